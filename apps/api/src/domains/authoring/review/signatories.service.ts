import { Injectable } from '@nestjs/common';
import { type GateOf, type GateSignatories, isSameGate } from '@vigie/contracts';
import { signatoriesChanged } from '../../../events/authoring.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError } from '../../../platform/http/problem.js';
import { IdentityService } from '../../identity/index.js';
import { writesModules } from './review.policy.js';
import { ReviewRepository } from './review.repository.js';

/** Who alone may sign a gate, in every module. */
@Injectable()
export class SignatoriesService {
  constructor(
    private readonly review: ReviewRepository,
    private readonly identity: IdentityService,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Ids of those who are named; empty: everybody who writes modules may. */
  async of(gate: GateOf): Promise<string[]> {
    const rows = (await this.review.findSignatories()).map((row) => ({ ...row, locale: row.locale || null }));
    return rows.filter((row) => isSameGate(row, gate)).map(({ userId }) => userId);
  }

  /** Every gate for which somebody is named. */
  async all(): Promise<GateSignatories[]> {
    const rows = await this.review.findSignatories();
    const people = await this.identity.peopleById(rows.map(({ userId }) => userId));
    const found: GateSignatories[] = [];
    for (const { gate, locale, userId } of rows) {
      const person = people.get(userId);
      const of = { gate, locale: locale || null };
      const named = { id: userId, name: person ? `${person.givenName} ${person.familyName}` : '' };
      const known = found.find((each) => isSameGate(each, of));
      if (known) known.people.push(named);
      else found.push({ ...of, people: [named] });
    }
    return found;
  }

  /** @throws DomainError modules/not-an-author, 422: somebody of them writes no modules */
  async name(gate: GateOf, ids: string[]): Promise<void> {
    const after = [...new Set(ids)].sort();
    const people = await this.identity.peopleById(after);
    if (after.some((id) => !writesModules(people.get(id) ?? { id, roles: [] })))
      throw new DomainError('modules/not-an-author', 422, 'Somebody of them writes no modules');

    await this.database.transaction(async () => {
      const before = (await this.of(gate)).sort();
      await this.review.replaceSignatories(gate, after);
      const at = this.clock.now().toISOString();
      await this.events.publish(signatoriesChanged, { ...gate, before, after, at });
    });
  }
}
