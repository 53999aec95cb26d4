import { passagesOf, type Question, score } from '@vigie/questions';
import type { Interaction } from '../lms/lms.ts';

/** A submitted answer as SCORM reports it. Null: this kind is never reported. */
export function interactionOf(
  question: Question,
  answer: unknown,
  latencySeconds: number,
): Interaction | null {
  const told = tell(question, answer);
  if (!told) return null;

  const scaled = question.kind === 'scenario' ? null : score(answer, question).scaled;
  return { id: question.id, latencySeconds, scaled, ...told };
}

type Told = Pick<Interaction, 'type' | 'response'>;

function tell(question: Question, answer: unknown): Told | null {
  switch (question.kind) {
    case 'truefalse':
      return { type: 'true-false', response: [String(answer)] };
    case 'single':
    case 'multiple':
      return { type: 'choice', response: letters(answer, question.options) };
    case 'indicators':
      return { type: 'choice', response: letters(answer, passagesOf(question)) };
    case 'ordering':
      return { type: 'sequencing', response: letters(answer, question.items) };
    case 'scenario': {
      const choices = question.nodes.flatMap((node) => ('choices' in node ? node.choices : []));
      return { type: 'sequencing', response: letters(answer, choices) };
    }
    case 'matching':
      return {
        type: 'matching',
        response: pairs(answer, question.pairs, [...question.pairs, ...question.extraRight]),
      };
    case 'apm':
      return {
        type: 'matching',
        response: pairs(answer, question.facts, [
          { id: 'act' },
          { id: 'means' },
          { id: 'purpose' },
          { id: 'none' },
        ]),
      };
    case 'numeric':
      return { type: 'numeric', response: [String(answer).trim().replace(',', '.').replace(/\s/g, '')] };
    case 'gap':
      return { type: 'fill-in', response: Object.values(recordOf(answer)) };
    case 'reflection':
      return null;
  }
}

type Parts = readonly { id: string }[];

/** Places as SCORM 1.2 takes them: a, b, … z, then 0 to 9. */
function letter(parts: Parts, id: unknown): string[] {
  const place = parts.findIndex((part) => part.id === id);
  return place < 0 ? [] : ['abcdefghijklmnopqrstuvwxyz0123456789'.charAt(place % 36)];
}

function letters(answer: unknown, parts: Parts): string[] {
  return (Array.isArray(answer) ? answer : [answer]).flatMap((id) => letter(parts, id));
}

function pairs(answer: unknown, lefts: Parts, rights: Parts): [string, string][] {
  return Object.entries(recordOf(answer)).flatMap(([left, right]) => {
    const [one, two] = [letter(lefts, left)[0], letter(rights, right)[0]];
    return one && two ? [[one, two]] : [];
  });
}

function recordOf(answer: unknown): Record<string, string> {
  return typeof answer === 'object' && answer !== null ? (answer as Record<string, string>) : {};
}
