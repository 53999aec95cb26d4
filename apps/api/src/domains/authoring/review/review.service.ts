import { Injectable } from '@nestjs/common';
import {
  type GateOf,
  gatesOf,
  isSameGate,
  type Me,
  type ReviewAction,
  type ReviewSettings,
  type SignOffInput,
} from '@vigie/contracts';
import { gatesChanged, gateSigned, signOffWithdrawn } from '../../../events/authoring.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import type { ModuleEntity } from '../modules/module.entity.js';
import { ModulesQueries } from '../modules/modules.queries.js';
import { ModulesRepository } from '../modules/modules.repository.js';
import { PublishingService } from '../modules/publishing.service.js';
import { hashOf } from './gate-content.rules.js';
import { MovesService } from './moves.service.js';
import type { SignOffEntity } from './review.entity.js';
import { may, maySign } from './review.policy.js';
import { ReviewRepository } from './review.repository.js';
import { openGates, stateOf } from './review.rules.js';
import { SignatoriesService } from './signatories.service.js';

/** A module's way from a draft to an approved one, and back. Publishing itself is `PublishingService`. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly review: ReviewRepository,
    private readonly modules: ModulesRepository,
    private readonly queries: ModulesQueries,
    private readonly publishing: PublishingService,
    private readonly signatories: SignatoriesService,
    private readonly moves: MovesService,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks others to look at what is written.
   *
   * @throws DomainError modules/wrong-state, modules/changed-since, 409; modules/not-ready, 422: something blocks it
   */
  send(id: string, revision: number, note: string | undefined, actor: Me): Promise<void> {
    return this.change(id, 'send', actor, async (module) => {
      refuseOther(module, revision);
      await this.publishing.refuseUnready(module);
      await this.modules.change(id, { stage: 'review' });
      const about = { moduleId: id, revision, movedBy: actor.id };
      await this.moves.note('sent', { ...about, note: note ?? null });
      const open = openGates(module, await this.review.findSignOffs([id]));
      if (open.length === 0) await this.moves.note('approved', about);
    });
  }

  /** Gives it back to its authors, saying what should change. @throws DomainError modules/wrong-state, 409 */
  giveBack(id: string, note: string, actor: Me): Promise<void> {
    return this.change(id, 'return', actor, async ({ revision }) => {
      await this.modules.change(id, { stage: 'draft' });
      await this.moves.note('returned', { moduleId: id, revision, movedBy: actor.id, note });
    });
  }

  /**
   * Signs gates for what is written now.
   *
   * @throws DomainError modules/wrong-state, modules/changed-since, 409; modules/gate-unknown, 422;
   *   modules/not-signatory, 403
   */
  sign(id: string, { gates, revision, note, invented }: SignOffInput, actor: Me): Promise<void> {
    return this.change(id, 'sign', actor, async (module) => {
      refuseOther(module, revision);
      const before = await this.review.findSignOffs([id]);
      const isOwn = await this.review.hasWritten(id, actor.id);
      const rows: SignOffEntity[] = [];
      for (const { gate, locale } of gates) {
        await this.refuseStranger(module, { gate, locale }, actor);
        rows.push({
          ...{ id: newId(), moduleId: id, gate, locale, revision, isOwn },
          hash: hashOf(module.draft, { gate, locale }),
          ...{ signedBy: actor.id, signedAt: this.clock.now(), note: note ? note : null },
          invented: gate === 'deidentification' ? (invented ?? []) : [],
          withdrawnAt: null,
        });
      }
      await this.review.addSignOffs(rows);
      for (const { gate, locale, hash, signedAt } of rows)
        await this.events.publish(gateSigned, {
          ...{ moduleId: id, gate, locale, hash, revision, isOwn },
          at: signedAt.toISOString(),
        });
      await this.review.tellNews(id);
      const isNowApproved =
        openGates(module, before).length > 0 && openGates(module, [...before, ...rows]).length === 0;
      if (isNowApproved) await this.moves.note('approved', { moduleId: id, revision, movedBy: actor.id });
    });
  }

  /** Takes one's own signature back. @throws DomainError modules/not-found; modules/wrong-state, 409 */
  withdraw(id: string, signOffId: string, actor: Me): Promise<void> {
    return this.change(id, 'sign', actor, async () => {
      const signOff = await this.review.findSignOff(id, signOffId);
      if (signOff?.signedBy !== actor.id) throw notFound('modules');
      const at = this.clock.now();
      await this.review.withdraw(signOffId, at);
      await this.review.tellNews(id);
      const { gate, locale, hash } = signOff;
      await this.events.publish(signOffWithdrawn, { moduleId: id, gate, locale, hash, at: at.toISOString() });
    });
  }

  /** @throws DomainError modules/wrong-state, 409: in review it is an admin's to change */
  setGates(id: string, after: ReviewSettings, actor: Me): Promise<void> {
    return this.change(id, 'setGates', actor, async ({ reviewSettings: before }) => {
      await this.modules.change(id, { reviewSettings: after });
      await this.review.tellNews(id);
      const at = this.clock.now().toISOString();
      await this.events.publish(gatesChanged, { moduleId: id, before, after, at });
    });
  }

  /** Offers it no longer, or again; what was in review is a draft then. @throws DomainError modules/wrong-state, 409 */
  async retire(id: string, isRetired: boolean, note: string | undefined, actor: Me): Promise<void> {
    const { retiredAt } = await this.queries.found(id);
    if ((retiredAt !== null) === isRetired) return;
    await this.change(id, isRetired ? 'retire' : 'offer', actor, async ({ revision }) => {
      await this.modules.change(id, { retiredAt: isRetired ? this.clock.now() : null, stage: 'draft' });
      const about = { moduleId: id, revision, movedBy: actor.id, note: note ?? null };
      await this.moves.note(isRetired ? 'retired' : 'offered', about);
    });
  }

  private change(
    id: string,
    action: ReviewAction,
    actor: Me,
    make: (module: ModuleEntity) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async () => {
      const module = await this.queries.locked(id);
      if (module.publishingRevision !== null && module.publishingProblem === null)
        throw new DomainError('modules/publishing', 409, 'An edition is on its way');
      const [edition] = await this.modules.findEditions([id]);
      const state = stateOf(module, edition?.revision ?? null, await this.review.findSignOffs([id]));
      if (!may(actor, action, state))
        throw new DomainError('modules/wrong-state', 409, 'This is not done in this state', { state });
      await make(module);
    });
  }

  private async refuseStranger({ draft }: ModuleEntity, gate: GateOf, actor: Me): Promise<void> {
    if (!gatesOf(draft).some((each) => isSameGate(each, gate)))
      throw new DomainError('modules/gate-unknown', 422, 'The module has no such gate', { gates: [gate] });
    if (!maySign(actor, await this.signatories.of(gate)))
      throw new DomainError('modules/not-signatory', 403, 'Others are named for this gate', {
        gates: [gate],
      });
  }
}

function refuseOther({ revision: now }: ModuleEntity, revision: number): void {
  if (now !== revision)
    throw new DomainError('modules/changed-since', 409, 'It has changed since', { revision: now });
}
