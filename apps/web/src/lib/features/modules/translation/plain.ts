import type { UnitText } from '@vigie/contracts';
import { wordsOf } from '../rich/rich-json.ts';

/** What a text says, without its hands. */
export const plainOf = (text: UnitText | null): string =>
  typeof text === 'string' ? text : wordsOf(text ?? undefined);

/** Words of another language in a sentence, in their own direction (Unicode: first strong isolate). */
export const isolated = (words: string): string => `\u2068${words}\u2069`;
