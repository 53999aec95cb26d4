import { expect, test } from './fixtures.js';
import { ATTEMPT } from './player.js';

test('what a course sets is told within 1.5 s, journaled, and forgotten when it is acknowledged', async ({
  player,
}) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  expect(await player.call('LMSGetValue', 'cmi.student_data.mastery_score')).toBe('80');
  expect(await player.call('LMSGetValue', 'cmi.core.student_name')).toBe('Awa');

  await player.call('LMSSetValue', 'cmi.suspend_data', 'page 2');
  await expect.poll(() => player.commits(), { timeout: 2_000, intervals: [50] }).toHaveLength(1);
  const [commit] = await player.commits();
  expect(commit).toMatchObject({
    attempt: ATTEMPT,
    epoch: 1,
    item: 'plain.html',
    kind: 'full',
    final: false,
  });
  expect(commit?.cmi.suspend_data).toBe('page 2');
  expect(commit?.cmi.core).not.toHaveProperty('student_name');
  expect(await player.journal()).toHaveLength(1);

  await player.acknowledge(commit?.seq ?? 0);
  await expect.poll(() => player.journal()).toHaveLength(0);
  expect(await player.call('LMSCommit', '')).toBe('true');
  expect(await player.commits()).toHaveLength(1);
});

test('a finished course sends one final commit, with the status that it set', async ({ player }) => {
  await player.launch(['plain.html'], { startSeq: 7 });
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.core.score.raw', '40');
  await player.call('LMSSetValue', 'cmi.core.lesson_status', 'passed');
  await player.call('LMSSetValue', 'cmi.core.exit', 'suspend');
  expect(await player.call('LMSFinish', '')).toBe('true');

  await player.hears('shell.finished');
  expect((await player.heard()).at(-1)).toMatchObject({ item: 'plain.html', suspended: true });
  const commits = await player.commits();
  expect(commits).toHaveLength(1);
  expect(commits[0]).toMatchObject({ seq: 7, final: true, sticky: { passed: true, score: 40 } });
  expect(commits[0]?.cmi.core).toMatchObject({ lesson_status: 'passed', exit: 'suspend' });
});

test('the server holds other content under a number: the newest goes again under the next', async ({
  player,
}) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'mine');
  await player.call('LMSCommit', '');
  await player.acknowledge(4, { reseq: 5 });

  await expect.poll(async () => (await player.commits()).map(({ seq }) => seq)).toEqual([1, 5]);
  expect((await player.commits()).at(-1)?.cmi.suspend_data).toBe('mine');
  await player.acknowledge(5);
  await expect.poll(() => player.journal()).toHaveLength(0);
});

test('when another device leads, the course goes on and nothing more is written', async ({ player }) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.acknowledge(0, { lease: 'lost' });

  await player.call('LMSSetValue', 'cmi.suspend_data', 'read on');
  expect(await player.call('LMSCommit', '')).toBe('true');
  expect(await player.call('LMSGetValue', 'cmi.suspend_data')).toBe('read on');
  expect(await player.call('LMSFinish', '')).toBe('true');
  await player.tell({ type: 'page.leave' });
  await player.hears('shell.left');
  expect(await player.commits()).toEqual([]);
  expect(await player.journal()).toEqual([]);
});

for (const mode of ['browse', 'review'] as const) {
  test(`in ${mode} mode the API answers and nothing is sent`, async ({ player, lab }) => {
    await player.launch(['plain.html'], { mode });
    await player.starts('plain.html');
    await player.call('LMSSetValue', 'cmi.suspend_data', 'x');
    expect(await player.call('LMSCommit', '')).toBe('true');
    expect(await player.call('LMSFinish', '')).toBe('true');
    await player.tell({ type: 'page.leave' });
    await player.hears('shell.left');
    expect(await player.commits()).toEqual([]);

    await player.page.close();
    expect(lab.posted).toEqual([]);
  });
}

test('a course that clears its storage, and fills it, does not lose the journal', async ({
  player,
  open,
}) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'kept');
  await player.call('LMSCommit', '');
  await player.course.evaluate(() => localStorage.clear());
  await player.page.close();

  const next = await open();
  expect((await next.heard())[0]).toMatchObject({ journal: [{ cmi: { suspend_data: 'kept' } }] });

  await next.acknowledge(9);
  await next.launch(['plain.html'], { epoch: 2 });
  await next.starts('plain.html');
  await next.course.evaluate(() => localStorage.setItem('mine', 'x'.repeat(5_242_000)));
  await next.call('LMSSetValue', 'cmi.suspend_data', 'y'.repeat(60_000));
  expect(await next.call('LMSCommit', '')).toBe('true');
  expect((await next.commits()).at(-1)?.cmi.suspend_data).toHaveLength(60_000);
});
