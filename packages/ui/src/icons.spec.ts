import { expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { lines, pointing } from './icons.js';
import { iconOfTone } from './tone.js';

it('every icon is a path within the grid of 24', () => {
  const wrong = Object.entries(lines).filter(([, d]) => !/^[Mm][\d.]/.test(d) || /NaN|undefined/.test(d));
  expect(wrong).toEqual([]);
});

it('all icons together stay small enough to be sent to every phone', () => {
  expect(gzipSync(JSON.stringify(lines)).byteLength).toBeLessThan(6 * 1024);
});

it('only icons that exist are mirrored or stand for a tone', () => {
  expect([...pointing, ...Object.values(iconOfTone)].filter((name) => !(name in lines))).toEqual([]);
});
