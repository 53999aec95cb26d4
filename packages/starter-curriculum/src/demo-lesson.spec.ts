import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseManifest } from '@vigie/scorm';
import { readZip } from '@vigie/scorm/node';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';
import { z } from 'zod';
import { demoLesson, writeDemoPackage } from './demo-lesson.js';

const Question = z.object({
  id: z.string(),
  options: z.array(z.object({ id: z.string() })).optional(),
  feedback: z.record(z.string(), z.string()),
});
const Words = z.looseObject({
  dir: z.enum(['ltr', 'rtl']),
  translation: z.string().nullable(),
  elements: z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  quiz: z.object({ elements: z.array(z.object({ id: z.string() })), questions: z.array(Question) }),
});
const Texts = z.object({
  passAt: z.number(),
  answers: z.record(z.string(), z.string()),
  locales: z.record(z.string(), Words),
});

const fileOf = (name: string): string =>
  demoLesson().entries.find((entry) => entry.path === name)?.data ?? '';
const texts = () => Texts.parse(JSON.parse(fileOf('texts.json')));
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? 'string' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vigie-demo-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('the demonstration package', () => {
  it('is a SCORM 1.2 package that our own importer takes', async () => {
    await writeDemoPackage(path.join(folder, 'demo.zip'));
    await using zip = await readZip(path.join(folder, 'demo.zip'));
    expect(await parseManifest(zip.tree)).toMatchObject({
      standard: 'scorm12',
      title: 'La définition : acte, moyen, but',
      items: [{ identifier: 'item-1', href: 'index.html', kind: 'sco', masteryScore: 60 }],
    });
  });

  it('has the same bytes every time', async () => {
    const [one, two] = [path.join(folder, '1.zip'), path.join(folder, '2.zip')];
    await writeDemoPackage(one);
    await writeDemoPackage(two);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });

  it('is light', async () => {
    await writeDemoPackage(path.join(folder, 'demo.zip'));
    const unpacked = demoLesson().entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.data), 0);
    expect(unpacked).toBeLessThan(48 * 1024);
    expect((await readFile(path.join(folder, 'demo.zip'))).length).toBeLessThan(18 * 1024);
  });

  it('asks nothing of other hosts, opens no dialog and parses', () => {
    const own = ['index.html', 'lesson.css', 'lesson.js', 'texts.json'].map(fileOf).join('\n');
    expect(own.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\/\/[a-z]/);
    expect(own).not.toMatch(/\b(alert|confirm|prompt)\(|innerHTML|eval\(/);
    expect(() => new Script(fileOf('lesson.js'))).not.toThrow();
  });
});

describe('the words of the lesson', () => {
  it('are there in four languages, in the same shape', () => {
    const { locales } = texts();
    expect(Object.keys(locales)).toEqual(['fr', 'en', 'es', 'ar']);
    for (const words of Object.values(locales)) expect(shapeOf(words)).toEqual(shapeOf(locales['fr']));
    expect(Object.entries(locales).map(([tag, words]) => [tag, words.dir])).toContainEqual(['ar', 'rtl']);
  });

  it('say where no expert has read the translation yet', () => {
    const notices = Object.entries(texts().locales).map(([tag, words]) => [tag, words.translation !== null]);
    expect(notices).toEqual([
      ['fr', false],
      ['en', false],
      ['es', true],
      ['ar', true],
    ]);
  });

  it('hold for every country: no French law', () => {
    expect(fileOf('texts.json')).not.toMatch(/225-4|code pénal|Criminal Code|Código Penal|€/i);
  });

  it('ask three questions, each with one right answer among its choices and a word on it', () => {
    const { answers, locales } = texts();
    for (const { quiz } of Object.values(locales)) {
      expect(quiz.questions.map((question) => question.id)).toEqual(Object.keys(answers));
      for (const { id, options, feedback } of quiz.questions) {
        expect((options ?? quiz.elements).map((option) => option.id)).toContain(answers[id]);
        expect(feedback[answers[id] ?? '']).toBeTruthy();
      }
    }
  });

  it('keep the no-break spaces of French', () => {
    expect(JSON.stringify(texts().locales['fr'])).not.toMatch(/ [:;?!»]|« /);
  });
});
