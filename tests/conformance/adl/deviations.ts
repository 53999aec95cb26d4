import type { Command } from './command.js';
import { judge, type Outcome } from './judge.js';

/** Where Vigie deliberately does otherwise than the suite wants, and why. docs/conformance.md lists the same. */
const DEVIATIONS: { why: string; isIt: (command: Command, outcome: Outcome) => boolean }[] = [
  {
    why: 'a time with a zone behind whole seconds, or with three decimals, is understood: clocks write it so',
    isIt: ({ method, element, value }, { error }) =>
      method === 'SetValue' &&
      element.endsWith('.timestamp') &&
      /:\d\d((\.\d{3,})|(Z|[+-]\d\d(:\d\d)?))$/.test(value) &&
      error === '0',
  },
  {
    why: 'a language that is written rightly is not looked up in a list: the list would refuse answers in living languages',
    isIt: ({ method, value }, { error }) =>
      method === 'SetValue' && /\{lang=(sp|frl|exg|ruq-JM)\}/.test(value) && error === '0',
  },
  {
    why: 'an answer has at most 16,000 characters: it must leave a phone in the moment that a page is closed',
    isIt: ({ method, value }, { error }) => method === 'SetValue' && value.length > 16_000 && error === '406',
  },
  {
    why: 'the language is the one that the learner has chosen in Vigie, whatever a course chose before',
    isIt: ({ method, element }) => method === 'GetValue' && element === 'cmi.learner_preference.language',
  },
];

/** Knows the elements of one case that a deviation has set otherwise: reading them again says nothing new. */
export class Deviations {
  private readonly touched = new Set<string>();

  /** What is wrong with an outcome, or null. @param place - the activity that it was said to. */
  judge(command: Command, outcome: Outcome, place: string): string | null {
    const problem = judge(command, outcome);
    const name = place + command.element;
    if (problem === null) {
      if (command.method === 'SetValue' && outcome.value === 'true') this.touched.delete(name);
      return null;
    }
    const isDeliberate = DEVIATIONS.some(({ isIt }) => isIt(command, outcome));
    if (isDeliberate && command.method === 'SetValue') this.touched.add(name);
    return isDeliberate || (command.method === 'GetValue' && this.touched.has(name)) ? null : problem;
  }
}
