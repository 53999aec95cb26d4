import { apmKind } from './apm/apm.js';
import { gapKind } from './gap/gap.js';
import { indicatorsKind } from './indicators/indicators.js';
import type { Kind, Score } from './kind.js';
import { matchingKind } from './matching/matching.js';
import { multipleKind } from './multiple/multiple.js';
import { numericKind } from './numeric/numeric.js';
import { orderingKind } from './ordering/ordering.js';
import { reflectionKind } from './reflection/reflection.js';
import { scenarioKind } from './scenario/scenario.js';
import type { Question } from './schema.js';
import { singleKind } from './single/single.js';
import { truefalseKind } from './truefalse/truefalse.js';

export type QuestionKind = Question['kind'];

type OfKind<K extends QuestionKind> = Extract<Question<unknown>, { kind: K }>;
type Kinds = { [K in QuestionKind]: Kind<OfKind<K>, unknown> };

const kinds: Kinds = {
  single: singleKind,
  multiple: multipleKind,
  truefalse: truefalseKind,
  matching: matchingKind,
  ordering: orderingKind,
  numeric: numericKind,
  gap: gapKind,
  reflection: reflectionKind,
  apm: apmKind,
  indicators: indicatorsKind,
  scenario: scenarioKind,
};

/** Every kind there is, in the order an author is offered them. */
export const questionKinds = Object.keys(kinds) as QuestionKind[];

// A question's own kind takes it; TypeScript cannot follow that through a table.
const kindOf = (question: Question<unknown>) => kinds[question.kind] as Kind<Question<unknown>, unknown>;

/** A new exercise with one part of everything, its texts blank: a draft, not yet a valid exercise. */
export const emptyQuestion = <T>(kind: QuestionKind, id: string, blank: T): unknown =>
  kinds[kind].empty(id, blank);

/** The answer as this question can use it, of whatever came in; null when there is nothing to use. */
export const readAnswer = (raw: unknown, question: Question<unknown>): unknown =>
  kindOf(question).read(raw, question);

/** Ids of the parts that still wait for an answer; none when it can be submitted. */
export const missingIn = (raw: unknown, question: Question<unknown>): string[] =>
  kindOf(question).missing(raw, question);

/** Never throws: an answer that makes no sense scores 0. */
export const score = (raw: unknown, question: Question<unknown>): Score =>
  kindOf(question).score(raw, question);

/** What may be sent to a browser before the answer is submitted, in the order of this seed. */
export const withoutAnswers = (question: Question<unknown>, seed: string): object =>
  kindOf(question).withoutAnswers(question, seed);

/** Is it a case that counts as done once it was submitted, rather than a question to get right? */
export const isScored = ({ kind }: Pick<Question<unknown>, 'kind'>): boolean =>
  kind !== 'reflection' && kind !== 'scenario';
