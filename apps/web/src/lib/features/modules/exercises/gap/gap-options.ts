import type { DraftText } from '@vigie/contracts';
import type { QuestionOf } from '../../blocks/block.ts';
import { isSame } from '../../state/rebase.ts';

type Gap = Extract<QuestionOf<'gap'>['segments'][number], { id: string }>;

/** The choices of a gap that are not right. The first accepted word stands among the choices too: it is shown there. */
export const wrongOf = ({ options, accepted }: Gap): DraftText[] =>
  options.filter((option) => !isSame(option, accepted[0]));

/** Without wrong words there is nothing to choose: the gap is typed. */
export const withWrong = (gap: Gap, wrong: DraftText[]): Gap => ({
  ...gap,
  options: wrong.length > 0 ? [gap.accepted[0] ?? {}, ...wrong] : [],
});

export const withAccepted = (gap: Gap, accepted: DraftText[]): Gap =>
  withWrong({ ...gap, accepted }, wrongOf(gap));
