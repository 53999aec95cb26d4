import { describe, expect, it } from '@jest/globals';
import { marked, type Segment, unmarked } from './passages.ts';

const story: Segment[] = [{ text: { fr: 'Il garde son passeport chez lui.', en: 'He keeps it.' } }];
const selection = (words: string) => {
  const start = 'Il garde son passeport chez lui.'.indexOf(words);
  return { locale: 'fr' as const, start, end: start + words.length };
};

describe('a passage of a story', () => {
  it('is cut out of the text in the language that is written, without the spaces around', () => {
    const after = marked(story, 0, selection(' son passeport '), 'indicator', 'p1');
    expect(after).toEqual([
      { text: { fr: 'Il garde ', en: 'He keeps it.' } },
      { id: 'p1', role: 'indicator', category: 'documents', text: { fr: 'son passeport' }, explanation: {} },
      { text: { fr: ' chez lui.' } },
    ]);
  });

  it('is not marked where nothing is selected, nor twice', () => {
    expect(marked(story, 0, { locale: 'fr', start: 3, end: 3 }, 'indicator', 'p1')).toEqual(story);
    const once = marked(story, 0, selection('passeport'), 'distractor', 'p1');
    expect(marked(once, 1, { locale: 'fr', start: 0, end: 4 }, 'indicator', 'p2')).toEqual(once);
  });

  it('becomes text again, in one piece, and no word of any language is lost', () => {
    expect(unmarked(marked(story, 0, selection('son passeport'), 'indicator', 'p1'), 1)).toEqual(story);
  });

  it('leaves the passages beside it alone', () => {
    const two = marked(
      marked(story, 0, selection('passeport'), 'indicator', 'p1'),
      2,
      { locale: 'fr', start: 1, end: 9 },
      'distractor',
      'p2',
    );
    expect(unmarked(two, 1).flatMap((each) => ('id' in each ? [each.id] : []))).toEqual(['p2']);
  });
});
