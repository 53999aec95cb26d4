// `npm run lint`: format, lint, arrows and dead code, all of them even if one fails.
import { checks, runCheck } from './checks.mjs';

let clean = true;
for (const check of checks) clean = (await runCheck(check)) && clean;
process.exit(clean ? 0 : 1);
