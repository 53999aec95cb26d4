// The quick checks that need no build: shared by `npm run lint` and `npm test`.
import { indent, plain, runTool, time, toolPath } from './run.mjs';

export const checks = [
  {
    title: 'Format',
    tool: ['prettier'],
    args: ['--check', '--log-level', 'warn', '.'],
    remedy: '`npm run format` sets it right.',
  },
  { title: 'Lint', tool: ['eslint'], args: ['.', '--max-warnings', '0'] },
  {
    title: 'Arrows',
    tool: ['dependency-cruiser', 'depcruise'],
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'apps', 'packages', 'tests'],
    remedy: 'The table of arrows is architecture.mjs; CONTRIBUTING.md tells how to add one.',
  },
  {
    title: 'Dead code',
    tool: ['knip'],
    args: ['--no-progress', '--no-config-hints'],
    remedy: 'Delete it. What only a tool or a test reads is named in knip.json.',
  },
];

/** Runs a check, prints its outcome, and what is wrong if something is. */
export async function runCheck({ title, tool, args, remedy }) {
  const { code, output, seconds } = await runTool(toolPath(...tool), args);
  const ok = code === 0;

  console.log(`${ok ? '✓' : '✗'} ${title} (${time(seconds)})`);
  if (!ok) console.log(`${indent(plain(output))}${remedy ? `\n    ${remedy}` : ''}\n`);
  return ok;
}
