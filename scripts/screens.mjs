// `npm run screens`: takes the pictures of docs/screens anew, of the built product with its demonstration.
import { ensureChromium } from './chromium.mjs';
import { runTool, toolPath } from './run.mjs';

const { code } = await runTool(
  toolPath('@playwright/test', 'playwright'),
  ['test', '-c', 'tests/e2e/screens.config.ts', ...process.argv.slice(2)],
  { live: true, env: { CHROMIUM_PATH: await ensureChromium() } },
);
process.exit(code);
