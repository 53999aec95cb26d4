import type { DraftText } from '@vigie/contracts';
import type { Block } from '../state/module-editor.svelte.ts';

export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** What the part of the editor for one type of block is given. */
export type BlockProps<Type extends Block['type']> = {
  block: BlockOf<Type>;
  onchange: (block: BlockOf<Type>) => void;
};

type AnyQuestion = BlockOf<'exercise'>['questions'][number];
export type QuestionKind = AnyQuestion['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<AnyQuestion, { kind: Kind }>;

/** What the part of the editor for one kind of exercise is given. */
export type QuestionProps<Kind extends QuestionKind> = {
  question: QuestionOf<Kind>;
  onchange: (question: QuestionOf<Kind>) => void;
};

/** An optional text: left out when there is no word in any language. */
export const orNone = (text: DraftText): DraftText | undefined =>
  Object.keys(text).length > 0 ? text : undefined;
