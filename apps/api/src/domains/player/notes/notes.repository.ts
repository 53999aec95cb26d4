import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { NoteEntity } from './note.entity.js';

/** Asks for one person's notes, and never for anybody's. */
@Injectable()
export class NotesRepository {
  constructor(private readonly database: Database) {}

  findOf(userId: string): Promise<NoteEntity[]> {
    return this.notes.find({ where: { userId }, order: { changedAt: 'DESC' } });
  }

  findIn(userId: string, moduleId: string): Promise<NoteEntity[]> {
    return this.notes.findBy({ userId, moduleId });
  }

  findLocked(userId: string, moduleId: string, block: string): Promise<NoteEntity | null> {
    return this.notes.findOne({ where: { userId, moduleId, block }, lock: { mode: 'pessimistic_write' } });
  }

  async add(note: NoteEntity): Promise<void> {
    await this.notes.insert(note);
  }

  async change({ id, ...changes }: NoteEntity): Promise<void> {
    await this.notes.update({ id }, changes);
  }

  /** @returns whether there was one */
  async remove(userId: string, id: string): Promise<boolean> {
    return ((await this.notes.delete({ userId, id })).affected ?? 0) > 0;
  }

  private get notes() {
    return this.database.repository(NoteEntity);
  }
}
