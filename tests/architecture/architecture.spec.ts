import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { assertAcyclic, projectArrows, roomArrows } from '../../architecture.mjs';
import { plants } from './plants.js';
import { cleanTree, plantTree, type Tree } from './tree.js';

type Report = {
  summary: {
    violations: { rule: { name: string }; from: string; to: string }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
};

const workspace = path.resolve(import.meta.dirname, '../..');
const cruiser = path.join(workspace, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = path.join(workspace, '.dependency-cruiser.mjs');
const plantedRules = [...new Set(plants.map(({ rule }) => rule))];

describe('the table of arrows', () => {
  test('rooms have no circle', () => {
    expect(() => assertAcyclic(roomArrows())).not.toThrow();
  });

  test('projects have no circle', () => {
    expect(() => assertAcyclic(projectArrows())).not.toThrow();
  });

  test('a circle is spelled out', () => {
    const table = { a: ['b'], b: ['c'], c: ['b'] };
    expect(() => assertAcyclic(table)).toThrow('circle: b -> c -> b');
  });

  test('a room that knows itself is a circle', () => {
    expect(() => assertAcyclic({ a: ['a'] })).toThrow('circle: a -> a');
  });

  test('a name without a row is refused', () => {
    expect(() => assertAcyclic({ a: ['b'] })).toThrow('a knows b, which is not on the table');
  });
});

describe('the check of arrows', () => {
  let clean: Report['summary'];
  let planted: Report['summary'];

  beforeAll(async () => {
    const violations = Object.fromEntries(plants.map(({ file, content }) => [file, content]));
    clean = await cruise(cleanTree());
    planted = await cruise({ ...cleanTree(), ...violations });
  });

  test('a tree that uses every permitted arrow passes', () => {
    expect(clean.violations).toEqual([]);
  });

  test.each(plantedRules)('%s catches what is planted against it', (name) => {
    const caught = planted.violations.filter(({ rule }) => rule.name === name);
    const missed = plants.filter(
      ({ rule, file, to }) =>
        rule === name && !caught.some((found) => found.from === file && (!to || found.to === to)),
    );
    expect(missed).toEqual([]);
  });

  test('nothing but the planted violations is caught', () => {
    const expected = new Set(plants.map(({ rule, file }) => `${rule} ${file}`));
    const others = planted.violations.filter(({ rule, from }) => !expected.has(`${rule.name} ${from}`));
    expect(others).toEqual([]);
  });

  test('every rule has its planted violation', () => {
    const rules = planted.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(rules.filter((name) => !plantedRules.includes(name))).toEqual([]);
  });
});

const roots: string[] = [];
afterAll(async () => {
  for (const root of roots) await rm(root, { recursive: true, force: true });
});

async function cruise(tree: Tree) {
  const root = await plantTree(tree);
  roots.push(root);

  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', 'apps', 'packages', 'tests'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!run.stdout) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as Report).summary;
}
