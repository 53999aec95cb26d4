// `npm run bench`: CPU time of the server process for what learners and trainers do most, and of its database beside
// it. CPU time, not wall-clock time: it means the same on a busy machine. Prints a table for docs/benchmarks.md.
import { cookieOf, enrolledLearner, importedPackage, signedIn } from './house.mjs';
import { startServer } from './server.mjs';

const server = await startServer();
try {
  const rows = [
    ['a commit, 2 KB of state', await commits(500)],
    ['the course page (HTML), signed in', await coursePage(200)],
    ['import of a package of 2,000 files, 8 MB', await imports(3)],
  ];
  console.log('\n| What | server, CPU ms | database, CPU ms | times |\n|---|---:|---:|---:|');
  for (const [what, { server: own, database, times }] of rows)
    console.log(`| ${what} | ${own.toFixed(1)} | ${database.toFixed(1)} | ${times} |`);
} finally {
  await server.stop();
}

/** Runs `once` so many times, after a tenth of that to warm up, and divides the CPU time that it took. */
async function measured(times, once) {
  for (let index = 0; index < Math.ceil(times / 10); index++) await once();
  const before = server.cpuMs();
  for (let index = 0; index < times; index++) await once();
  const after = server.cpuMs();
  return {
    server: (after.server - before.server) / times,
    database: (after.database - before.database) / times,
    times,
  };
}

async function commits(times) {
  const { learner, launch } = await enrolledLearner(server);
  let seq = 0;
  return measured(times, async () => {
    seq += 1;
    const envelope = {
      attempt: launch.attempt,
      epoch: launch.epoch,
      seq,
      item: launch.item,
      kind: 'full',
      final: false,
      sticky: { passed: false, score: null },
      cmi: {
        core: {
          lesson_status: 'incomplete',
          lesson_location: `page-${seq}`,
          exit: 'suspend',
          session_time: '0000:01:00.00',
        },
        suspend_data: `${seq} ${'abcdefgh'.repeat(250)}`,
      },
    };
    await server.request('POST', `/api/v1/attempts/${launch.attempt}/commits`, {
      ...learner,
      json: envelope,
    });
  });
}

async function coursePage(times) {
  const { learner, course } = await enrolledLearner(server);
  return measured(times, () => server.request('GET', `/courses/${course.slug}`, { ...learner, expect: 200 }));
}

async function imports(times) {
  const trainer = cookieOf(await signedIn(server, 'helene.marchetti@iom.example'));
  const packages = [];
  for (let index = 0; index < times + 1; index++) packages.push(await importedPackage(2000, 4096));
  return measured(times, async () => {
    const body = packages.pop();
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
  });
}
