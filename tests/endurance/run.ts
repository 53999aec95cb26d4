// `npm run faults`: learners at work on the built product while it is killed, cut off and overrun. Told in a table;
// fails when anything that was acknowledged, or written down, is lost. `-- --minutes=6 --seed=1 --only=many,browser,soak`
import { parseArgs } from 'node:util';
import { oneBrowser } from './browser.js';
import { Chance } from './chance.js';
import { manyAtOnce } from './many.js';
import { Product } from './product.js';
import { allSettled } from './settled.js';
import { soak } from './soak.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1.5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: 'many,browser,soak' },
  },
});
const only = values.only.split(',');
const say = (line: string) => void process.stdout.write(`${line}\n`);
const rows: { what: string; got: string | number; isGood: boolean }[] = [];
const mustBeNone = (what: string, got: number) => rows.push({ what, got, isGood: got === 0 });
const told = (what: string, got: string | number) => rows.push({ what, got, isGood: true });

say(`Seed ${values.seed}. Starting Vigie on a data folder of its own …`);
const chance = new Chance(Number(values.seed));
const product = await Product.start(chance.branch());
try {
  if (only.includes('many')) {
    say(`Many learners at once, for ${values.minutes} min …`);
    const { verdict, truth, trouble, refused } = await manyAtOnce(
      product,
      chance.branch(),
      Number(values.minutes) * 60,
    );
    for (const line of verdict.notes) say(`  ${line}`);
    told('saves written down by devices', truth.recordedCount);
    told('saves acknowledged', truth.ackedCount);
    mustBeNone('acknowledged saves lost', verdict.acknowledgedLost);
    mustBeNone('saves that a device held and that are lost', verdict.unacknowledgedLost);
    mustBeNone('openings with time counted twice', verdict.timeDoubled);
    mustBeNone('openings with time lost', verdict.timeLost);
    mustBeNone('results worse than reached', verdict.resultsWorse);
    mustBeNone('saves refused for good', refused);
    for (const [kind, times] of trouble) told(kind, times);
    told('answers lost on the line', product.line.count.lost);
    told('requests answered 503 by the line', product.line.count.busy);
  }

  if (only.includes('browser')) {
    say('One browser to which everything happens …');
    await oneBrowser(product, chance.branch(), ({ what, found }) => {
      const got = { all: 'nothing lost', 'not all': 'LOST', untold: 'the browser tells no course' }[found];
      say(`  ${what}: ${got}`);
      rows.push({ what, got, isGood: found !== 'not all' });
    });
  }

  if (only.includes('soak')) {
    say('One long session …');
    const { rounds, isWhole, isWholeAtTheDoor, memory } = await soak(product, 60);
    told('long session: bursts of 500 values with 64,000 characters', rounds);
    mustBeNone('long session: bursts that did not arrive whole', rounds - isWhole);
    mustBeNone('long session: more than 64 KiB at the door, lost', isWholeAtTheDoor ? 0 : 1);
    for (const [what, sizes] of Object.entries(memory))
      told(`memory of the ${what}, first to last burst, MB`, sizes.map((one) => Math.round(one)).join(' → '));
  }

  await allSettled(product);
  const { isSound, report } = product.invariants();
  if (!isSound) say(report);
  rows.push({ what: 'doctor --invariants', got: isSound ? 'sound' : 'not sound', isGood: isSound });
} finally {
  await product.stop();
}

const width = Math.max(...rows.map(({ what }) => what.length));
say('');
for (const { what, got, isGood } of rows) say(`${isGood ? '✓' : '✗'} ${what.padEnd(width)}  ${got}`);
const isGood = rows.every((row) => row.isGood);
say(isGood ? '\nNothing was lost.' : `\nSomething was lost. Again with the same harm: --seed=${values.seed}`);
process.exit(isGood ? 0 : 1);
