// `npm run conformance:adl -- <folder> [headless|browser]`: ADL's own test material for SCORM 2004 4th Edition, which
// is not ours to bring along. Needs what `npm test` needs; docs/conformance.md tells more.
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { runTool, toolPath } from './run.mjs';

const [folder = process.env.ADL_2004_SUITE, mode = ''] = process.argv.slice(2);
if (!folder) {
  console.error(
    'Which folder holds the SCORM 2004 4th Edition Test Suite? npm run conformance:adl -- <folder>',
  );
  process.exit(2);
}

const { code } = await runTool(
  toolPath('@playwright/test', 'playwright'),
  ['test', '-c', 'tests/conformance/adl/playwright.config.ts', ...(mode ? [mode] : [])],
  { live: true, env: { CHROMIUM_PATH: await ensureChromium(), ADL_2004_SUITE: path.resolve(folder) } },
);
process.exitCode = code;
