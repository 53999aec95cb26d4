import { readFileSync } from 'node:fs';
import { type Command, readCommand } from './command.js';
import type { Words } from './words.js';

/** One question about the LMS's own buttons and menu. */
export interface Question {
  about: string;
  /** The title of an activity, for questions on the menu. */
  activity: string;
  isExpected: boolean;
}

/** One delivery of an activity: what it finds, says and asks, and what the learner does after it. */
export interface ActivityVisit {
  /** The number in its launch address, `act=…`. */
  activity: string;
  questions: Question[];
  commands: Command[];
  /** What the learner is told to do, '' when the activity itself moves on. */
  then: string;
  /** What that is about, mostly an activity's title. */
  subject: string;
}

/** One test case of the suite: a package, and how it must behave. */
export interface Case {
  name: string;
  /** The activity that the learner chooses first; null when the package starts by itself. */
  start: string | null;
  /** Must the whole session be over at the end? */
  mustEnd: boolean;
  visits: ActivityVisit[];
}

/** Reads a `.properties` file of the suite. */
export function readCase(file: string, words: Words): Case {
  const lines = logicalLines(readFileSync(file, 'latin1'));
  const facts = new Map(lines.filter(([key]) => !key.startsWith('Act')));
  const start = facts.get('start') ?? '.';
  const visits: (Sketch & { key: string })[] = [];
  for (const [name, value] of lines) {
    const found = /^Act([^.]+)V\d+\.(UIQ|UIA|CUI|commands)/.exec(name);
    if (!found) continue;

    const key = name.slice(0, name.indexOf('.'));
    if (visits.at(-1)?.key !== key) visits.push({ ...EMPTY, key, activity: found[1] ?? '', commands: [] });
    const visit = visits.at(-1);
    if (visit) put(visit, found[2] ?? '', value, words);
  }
  return {
    name: facts.get('title') ?? '',
    start: start === '.' || start.startsWith('DDM') ? null : start,
    mustEnd: (facts.get('TT') ?? '').startsWith('uInteraction'),
    visits: visits.map(visitOf),
  };
}

interface Sketch {
  activity: string;
  UIQ: string;
  UIA: string;
  CUI: string;
  commands: Command[];
}

const EMPTY = { UIQ: '', UIA: '', CUI: '' };

function put(visit: Sketch, part: string, value: string, words: Words): void {
  const command = part === 'commands' ? readCommand(unescaped(value), words) : null;
  if (command) visit.commands.push(command);
  else if (part === 'UIQ' || part === 'UIA' || part === 'CUI') visit[part] = value.trim();
}

function visitOf({ activity, UIQ, UIA, CUI, commands }: Sketch): ActivityVisit {
  const answers = UIA.split('~');
  const [then = '', subject = ''] = CUI.split('~');
  const questions = UIQ === '' ? [] : UIQ.split('~');
  return {
    activity,
    commands,
    then,
    subject: plain(subject),
    questions: questions.map((question, index) => {
      const [about = '', of = ''] = question.split('@');
      return { about, activity: plain(of), isExpected: answers[index] === 'Y' };
    }),
  };
}

/** The root is named by a sentence around its title. */
function plain(title: string): string {
  return /root of "(.+)"/.exec(title)?.[1] ?? title;
}

/** A line that ends with a backslash goes on in the next. */
function logicalLines(text: string): [string, string][] {
  return text
    .replace(/\\\r?\n/g, '')
    .split(/\r?\n/)
    .filter((line) => !line.includes('####') && line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
