// `npm run bench`: CPU time of the server's processes for what learners and trainers do most, and of its database
// beside it. CPU time, not wall-clock time: it means the same on a busy machine. Prints tables for docs/benchmarks.md.
// `-- --finishers=10000 --only=finish`
import { parseArgs } from 'node:util';
import { aSavingLearner } from './commits.mjs';
import {
  aCertificate,
  certificatesOf,
  completed,
  finishAll,
  readyToFinish,
  trainerOf,
} from './finishers.mjs';
import { enrolledLearner, importedPackage } from './house.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({
  options: {
    finishers: { type: 'string', default: '1000' },
    only: { type: 'string', default: 'commits,pages,finish,certificate,imports' },
  },
});
const only = values.only.split(',');
const server = await startServer();
const rows = [];
try {
  if (only.includes('commits')) await commits();
  if (only.includes('pages')) await pages();
  if (only.includes('finish')) await finish(Number(values.finishers));
  if (only.includes('certificate')) await certificate();
  if (only.includes('imports')) await imports();
} finally {
  await server.stop();
}
table(['What', 'server, CPU ms', 'database, CPU ms', 'times'], rows);

/** Runs `once` so many times, after a tenth of that to warm up, and divides the CPU time that it took. */
async function measured(what, times, once) {
  for (let index = 0; index < Math.ceil(times / 10); index++) await once();
  const before = server.cpuMs();
  for (let index = 0; index < times; index++) await once();
  const cpu = since(before, times);
  rows.push([what, cpu.server.toFixed(1), cpu.database.toFixed(1), times]);
  return cpu;
}

function since(before, times) {
  const after = server.cpuMs();
  return {
    server: (after.server - before.server) / times,
    database: (after.database - before.database) / times,
  };
}

async function commits() {
  const perSecond = [];
  for (const [what, bytes, times] of [
    ['a commit, location only', 0, 1000],
    ['a commit, 2 KB of state', 2_000, 1000],
    ['a commit, 60 KB of state', 60_000, 300],
  ]) {
    const once = await aSavingLearner(server, bytes);
    const cpu = await measured(what, times, once);
    const statements = await server.statements(async () => {
      for (let index = 0; index < 10; index++) await once();
    });
    const { server: own, database } = cpu;
    const ofBoth = (1000 / (own + database)).toFixed(0);
    perSecond.push([what, (statements / 10).toFixed(1), (1000 / own).toFixed(0), ofBoth]);
  }
  table(['What', 'statements', 'for one CPU second of the server', 'of server and database'], perSecond);
}

async function pages() {
  const { learner, course } = await enrolledLearner(server);
  const { activities } = (await server.request('GET', `/api/v1/courses/${course.id}`, learner)).body;
  const get = (address) => () => server.request('GET', address, { ...learner, expect: 200 });
  await measured('the course page (HTML), signed in', 200, get(`/courses/${course.slug}`));
  await measured('the player page (HTML)', 200, get(`/play/${activities[0].id}`));
}

async function finish(count) {
  const learners = await readyToFinish(server, count);
  const before = server.cpuMs();
  const began = performance.now();
  const times = await finishAll(server, learners, 64);
  const answered = (performance.now() - began) / 1000;
  const taken = since(before, count);
  const recorded = await completed(server, learners);
  const certificates = await certificatesOf(server, learners, count * 120);
  const whole = since(before, count);
  const inAll = (performance.now() - began) / 1000;
  rows.push([
    `a finish, ${count} at once: the commit`,
    taken.server.toFixed(1),
    taken.database.toFixed(1),
    count,
  ]);
  rows.push(['… until its certificate is issued', whole.server.toFixed(1), whole.database.toFixed(1), count]);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  console.log(
    `\n${count} learners finish at once, 64 on the line: ${recorded} recorded in ${answered.toFixed(0)} s ` +
      `(half within ${times[times.length >> 1]?.toFixed(0)} ms, 95 of 100 within ${p95.toFixed(0)} ms), ` +
      `${certificates} certificates after ${inAll.toFixed(0)} s`,
  );
  if (recorded !== count || certificates !== count) process.exitCode = 1;
}

async function certificate() {
  const { holder, id } = await aCertificate(server);
  const languages = ['fr', 'en', 'es', 'ar'];
  let turn = 0;
  await measured('a certificate as PDF', 80, () => {
    const locale = languages[turn++ % 4];
    return server.request('GET', `/api/v1/certificates/${id}/pdf?locale=${locale}`, { ...holder });
  });
}

async function imports() {
  const trainer = await trainerOf(server);
  for (const [what, files, bytes, times] of [
    ['import of a package of 2,000 files, 8 MB', 2000, 4096, 3],
    ['import of a package of 100 files, 100 MB', 100, 1_000_000, 2],
  ]) {
    const packages = [];
    for (let index = 0; index <= times; index++) packages.push(await importedPackage(files, bytes));
    await measured(what, times, () => imported(trainer, packages.pop()));
  }
}

/** One import, from the upload to the package that can be used. */
async function imported(trainer, body) {
  const { headers } = await server.request('POST', '/api/v1/package-uploads', {
    ...trainer,
    body,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(body.length),
      'upload-metadata': `fileName ${Buffer.from('bench.zip').toString('base64')}`,
      'content-type': 'application/offset+octet-stream',
    },
    expect: 201,
  });
  const address = headers.location.replace('package-uploads', 'package-imports');
  // The end of an import is not announced: it is asked for, a few times a second as the page does.
  for (;;) {
    const { body: found } = await server.request('GET', address, trainer);
    if (found.outcome === 'done') return;
    if (found.outcome) throw new Error(`not imported: ${JSON.stringify(found.refusal)}`);
    await new Promise((again) => setTimeout(again, 250));
  }
}

function table(head, lines) {
  console.log(`\n| ${head.join(' | ')} |\n|---${'|---:'.repeat(head.length - 1)}|`);
  for (const line of lines) console.log(`| ${line.join(' | ')} |`);
}
