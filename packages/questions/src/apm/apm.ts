import { isEmpty, type Kind, pairsOf, scoreOf, shareOf } from '../kind.js';
import { singleKind } from '../single/single.js';
import type { Apm, ApmCategory } from './apm.schema.js';

/** Id of a fact -> the category chosen for it. */
export type ApmAnswer = Record<string, ApmCategory>;

/** The categories, in the order they are offered. */
export const apmCategories: readonly ApmCategory[] = ['act', 'means', 'purpose', 'none'];

const isCategory = (value: unknown): value is ApmCategory => apmCategories.some((each) => each === value);

function readFacts(raw: unknown, { facts }: Pick<Apm<unknown>, 'facts'>): ApmAnswer {
  const found = pairsOf(
    raw,
    facts.map(({ id }) => id),
    isCategory,
  );
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, value]) => (isCategory(value) ? [[id, value]] : [])),
  );
}

/** The definition of trafficking applied to the facts of a case, as data to show. */
export interface ApmRule {
  /** How many facts are an act, a means, a purpose. */
  found: Record<'act' | 'means' | 'purpose', number>;
  child: boolean;
  /** Palermo Protocol, article 3 (c): not for a child. */
  meansNeeded: boolean;
  /** Why what the person agreed to does not count, or null where no means was used: 3 (b) and (c). */
  consentIrrelevant: 'child' | 'means' | null;
  /** The elements that are needed and missing. */
  missing: ('act' | 'means' | 'purpose')[];
  /** Everything that is needed is there: reasonable grounds to think of trafficking. */
  grounds: boolean;
}

/** Applies article 3 of the Palermo Protocol to the facts as they are (not as the learner sorted them). */
export function applyApmRule({ facts, child }: Pick<Apm<unknown>, 'facts' | 'child'>): ApmRule {
  const count = (category: ApmCategory) => facts.filter(({ answer }) => answer === category).length;
  const found = { act: count('act'), means: count('means'), purpose: count('purpose') };
  const needed = child ? (['act', 'purpose'] as const) : (['act', 'means', 'purpose'] as const);
  const missing = needed.filter((element) => found[element] === 0);
  return {
    found,
    child,
    meansNeeded: !child,
    consentIrrelevant: consentRule(child, found.means),
    missing,
    grounds: missing.length === 0,
  };
}

function consentRule(child: boolean, means: number): ApmRule['consentIrrelevant'] {
  if (child) return 'child';
  return means > 0 ? 'means' : null;
}

export const apmKind: Kind<Apm<unknown>, ApmAnswer> = {
  empty: (id, blank) => ({
    kind: 'apm',
    id,
    title: blank,
    narrative: blank,
    child: false,
    facts: ['a', 'b', 'c'].map((each, index) => ({
      id: each,
      text: blank,
      answer: apmCategories[index],
      explanation: blank,
    })),
  }),
  read(raw, question) {
    const answer = readFacts(raw, question);
    return isEmpty(answer) ? null : answer;
  },
  missing(raw, question) {
    const answer = readFacts(raw, question);
    return question.facts.flatMap(({ id }) => (Object.hasOwn(answer, id) ? [] : [id]));
  },
  score(raw, question) {
    const answer = readFacts(raw, question);
    const marks = Object.fromEntries(
      question.facts.map(({ id, answer: right }) => [id, answer[id] === right]),
    );
    return scoreOf(marks, shareOf(marks));
  },
  withoutAnswers: ({ kind, id, title, intro, narrative, facts, conclusion }, seed) => ({
    kind,
    id,
    title,
    intro,
    narrative,
    facts: facts.map((fact) => ({ id: fact.id, text: fact.text })),
    ...(conclusion ? { conclusion: singleKind.withoutAnswers(conclusion, seed) } : {}),
  }),
};
