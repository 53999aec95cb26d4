import { Injectable } from '@nestjs/common';
import {
  type Author,
  gatesAsked,
  gatesOf,
  isCaseStudy,
  isSameGate,
  type Me,
  type ModuleGate,
  type ModuleReview,
  ReviewAction,
} from '@vigie/contracts';
import { IdentityService } from '../../identity/index.js';
import { author, type Names } from '../modules/module.view.js';
import { ModulesQueries } from '../modules/modules.queries.js';
import { ModulesRepository } from '../modules/modules.repository.js';
import type { SignOffEntity } from './review.entity.js';
import { may, maySign } from './review.policy.js';
import { ReviewRepository } from './review.repository.js';
import { gateState, signatureAt, stateOf } from './review.rules.js';
import { SignatoriesService } from './signatories.service.js';

/** Reading: how far a module is on its way to learners. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly review: ReviewRepository,
    private readonly modules: ModulesRepository,
    private readonly queries: ModulesQueries,
    private readonly signatories: SignatoriesService,
    private readonly identity: IdentityService,
  ) {}

  /** @throws DomainError modules/not-found */
  async one(id: string, actor: Me): Promise<ModuleReview> {
    const module = await this.queries.found(id);
    const { draft, revision, reviewSettings: settings, publishingRevision, publishingProblem } = module;
    const [edition] = await this.modules.findEditions([id]);
    const signOffs = await this.review.findSignOffs([id]);
    const moves = await this.review.findMoves(id);
    const named = await this.signatories.all();
    const names = await this.queries.namesOf([
      ...signOffs.map(({ signedBy }) => signedBy),
      ...moves.flatMap(({ movedBy }) => movedBy ?? []),
    ]);
    const state = stateOf(module, edition?.revision ?? null, signOffs);
    const isBusy = publishingRevision !== null && publishingProblem === null;
    const asked = gatesAsked(draft, settings);
    const gates = gatesOf(draft).map((gate): ModuleGate => {
      const signOff = signatureAt(signOffs, gate);
      const signatories = named.find((each) => isSameGate(each, gate))?.people ?? [];
      return {
        ...{ ...gate, signatories, isAsked: asked.some((each) => isSameGate(each, gate)) },
        state: gateState(draft, gate, signOffs),
        signOff: signOff ? signOffView(signOff, names) : null,
        maySign: maySign(
          actor,
          signatories.map((each) => each.id),
        ),
      };
    });
    return {
      ...{ revision, state, settings, gates, basis: edition?.basis ?? null },
      isCaseStudy: isCaseStudy(draft, { ...settings, caseStudy: false }),
      moves: moves.map(({ kind, at, movedBy, note, revision: then, edition: number }) => ({
        ...{ kind, note, revision: then, edition: number, at: at.toISOString() },
        by: movedBy ? author(movedBy, names) : null,
      })),
      can: isBusy ? [] : ReviewAction.options.filter((action) => may(actor, action, state)),
    };
  }

  /** Those who write modules, by name. */
  async authors(): Promise<Author[]> {
    const staff = await this.identity.staff();
    return staff.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
  }
}

const signOffView = (row: SignOffEntity, names: Names) => ({
  ...{ id: row.id, by: author(row.signedBy, names), at: row.signedAt.toISOString(), note: row.note },
  ...{ revision: row.revision, hash: row.hash, isOwn: row.isOwn, invented: row.invented },
});
