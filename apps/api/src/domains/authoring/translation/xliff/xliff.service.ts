import { Injectable } from '@nestjs/common';
import type { Locale, Me, XliffPlan, XliffUpload } from '@vigie/contracts';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { DomainError } from '../../../../platform/http/problem.js';
import { newId } from '../../../../platform/ids/ids.js';
import type { ModuleEntity } from '../../modules/module.entity.js';
import { ModulesQueries } from '../../modules/modules.queries.js';
import { ModulesService } from '../../modules/modules.service.js';
import { TranslationService } from '../translation.service.js';
import { readXliff, type XliffDocument, XliffUnreadable } from './xliff-reader.js';
import { writeXliff } from './xliff-writer.js';
import { type Brought, editsBringing, isSourceChanged, planOf } from './xliff.rules.js';

/** Translations that go to those who work elsewhere, and come back. */
@Injectable()
export class XliffService {
  constructor(
    private readonly queries: ModulesQueries,
    private readonly modules: ModulesService,
    private readonly translations: TranslationService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns an XLIFF 2.1 document @throws DomainError modules/not-found; modules/base-language, 422 */
  async export(id: string, locale: Locale): Promise<string> {
    const { baseLocale, units } = await this.translations.one(id, locale);
    return writeXliff({ moduleId: id, from: baseLocale, to: locale, units });
  }

  /**
   * Tells what a document changes, and with `apply` changes it. All or nothing; what is refused stays as it is.
   *
   * @throws DomainError modules/not-found; modules/base-language, modules/xliff-unreadable, modules/xliff-other, 422;
   * modules/plan-old, 409: somebody has written in the module since it was looked at
   */
  async import(id: string, locale: Locale, upload: XliffUpload, author: Me): Promise<XliffPlan> {
    const document = read(upload.document);
    return this.database.transaction(async () => {
      const module = await this.queries.locked(id);
      const translation = await this.translations.one(id, locale);
      refuseOther(document, module, locale);
      const { brought, ...rest } = planOf(document.units, translation);
      const plan: XliffPlan = {
        ...{ ...rest, revision: module.revision, isApplied: upload.apply !== null },
        changes: brought.map((each) => ({
          ...{ unit: each.unit.unit, was: each.unit.target, becomes: each.becomes },
          isSourceChanged: isSourceChanged(each),
        })),
      };
      if (upload.apply === null) return plan;
      if (upload.apply !== module.revision)
        throw new DomainError('modules/plan-old', 409, 'The module has changed since');

      await this.bring(module, locale, brought, author);
      return { ...plan, revision: (await this.queries.found(id)).revision };
    });
  }

  private async bring(module: ModuleEntity, locale: Locale, brought: Brought[], author: Me): Promise<void> {
    const edits = editsBringing(module, locale, brought);
    await this.modules.save(
      module.id,
      edits.map((edit) => ({ id: newId(), edit })),
      author,
    );
    // They were translated from what the source said then: that it has changed is still to be looked at.
    const old = brought.filter(isSourceChanged);
    const said = old.map(({ unit, source }) => ({ unit: unit.unit, locale, source }));
    await this.translations.note(module.id, said, author.id, this.clock.now());
  }
}

function read(text: string): XliffDocument {
  try {
    return readXliff(text);
  } catch (error) {
    if (!(error instanceof XliffUnreadable)) throw error;
    const { reason, line } = error;
    throw new DomainError('modules/xliff-unreadable', 422, 'Not an XLIFF 2 document', { reason, line });
  }
}

function refuseOther(document: XliffDocument, { id, draft }: ModuleEntity, locale: Locale): void {
  const { original, srcLang, trgLang } = document;
  if (original !== id || srcLang !== draft.baseLocale || trgLang !== locale)
    throw new DomainError('modules/xliff-other', 422, 'Of another module, or in other languages', {
      ...{ original, srcLang, trgLang },
    });
}
