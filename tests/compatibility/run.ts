// `npm run compatibility -- <folder of zips> [--at=http://localhost:3000]`: published packages, uploaded as they are to a
// started Vigie with its demonstration, taken in Chromium, left, resumed and ended. Told as rows of docs/compatibility.md;
// what lies behind each row is written beside the zips.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openRealBrowser } from '../e2e/real/browser.js';
import { House } from './house.js';
import { verdictOf } from './verdict.js';
import { visit } from './visit.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string', default: 'http://localhost:3000' },
    only: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('Which folder holds the packages? npm run compatibility -- <folder>');
  process.exit(2);
}
const behind = path.join(folder, 'seen');
mkdirSync(behind, { recursive: true });
const names = readdirSync(folder).filter(
  (name) => name.endsWith('.zip') && new RegExp(values.only).test(name),
);

console.log(
  '| Package | Tool | Standard | Upload | Playing | Resuming | Result |\n|---|---|---|---|---|---|---|',
);
for (const name of names) {
  const row = await rowOf(name).catch((error: unknown) => ['', '', '', `NOT TRIED: ${String(error)}`]);
  console.log(`| ${[`\`${name}\``, ...row].join(' | ')} |`);
}

async function rowOf(name: string): Promise<string[]> {
  const house = await House.at(values.at);
  const taken = await house.take(path.join(String(folder), name));
  if ('refusal' in taken) return ['', '', `refused: ${taken.refusal}`, '', '', ''];

  const { pack, course } = taken;
  const { context, close } = await openRealBrowser();
  try {
    const cookies = [...house.learner.cookies].map(([cookie, value]) => ({
      name: cookie,
      value,
      url: house.origin,
    }));
    await context.addCookies(cookies);
    const activityId = course.activities[0]?.id ?? '';
    const picture = (number: number) => path.join(behind, `${name}-${number}.png`);
    const first = await visit(house, context, activityId, {
      rounds: 6,
      toTheEnd: false,
      picture: picture(1),
    });
    const second = await visit(house, context, activityId, {
      rounds: 25,
      toTheEnd: true,
      picture: picture(2),
    });
    const told = await house.told(course);
    const verdict = verdictOf(first, second, told);
    const all = {
      verdict,
      first: plain(first),
      second: plain(second),
      record: told.record,
      trace: told.trace,
    };
    writeFileSync(path.join(behind, `${name}.json`), JSON.stringify(all, null, 1));
    const standard = pack.standard === 'scorm12' ? '1.2' : `2004 ${pack.edition ?? ''}`.trim();
    const upload = `taken, ${pack.items.length} items`;
    return [pack.tool ?? '–', standard, upload, verdict.playing, verdict.resuming, verdict.result];
  } finally {
    await close();
  }
}

function plain({ saves, trouble, ...rest }: Awaited<ReturnType<typeof visit>>) {
  return { ...rest, saves: [...saves.values()], trouble: [...trouble] };
}
