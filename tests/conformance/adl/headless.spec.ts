import { test } from '@playwright/test';
import { HeadlessPlayer } from './headless-player.js';
import { playGroup } from './play-group.js';
import { Suite } from './suite.js';

const suite = Suite.fromEnvironment();

if (typeof suite === 'string') test.skip(`without a browser: ${suite}`, () => {});
else {
  // One learner plays all cases: what is global to the system goes from one to the next.
  const player = new HeadlessPlayer((packageName) => suite.manifest(packageName));
  for (const [group, cases] of suite.groups())
    test(`without a browser: ${group}`, async () => playGroup(cases, player));
}
