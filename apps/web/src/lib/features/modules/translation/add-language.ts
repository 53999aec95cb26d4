import type { Locale, ModuleEdit, Problem } from '@vigie/contracts';
import type { Api } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import { newId } from '#lib/shared/new-id.ts';

/**
 * Offers a module in one more language; what it says there already is kept.
 *
 * @returns what kept it from being added
 */
export async function addLanguage(api: Api, id: string, locale: Locale): Promise<Problem | null> {
  const params = { path: { id } };
  const { draft, parts, revision } = unwrap(await api.GET('/api/v1/modules/{id}', { params }));
  if (draft.about.languages[locale]) return null;

  const about = { ...draft.about, languages: { ...draft.about.languages, [locale]: 'draft' as const } };
  const edit: ModuleEdit = { do: 'putAbout', about, seen: parts.about ?? revision };
  const body = { since: revision, edits: [{ id: newId(), edit }] };
  const answer = await api.POST('/api/v1/modules/{id}/edits', { params, body });
  return answer.data ? null : problemOf(answer);
}
