import { expect, test } from './fixtures.js';

test('each item has its own data, and one that is opened again goes on where it was left', async ({
  player,
}) => {
  await player.launch(['plain.html?a', 'plain.html?b']);
  await player.starts('plain.html?a');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'of a');
  await player.call('LMSSetValue', 'cmi.core.session_time', '00:01:00');
  await player.call('LMSSetValue', 'cmi.core.exit', 'suspend');
  await player.call('LMSFinish', '');

  await player.tell({ type: 'page.open', item: 'plain.html?b' });
  await player.starts('plain.html?b');
  expect(await player.call('LMSGetValue', 'cmi.suspend_data')).toBe('');
  expect(await player.call('LMSGetValue', 'cmi.core.entry')).toBe('ab-initio');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'of b');

  await player.tell({ type: 'page.open', item: 'plain.html?a' });
  await player.starts('plain.html?a');
  expect(await player.call('LMSGetValue', 'cmi.suspend_data')).toBe('of a');
  expect(await player.call('LMSGetValue', 'cmi.core.entry')).toBe('resume');
  expect(await player.call('LMSGetValue', 'cmi.core.total_time')).toBe('0000:01:00.00');
  expect(await player.call('LMSGetValue', 'cmi.core.student_name')).toBe('Awa');
  await player.call('LMSSetValue', 'cmi.core.session_time', '00:00:30');
  await player.call('LMSCommit', '');

  const told = async () =>
    (await player.commits()).map(({ item, final, cmi }) => [item, final, cmi.suspend_data]);
  await expect.poll(told).toEqual([
    ['plain.html?a', true, 'of a'],
    ['plain.html?b', false, 'of b'],
    ['plain.html?a', false, 'of a'],
  ]);
  const numbers = (await player.commits()).map(({ seq }) => seq);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  expect((await player.commits()).at(-1)?.cmi.core?.session_time).toBe('0000:01:30.00');
  expect(await player.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('an asset that was opened is reported when the learner leaves it, and not before', async ({
  player,
}) => {
  await player.launch(['asset.html', 'plain.html']);
  await player.reads('asset.html');
  expect(await player.commits()).toEqual([]);
  await player.tell({ type: 'page.open', item: 'plain.html' });
  await player.starts('plain.html');
  await expect.poll(() => player.commits()).toMatchObject([{ item: 'asset.html', final: true }]);
});

for (const goes of ['closes the tab', 'goes elsewhere']) {
  test(`an asset that was opened is reported when the learner ${goes}`, async ({ player, lab }) => {
    await player.launch(['asset.html']);
    await player.reads('asset.html');
    await (goes === 'closes the tab' ? player.page.close() : player.page.goto('data:text/html,elsewhere'));
    await expect.poll(() => lab.posted).toMatchObject([{ envelope: { item: 'asset.html', final: true } }]);
  });
}

test('a course whose every page is a session keeps what each of them left', async ({ player }) => {
  await player.launch(['pages.html']);
  await player.starts('pages.html');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'first page');
  await player.call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
  await player.course.evaluate(() => location.assign('pages.html?second'));
  await expect.poll(() => player.course.url()).toContain('second');
  await expect.poll(() => player.course.evaluate(() => globalThis.eval('initialized'))).toBe('true');
  expect(await player.call('LMSGetValue', 'cmi.suspend_data')).toBe('first page');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'second page');
  await player.call('LMSCommit', '');
  const told = async () => (await player.commits()).map(({ final, cmi }) => [final, cmi.suspend_data]);
  await expect.poll(told).toEqual([
    [true, 'first page'],
    [false, 'second page'],
  ]);

  // Leaving still hears the session that is open now.
  await player.tell({ type: 'page.leave' });
  await player.hears('shell.left');
  expect((await player.commits()).map(({ final }) => final)).toEqual([true, false, true]);
});

test('a course that asks before it goes is gone after three seconds all the same', async ({ player }) => {
  await player.launch(['stays.html', 'plain.html']);
  await player.starts('stays.html');
  await player.page
    .locator('iframe')
    .contentFrame()
    .locator('iframe')
    .contentFrame()
    .getByRole('button')
    .click();
  player.page.on('dialog', (dialog) => void dialog.dismiss());
  await player.tell({ type: 'page.open', item: 'plain.html' });
  await player.starts('plain.html');
});
