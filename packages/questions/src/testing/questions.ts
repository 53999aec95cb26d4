import { z } from 'zod';
import { question, type Question } from '../schema.js';

type OfKind<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** One valid exercise of each kind, small enough to reckon by hand. */
export const samples: { [K in Question['kind']]: OfKind<K> } = {
  single: parse('single', {
    prompt: 'Which?',
    options: [option('a', true), option('b', false), option('c', false)],
  }),
  truefalse: parse('truefalse', {
    prompt: 'Is it so?',
    options: [option('true', false), option('false', true)],
  }),
  multiple: parse('multiple', {
    prompt: 'Which ones?',
    options: [option('a', true), option('b', true), option('c', false), option('d', false)],
  }),
  matching: parse('matching', {
    prompt: 'What goes with what?',
    pairs: ['a', 'b', 'c', 'd'].map((id) => ({ id, left: `left ${id}`, right: `right ${id}` })),
    extraRight: [{ id: 'x', text: 'right x' }],
  }),
  ordering: parse('ordering', {
    prompt: 'In which order?',
    items: ['c', 'a', 'd', 'b'].map((id) => ({ id, text: `item ${id}` })),
    correctOrder: ['a', 'b', 'c', 'd'],
  }),
  numeric: parse('numeric', {
    prompt: 'How many?',
    answer: { value: 12.5, tolerance: 0.5, unit: 'days' },
    feedback: { correct: 'yes', incorrect: 'not quite' },
    commonErrors: [{ value: 125, feedback: 'mind the comma' }],
  }),
  gap: parse('gap', {
    prompt: 'Fill in',
    segments: [
      { text: 'An act, a ' },
      { id: 'g1', accepted: ['means', 'moyen'] },
      { text: ' and a ' },
      { id: 'g2', accepted: ['l’été'], options: ['l’été', 'hiver'] },
    ],
  }),
  reflection: parse('reflection', { prompt: 'And you?' }),
  apm: parse('apm', {
    title: 'Dana',
    narrative: 'Dana, 27.',
    child: false,
    facts: [fact('f1', 'act'), fact('f2', 'means'), fact('f3', 'purpose'), fact('f4', 'none')],
    conclusion: {
      kind: 'single',
      id: 'apm-c',
      prompt: 'So?',
      options: [option('a', true), option('b', false)],
    },
  }),
  indicators: parse('indicators', {
    title: 'The site',
    segments: [
      { text: 'He said ' },
      passage('i1', 'indicator', 'debt'),
      passage('i2', 'indicator', 'debt'),
      passage('i3', 'indicator', 'documents'),
      passage('i4', 'indicator', 'hours'),
      passage('d1', 'distractor', 'appearance'),
      passage('d2', 'distractor', 'origin'),
    ],
    debrief: 'That was it.',
  }),
  scenario: parse('scenario', {
    title: 'At night',
    meters: [{ id: 'trust', label: 'Trust', start: 1, min: 0, max: 2 }],
    start: 'n1',
    nodes: [
      { id: 'n1', text: 'You arrive.', choices: [choice('n1-a', 'n2', 5), choice('n1-b', 'n3', -5)] },
      { id: 'n2', text: 'She talks.', choices: [choice('n2-a', 'n1', 0), choice('n2-b', 'n3', -1)] },
      { id: 'n3', text: 'It ends.', end: { outcome: 'good', debrief: 'Well.' } },
    ],
  }),
};

function parse<K extends Question['kind']>(kind: K, parts: object): OfKind<K> {
  return question(z.string()).parse({ kind, id: kind, ...parts }) as OfKind<K>;
}

function option(id: string, correct: boolean) {
  return { id, text: `option ${id}`, correct, feedback: `feedback ${id}` };
}

function fact(id: string, answer: string) {
  return { id, text: `fact ${id}`, answer, explanation: `explained ${id}` };
}

function passage(id: string, role: string, category: string) {
  return { id, role, category, text: `passage ${id}`, explanation: `explained ${id}` };
}

function choice(id: string, next: string, trust: number) {
  return { id, text: `choice ${id}`, rating: 'good', effects: { trust }, feedback: `feedback ${id}`, next };
}
