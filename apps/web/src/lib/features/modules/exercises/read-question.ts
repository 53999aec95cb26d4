import { DraftBlock } from '@vigie/contracts';
import type { QuestionKind, QuestionOf } from '../blocks/block.ts';

/** A new exercise as a draft may hold it, with what it leaves open filled in. */
export function readQuestion<Kind extends QuestionKind>(kind: Kind, raw: unknown): QuestionOf<Kind> | null {
  const block = DraftBlock.parse({ id: 'x', type: 'exercise', required: true, questions: [raw] });
  const question = block.type === 'exercise' ? block.questions[0] : undefined;
  return question?.kind === kind ? (question as QuestionOf<Kind>) : null;
}
