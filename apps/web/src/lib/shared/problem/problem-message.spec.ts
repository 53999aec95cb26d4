import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hasMessage, problemMessage } from './problem-message.ts';
import { problemOfStatus } from './problem-of-status.ts';

const api = path.resolve(import.meta.dirname, '../../../../../api/src');

/** Rooms whose problems are said by features of their own, next to where they arise. */
const toldElsewhere = /^(packages|player|authoring)\//;

/** Every problem type that the API's source can send. */
function typesOfApi(): string[] {
  const files = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  const types = files.flatMap((name) => {
    const source = readFileSync(path.join(api, name), 'utf8');
    const thrown = [...source.matchAll(/(?:DomainError\(\s*|type: |\d{3}: )'([a-z]+\/[a-z-]+)'/g)];
    const missing = [...source.matchAll(/notFound\('([a-z/]+)'\)/g)].map(([, room]) => `${room}/not-found`);
    // A type of files is no type of problems.
    return [...thrown.map(([, type]) => type ?? ''), ...missing].filter(
      (type) => !type.startsWith('application/'),
    );
  });
  return [...new Set(types)].sort();
}

describe('what a person is told of a problem', () => {
  const types = typesOfApi();

  it('finds the types of the API', () => {
    expect(types).toEqual(expect.arrayContaining(['identity/wrong-credentials', 'catalogue/not-found']));
  });

  it.each(types.filter((type) => !toldElsewhere.test(type)))('%s has words of its own', (type) => {
    expect(hasMessage(type)).toBe(true);
    const { title, happened, safe, todo } = problemMessage({ type, title: 'x', status: 400 });
    expect([title, happened, safe, todo].every((text) => text.trim() !== '')).toBe(true);
  });

  it('tells how long to wait', () => {
    const problem = { type: 'identity/too-many-tries', title: 'x', status: 429, retryAfterSeconds: 301 };
    expect(problemMessage(problem).todo).toContain('6');
  });

  it('keeps the reference to quote', () => {
    expect(
      problemMessage({ type: 'server/unexpected', title: 'x', status: 500, reference: 'r1' }).reference,
    ).toBe('r1');
  });

  it('lets a feature speak first', () => {
    const words = { title: 'a', happened: 'b', safe: 'c', todo: 'd' };
    expect(
      problemMessage({ type: 'player/x', title: 'x', status: 409 }, { 'player/x': () => words }),
    ).toEqual(words);
  });

  it.each([401, 403, 404, 409, 422, 429, 500, 503])(
    'has words for an unknown type with status %i',
    (status) => {
      expect(problemMessage({ type: 'new/thing', title: 'x', status }).title).not.toBe('');
      expect(hasMessage(problemOfStatus(status).type)).toBe(true);
    },
  );
});
