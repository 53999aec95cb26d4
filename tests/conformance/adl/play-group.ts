import { expect, test } from '@playwright/test';
import type { Case } from './case-file.js';
import { playCase } from './play-case.js';
import type { SuitePlayer } from './player.js';
import { firstPackageOf } from './suite.js';

/** Plays the cases of a group one after the other, and notes each: a case that fails does not keep the next. */
export async function playGroup(cases: readonly Case[], player: SuitePlayer): Promise<void> {
  for (const one of cases) {
    const problems = await playCase(one, player, firstPackageOf(one)).catch((error: unknown) => [
      String(error),
    ]);
    const isRight = problems.length === 0;
    test.info().annotations.push({ type: isRight ? 'case passed' : 'case failed', description: one.name });
    console.log(isRight ? `✓ ${one.name}` : `✗ ${one.name}: ${problems[0]}`);
    expect.soft(problems, one.name).toEqual([]);
  }
}
