import { Injectable } from '@nestjs/common';
import type { CommentInput, CommentThread, Me, ThreadInput } from '@vigie/contracts';
import type { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { notFound } from '../../../platform/http/problem.js';
import { author } from '../modules/module.view.js';
import { ModulesQueries } from '../modules/modules.queries.js';
import { ReviewRepository } from '../review/review.repository.js';
import { CommentsRepository } from './comments.repository.js';

/** What those who write a module say to each other about its parts. It goes into no package and no export. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly queries: ModulesQueries,
    private readonly review: ReviewRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Also those about parts that are gone. @throws DomainError modules/not-found */
  async of(moduleId: string): Promise<CommentThread[]> {
    await this.queries.found(moduleId);
    const threads = await this.comments.findThreads(moduleId);
    const said = await this.comments.findComments(threads.map(({ id }) => id));
    const names = await this.queries.namesOf([
      ...said.flatMap(({ saidBy, mentions }) => [saidBy, ...mentions]),
      ...threads.flatMap(({ resolvedBy }) => resolvedBy ?? []),
    ]);
    return threads.map(({ id, part, quote, resolvedBy, resolvedAt }) => ({
      ...{ id, part, quote },
      comments: said
        .filter(({ threadId }) => threadId === id)
        .map((each) => ({
          ...{ id: each.id, text: each.text, by: author(each.saidBy, names), at: each.saidAt.toISOString() },
          mentions: each.mentions.map((mentioned) => author(mentioned, names)),
        })),
      resolved:
        resolvedBy && resolvedAt ? { by: author(resolvedBy, names), at: resolvedAt.toISOString() } : null,
    }));
  }

  /** Begins a thread; sent twice, it is there once. @throws DomainError modules/not-found */
  async begin(moduleId: string, input: z.infer<typeof ThreadInput>, by: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.queries.locked(moduleId);
      const { id, part, quote, comment } = input;
      await this.comments.addThread({
        ...{ id, moduleId, part, quote, begunAt: this.clock.now() },
        ...{ resolvedBy: null, resolvedAt: null },
      });
      await this.say(moduleId, id, comment, by);
    });
  }

  /** Answers; a resolved thread is open again then. @throws DomainError modules/not-found */
  async answer(
    moduleId: string,
    threadId: string,
    comment: z.infer<typeof CommentInput>,
    by: Me,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.queries.locked(moduleId);
      await this.say(moduleId, threadId, comment, by);
      await this.comments.resolve(threadId, { resolvedBy: null, resolvedAt: null });
    });
  }

  /** @throws DomainError modules/not-found */
  async resolve(moduleId: string, threadId: string, isResolved: boolean, by: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.queries.locked(moduleId);
      await this.found(moduleId, threadId);
      const [resolvedBy, resolvedAt] = isResolved ? [by.id, this.clock.now()] : [null, null];
      await this.comments.resolve(threadId, { resolvedBy, resolvedAt });
      await this.review.tellNews(moduleId);
    });
  }

  private async say(
    moduleId: string,
    threadId: string,
    { id, text, mentions }: z.infer<typeof CommentInput>,
    by: Me,
  ): Promise<void> {
    await this.found(moduleId, threadId);
    await this.comments.addComment({
      ...{ id, threadId, text, mentions: [...new Set(mentions)] },
      ...{ saidBy: by.id, saidAt: this.clock.now() },
    });
    await this.review.tellNews(moduleId);
  }

  private async found(moduleId: string, threadId: string) {
    const thread = await this.comments.findThread(moduleId, threadId);
    if (!thread) throw notFound('modules');
    return thread;
  }
}
