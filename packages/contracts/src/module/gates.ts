import { z } from 'zod';
import { Locale } from '../common.js';
import type { DraftBlock, ModuleDraft } from './draft.js';

/** What somebody who knows it signs before learners get a module. */
export const Gate = z
  .enum(['subject', 'legal', 'childProtection', 'language', 'accessibility', 'deidentification'])
  .meta({ id: 'Gate' });
export type Gate = z.infer<typeof Gate>;

/** A gate; of a language, the gate of that language. */
export const GateOf = z.object({ gate: Gate, locale: Locale.nullable() });
export type GateOf = z.infer<typeof GateOf>;

/** A gate that a module may ask for or not; the check of a case follows from what is in it. */
export const AskedGate = Gate.exclude(['deidentification']);

/** What a module asks for before it is published. Somebody has always read it who knows the subject. */
export const ReviewSettings = z
  .strictObject({
    required: z
      .array(AskedGate)
      .max(5)
      .refine((gates) => gates.includes('subject') && new Set(gates).size === gates.length, {
        message: 'the subject is always signed, and each gate stands once',
      }),
    /** It tells a case although no exercise says so. */
    caseStudy: z.boolean(),
  })
  .meta({ id: 'ReviewSettings' });
export type ReviewSettings = z.infer<typeof ReviewSettings>;

export const defaultReviewSettings: ReviewSettings = {
  required: ['subject', 'legal', 'language', 'accessibility'],
  caseStudy: false,
};

/** Exercises that tell what somebody lived through. */
const caseKinds: readonly string[] = ['indicators', 'apm', 'scenario'];

/** Does a module tell of people, so that nobody must be found again in it? */
export const isCaseStudy = ({ lessons }: ModuleDraft, { caseStudy }: ReviewSettings): boolean =>
  caseStudy ||
  lessons.some(({ blocks }) =>
    blocks.some(
      (block) => block.type === 'exercise' && block.questions.some(({ kind }) => caseKinds.includes(kind)),
    ),
  );

/** Does a block state law, or what stands in a source? */
export const isLegal = (block: DraftBlock): boolean =>
  block.type === 'law' ||
  (block.sources?.length ?? 0) > 0 ||
  (block.type === 'exercise' && block.questions.some(hasSources));

const hasSources = (question: object): boolean =>
  'sources' in question && Array.isArray(question.sources) && question.sources.length > 0;

/** The languages that learners are offered, the base language first. */
export const offeredLocales = ({ baseLocale, about }: ModuleDraft): Locale[] => [
  baseLocale,
  ...(Object.keys(about.languages) as Locale[]).filter((locale) => locale !== baseLocale).sort(),
];

/** Every gate that a module asks for as it is now, in the order in which they are shown. */
export function gatesAsked(draft: ModuleDraft, settings: ReviewSettings): GateOf[] {
  const asks = (gate: Gate): boolean => {
    if (gate === 'deidentification') return isCaseStudy(draft, settings);
    if (gate === 'legal' && !draft.lessons.some(({ blocks }) => blocks.some(isLegal))) return false;
    return settings.required.some((each) => each === gate);
  };
  return gatesOf(draft).filter(({ gate }) => asks(gate));
}

/** Every gate there is for a module, asked for or not. */
export const gatesOf = (draft: ModuleDraft): GateOf[] =>
  Gate.options.flatMap((gate): GateOf[] =>
    gate === 'language'
      ? offeredLocales(draft).map((locale) => ({ gate, locale }))
      : [{ gate, locale: null }],
  );

export const isSameGate = (one: GateOf, other: GateOf): boolean =>
  one.gate === other.gate && one.locale === other.locale;
