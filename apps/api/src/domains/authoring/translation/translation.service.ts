import { Inject, Injectable } from '@nestjs/common';
import {
  type GlossaryPair,
  type Locale,
  Locale as Locales,
  type Me,
  type SourceList,
  type ModuleLibrary,
  type TextUnit,
  type Translation,
  type TranslationOverview,
  type TranslationVerdict,
} from '@vigie/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError } from '../../../platform/http/problem.js';
import { MODULE_LIBRARY } from '../modules/library.js';
import type { ModuleEntity } from '../modules/module.entity.js';
import { ModulesQueries } from '../modules/modules.queries.js';
import { falseFriendsOf, shortWordsOf } from './false-friends.rules.js';
import { type Known, knownOfCopy, type Said, translationOf } from './translation.rules.js';
import { TranslationRepository } from './translation.repository.js';

/** How a module stands in each language. What is written in a language comes by edits; here is what is known of it. */
@Injectable()
export class TranslationService {
  constructor(
    private readonly rows: TranslationRepository,
    private readonly modules: ModulesQueries,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(MODULE_LIBRARY) private readonly library: ModuleLibrary,
  ) {}

  /** @throws DomainError modules/not-found; modules/base-language, 422 */
  async one(id: string, locale: Locale): Promise<Translation> {
    const module = await this.modules.found(id);
    refuseBase(module, locale);
    return this.read(module, locale);
  }

  /** How far each language is that the module is written in. @throws DomainError modules/not-found */
  async overview(id: string): Promise<TranslationOverview> {
    const module = await this.modules.found(id);
    const { about, baseLocale } = module.draft;
    const items: TranslationOverview['items'] = [];
    for (const locale of Object.keys(about.languages) as Locale[])
      if (locale !== baseLocale) items.push({ locale, counts: (await this.read(module, locale)).counts });
    return { items };
  }

  /** Notes translations that an edit has written, in its transaction. */
  async note(moduleId: string, said: Said[], changedBy: string, changedAt: Date): Promise<void> {
    await this.rows.keep(said.map((each) => ({ ...each, moduleId, reviewed: false, changedBy, changedAt })));
  }

  /** Notes of a copy what was known of the translations it was made from, in the transaction of the copying. */
  async noteCopy(
    from: string,
    moduleId: string,
    beside: readonly [TextUnit, TextUnit][],
    changedBy: string,
    changedAt: Date,
  ): Promise<void> {
    for (const locale of Locales.options) {
      const known = knownOfCopy(beside, locale, await this.known(from, locale));
      await this.rows.keep(known.map((each) => ({ ...each, moduleId, changedBy, changedAt })));
    }
  }

  /**
   * Says of translations that they hold, or that they were reviewed. What was written since is left out.
   *
   * @throws DomainError modules/not-found; modules/base-language, 422
   */
  async judge(id: string, locale: Locale, given: TranslationVerdict, author: Me): Promise<Translation> {
    return this.database.transaction(async () => {
      const module = await this.modules.locked(id);
      refuseBase(module, locale);
      const known = await this.known(id, locale);
      const { units } = translationOf(module.draft, module.revision, locale, known);
      const asked = new Set(given.units);
      const isOld = (part: string) => (module.parts[part] ?? 0) <= given.revision;
      const judged = units.filter(
        ({ unit, part, state }) => asked.has(unit) && state !== 'missing' && isOld(part),
      );
      const [changedBy, changedAt] = [author.id, this.clock.now()];
      await this.rows.keep(
        judged.map(({ unit, source }) => ({
          ...{ moduleId: id, unit, locale, source, changedBy, changedAt },
          reviewed: given.verdict === 'reviewed',
        })),
      );
      return this.read(module, locale);
    });
  }

  /** Keys of sources with their citations. */
  sources(): SourceList['items'] {
    return Object.entries(this.library.sources).map(([ref, citation]) => ({ ref, citation }));
  }

  /** The agreed words of this field, with those that must not be taken for them. */
  glossary(from: Locale, to: Locale): GlossaryPair[] {
    return this.library.glossary.flatMap(({ id, term, definition }) => {
      const source = term[from];
      if (!source) return [];
      return [
        {
          ...{ id, source, target: term[to] ?? null, definition: definition[from] ?? null },
          alsoSaid: [...shortWordsOf(id, from)],
          notToBeTakenFor: [...falseFriendsOf(id, to)],
        },
      ];
    });
  }

  private async read({ id, draft, revision }: ModuleEntity, locale: Locale): Promise<Translation> {
    return translationOf(draft, revision, locale, await this.known(id, locale));
  }

  private async known(id: string, locale: Locale): Promise<Known> {
    return new Map((await this.rows.find(id, locale)).map((row) => [row.unit, row]));
  }
}

function refuseBase({ draft }: ModuleEntity, locale: Locale): void {
  if (locale === draft.baseLocale)
    throw new DomainError('modules/base-language', 422, 'The base language is not a translation');
}
