import type { Locale, Problem, WordPlan } from '@vigie/contracts';
import type { Api } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import { base64, slim } from './slim.ts';

/** What came of reading a document; `problem` is null where there was no answer. */
export type WordRead = { plan: WordPlan } | { problem: Problem | null } | { isTooLarge: true };

/** As much as the server takes at once. */
const MOST = 2_900_000;

/** Reads a Word document, without what need not travel; with `create`, begins a module with it. */
export async function readWord(api: Api, file: File, baseLocale: Locale, create: boolean): Promise<WordRead> {
  const document = base64(slim(new Uint8Array(await file.arrayBuffer())));
  if (document.length > MOST) return { isTooLarge: true };
  try {
    const body = { document, name: file.name, baseLocale, create };
    const answer = await api.POST('/api/v1/modules/word', { body });
    return answer.data ? { plan: answer.data } : { problem: problemOf(answer) };
  } catch {
    return { problem: null };
  }
}
