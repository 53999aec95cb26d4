import type {
  Locale,
  Module,
  ModuleConflict,
  ModuleEdition,
  ModuleNews,
  ModuleState,
  ModuleSummary,
  Text,
} from '@vigie/contracts';
import { hasWords } from '@vigie/contracts';
import { valueIn } from './edit.rules.js';
import type { ModuleConflictEntity, ModuleEditionEntity, ModuleEntity } from './module.entity.js';

/** Names of people, by id. */
export type Names = ReadonlyMap<string, string>;

export const author = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' });

export function summaryView(
  module: ModuleEntity,
  edition: ModuleEditionEntity | undefined,
  state: ModuleState,
  names: Names,
  locale: Locale,
): ModuleSummary {
  const { draft } = module;
  return {
    id: module.id,
    title: titleOf(module, locale),
    baseLocale: draft.baseLocale,
    languages: (Object.keys(draft.about.languages) as Locale[]).sort(),
    lessons: draft.lessons.length,
    revision: module.revision,
    changedAt: module.changedAt.toISOString(),
    changedBy: author(module.changedBy, names),
    ...publicationView(module, edition, state, names),
    retired: module.retiredAt !== null,
  };
}

export function moduleView(
  module: ModuleEntity,
  summary: ModuleSummary,
  conflicts: ModuleConflict[],
): Module {
  const { draft, parts } = module;
  const can: Module['can'] = module.retiredAt ? ['edit'] : ['edit', 'publish'];
  return { ...summary, draft, parts, conflicts, can };
}

export function publicationView(
  module: ModuleEntity,
  edition: ModuleEditionEntity | undefined,
  state: ModuleState,
  names: Names,
): Pick<ModuleNews, 'edition' | 'publishing' | 'state' | 'reviewNews'> {
  const { publishingRevision: revision, publishingSince: since, publishingProblem: problem } = module;
  return {
    edition: edition && module.packageId ? editionView(edition, module.packageId, names) : null,
    publishing: revision !== null && since ? { revision, since: since.toISOString(), problem } : null,
    ...{ state, reviewNews: module.reviewNews },
  };
}

const editionView = (edition: ModuleEditionEntity, packageId: string, names: Names): ModuleEdition => ({
  number: edition.number,
  revision: edition.revision,
  publishedAt: edition.publishedAt.toISOString(),
  publishedBy: author(edition.publishedBy, names),
  packageId,
});

export const conflictView = (row: ModuleConflictEntity, names: Names): ModuleConflict => ({
  id: row.id,
  part: row.part,
  at: row.at.toISOString(),
  author: author(row.authorId, names),
  mine: valueIn(row.edit),
  base: row.base,
  lessonId: 'lessonId' in row.edit ? row.edit.lessonId : null,
});

/** Its title in a language, or in its own. */
function titleOf({ draft: { about, baseLocale } }: ModuleEntity, locale: Locale): Text {
  const spoken = hasWords(about.title[locale]) ? locale : baseLocale;
  return { text: about.title[spoken] ?? '', locale: spoken };
}
