import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { knowsCode, refusalOf } from './refusal.ts';

const source = path.join(import.meta.dirname, '../../../../../../packages/scorm/src/package-error.ts');

/** Every code that the scorm package can refuse with, read from where they are born. */
async function allCodes(): Promise<string[]> {
  const text = await readFile(source, 'utf8');
  const union = text.slice(
    text.indexOf('PackageErrorCode ='),
    text.indexOf(';', text.indexOf('PackageErrorCode =')),
  );
  return [...union.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code ?? '');
}

describe('a refused package', () => {
  it('is explained, whatever its code', async () => {
    const codes = await allCodes();
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !knowsCode(code))).toEqual([]);
  });

  it('says the place and the setting of the tool', () => {
    const problem = {
      type: 'packages/launch-file-missing',
      title: '',
      status: 422,
      href: 'story.html',
      reference: 'R-1',
    };
    expect(refusalOf(problem, 'fr')).toMatchObject({ place: 'story.html', isToolSetting: true });
  });

  it('has words for a code from a newer server, and none for other problems', () => {
    expect(refusalOf({ type: 'packages/next-year', title: '', status: 422 }, 'fr')?.happened).toBeTruthy();
    expect(refusalOf({ type: 'identity/forbidden', title: '', status: 403 }, 'fr')).toBeNull();
    expect(refusalOf({ type: 'packages/not-found', title: '', status: 404 }, 'fr')).toBeNull();
  });
});
