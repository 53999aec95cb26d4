import type { Block } from '../state/module-editor.svelte.ts';

/** What somebody who looks after a module looks for in its outline. */
export type Filter = 'all' | 'source' | 'law' | 'comment';

type Sourced = { confidence: 'verified' | 'review' };

/** Sources of a block, and those of the questions in it. */
export const sourcesOf = (block: Block): readonly Sourced[] => [
  ...(block.sources ?? []),
  ...(block.type === 'exercise'
    ? block.questions.flatMap((each): readonly Sourced[] => ('sources' in each ? each.sources : []))
    : []),
];

/** Does somebody have to read a source of it again? */
export const hasSourceToReview = (block: Block): boolean =>
  sourcesOf(block).some(({ confidence }) => confidence === 'review');

/** Is the law of it to be read again? @param today - yyyy-mm-dd */
export const isLawDue = (block: Block, today: string): boolean =>
  block.type === 'law' &&
  (!block.checkedOn || (block.checkAgainBy !== undefined && block.checkAgainBy < today));
