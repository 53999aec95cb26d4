import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Me, MyNote, Note, NoteInput } from '@vigie/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { derivedKey, seal, unseal } from '../../../platform/config/secrets.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { CatalogueQueries } from '../../catalogue/index.js';
import { PlacesService } from '../places.service.js';
import type { NoteEntity } from './note.entity.js';
import { NotesRepository } from './notes.repository.js';

/**
 * Private notes: written and read by one learner, and by nobody else. They are no part of an attempt, tell no fact, and
 * lie sealed in the database, each to its owner and its block.
 */
@Injectable()
export class NotesService {
  private readonly key: Buffer;

  constructor(
    private readonly notes: NotesRepository,
    private readonly places: PlacesService,
    private readonly catalogue: CatalogueQueries,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config.SECRET_KEY, 'learner notes');
  }

  /** My notes in the module of an activity. @throws DomainError player/keeps-no-notes and those of a place */
  async inActivity(activityId: string, learner: Me, locale: Locale): Promise<Note[]> {
    const moduleId = await this.moduleOf(activityId, learner, locale);
    return (await this.notes.findIn(learner.id, moduleId)).map((note) => this.noteView(note));
  }

  /**
   * Keeps a note; an empty one is deleted.
   *
   * @returns null when it was deleted
   * @throws DomainError player/note-changed, 409: it was written elsewhere since `seen`
   */
  async write(activityId: string, block: string, input: NoteInput, learner: Me, locale: Locale) {
    const moduleId = await this.moduleOf(activityId, learner, locale);
    return this.database.transaction(async () => {
      const known = await this.notes.findLocked(learner.id, moduleId, block);
      if ((known?.revision ?? null) !== input.seen)
        throw new DomainError('player/note-changed', 409, 'It was written elsewhere meanwhile');
      if (input.text === '') {
        if (known) await this.notes.remove(learner.id, known.id);
        return null;
      }
      const owner = { userId: learner.id, moduleId, block };
      const note: NoteEntity = {
        ...owner,
        id: known?.id ?? newId(),
        activityId,
        sealed: seal(this.key, JSON.stringify({ ...owner, text: input.text })),
        revision: (known?.revision ?? 0) + 1,
        changedAt: this.clock.now(),
      };
      await (known ? this.notes.change(note) : this.notes.add(note));
      return this.noteView(note);
    });
  }

  /** All my notes, the newest first. */
  async mine(learner: Me, locale: Locale): Promise<MyNote[]> {
    const found = await this.notes.findOf(learner.id);
    const titles = new Map<string, MyNote['activity']>();
    for (const id of new Set(found.flatMap(({ activityId }) => activityId ?? [])))
      titles.set(id, await this.activityView(id, learner, locale));
    return found.map((note) => ({
      ...{ id: note.id, text: this.textOf(note), changedAt: note.changedAt.toISOString() },
      activity: titles.get(note.activityId ?? '') ?? null,
    }));
  }

  /** @throws DomainError player/note-not-found */
  async remove(id: string, learner: Me): Promise<void> {
    if (!(await this.notes.remove(learner.id, id))) throw notFound('player/note');
  }

  private async moduleOf(activityId: string, learner: Me, locale: Locale): Promise<string> {
    const { authored } = await this.places.of(activityId, learner, locale);
    if (!authored)
      throw new DomainError('player/keeps-no-notes', 409, 'Only modules written here keep private notes');
    return authored.moduleId;
  }

  /** Null for what is gone: the note stays all the same. */
  private async activityView(id: string, learner: Me, locale: Locale): Promise<MyNote['activity']> {
    try {
      const course = await this.catalogue.courseOfActivity(id, locale, learner);
      const title = course.activities.find((one) => one.id === id)?.title;
      return title ? { id, title, courseTitle: course.title } : null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private noteView(note: NoteEntity): Note {
    const { block, revision, changedAt } = note;
    return { block, text: this.textOf(note), revision, changedAt: changedAt.toISOString() };
  }

  /** A row that was moved to another person or block does not open. */
  private textOf({ sealed, userId, moduleId, block }: NoteEntity): string {
    const held = JSON.parse(unseal(this.key, sealed)) as Record<string, string>;
    if (held['userId'] !== userId || held['moduleId'] !== moduleId || held['block'] !== block)
      throw new Error('a note is not where it was written');
    return held['text'] ?? '';
  }
}
