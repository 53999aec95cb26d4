import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { ModuleCommentEntity, ModuleThreadEntity } from './comments.entity.js';

@Injectable()
export class CommentsRepository {
  constructor(private readonly database: Database) {}

  /** Of a module, in the order in which they began. */
  findThreads(moduleId: string): Promise<ModuleThreadEntity[]> {
    return this.threads.find({ where: { moduleId }, order: { begunAt: 'ASC', id: 'ASC' } });
  }

  findThread(moduleId: string, id: string): Promise<ModuleThreadEntity | null> {
    return this.threads.findOneBy({ moduleId, id });
  }

  /** Of these threads, in the order in which they were said. */
  findComments(threadIds: string[]): Promise<ModuleCommentEntity[]> {
    return this.comments
      .createQueryBuilder('comment')
      .where('comment.threadId = any(:threadIds)', { threadIds })
      .orderBy('comment.saidAt', 'ASC')
      .addOrderBy('comment.id', 'ASC')
      .getMany();
  }

  /** One that is there already stays as it is. */
  async addThread(thread: ModuleThreadEntity): Promise<void> {
    await this.threads.createQueryBuilder().insert().values(thread).orIgnore().execute();
  }

  async addComment(comment: ModuleCommentEntity): Promise<void> {
    await this.comments.createQueryBuilder().insert().values(comment).orIgnore().execute();
  }

  async resolve(id: string, by: Pick<ModuleThreadEntity, 'resolvedBy' | 'resolvedAt'>): Promise<void> {
    await this.threads.update({ id }, by);
  }

  private get threads() {
    return this.database.repository(ModuleThreadEntity);
  }

  private get comments() {
    return this.database.repository(ModuleCommentEntity);
  }
}
