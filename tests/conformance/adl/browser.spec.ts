import type { Course } from '@vigie/contracts';
import { playAddress, test } from '../../e2e/real/fixtures.js';
import { BrowserPlayer } from './browser-player.js';
import { playGroup } from './play-group.js';
import { Suite } from './suite.js';
import { packageFiles } from './suite-package.js';

const suite = Suite.fromEnvironment();
/** What one case may take. */
const MOST_MS = 60_000;

/** One learner plays all cases: what is global to the system goes from one to the next. */
const courses = new Map<string, Course>();

if (typeof suite === 'string') test.skip(`in the player: ${suite}`, () => {});
else {
  for (const [group, cases] of suite.groups()) {
    test(`in the player: ${group}`, async ({ page, courseOf }) => {
      test.setTimeout((cases.length + 5) * MOST_MS);
      const addressOf = async (name: string) => {
        const files = packageFiles(suite.manifest(name));
        const course = courses.get(name) ?? (await courseOf({ standard: 'scorm2004', files }, `ADL ${name}`));
        courses.set(name, course);
        return playAddress(course);
      };
      await playGroup(cases, new BrowserPlayer(page, addressOf));
    });
  }
}
