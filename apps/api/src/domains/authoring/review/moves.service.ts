import { Injectable } from '@nestjs/common';
import type { ModuleMoveKind } from '@vigie/contracts';
import { moduleMoved } from '../../../events/authoring.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Events } from '../../../platform/events/events.js';
import { newId } from '../../../platform/ids/ids.js';
import type { ModuleMoveEntity } from './review.entity.js';
import { ReviewRepository } from './review.repository.js';

type Noted = Pick<ModuleMoveEntity, 'moduleId' | 'revision' | 'movedBy'> &
  Partial<Pick<ModuleMoveEntity, 'note' | 'edition'>>;

/** Writes down what came about on a module's way to learners, and tells it. */
@Injectable()
export class MovesService {
  constructor(
    private readonly review: ReviewRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. */
  async note(
    kind: ModuleMoveKind,
    { moduleId, revision, movedBy, note, edition = null }: Noted,
  ): Promise<void> {
    const at = this.clock.now();
    await this.review.addMove({
      ...{ id: newId(), moduleId, kind, at, movedBy, revision, edition },
      note: note?.trim() ? note.trim() : null,
    });
    await this.review.tellNews(moduleId);
    await this.events.publish(moduleMoved, {
      ...{ moduleId, kind, revision, edition },
      ...{ actorId: movedBy, at: at.toISOString() },
    });
  }
}
