import type { ShellLaunch } from '@vigie/scorm';
import { expect, test } from './fixtures.js';
import type { Player } from './player.js';

const ONE = 'plain-2004.html?a';
const TWO = 'plain-2004.html?b';

async function launch(player: Player, items = [ONE, TWO]): Promise<void> {
  const [first = ''] = items;
  const shellItems = items.map((href) => ({ identifier: href, title: href, href, cmi: initialCmi() }));
  const more: Partial<ShellLaunch> = { standard: 'scorm2004', items: shellItems };
  await player.launch(items, more);
  await player.starts(first);
}

test('a course is told what it finds, and what it says is committed, kept at its end and resumed', async ({
  player,
}) => {
  await launch(player);
  expect(await player.call('GetValue', 'cmi.entry')).toBe('ab-initio');
  expect(await player.call('GetValue', 'cmi.learner_name')).toBe('Awa');
  expect(await player.call('SetValue', 'cmi.location', 'p2')).toBe('true');
  expect(await player.call('SetValue', 'cmi.score.scaled', '0.5')).toBe('true');
  expect(await player.call('Commit', '')).toBe('true');
  await player.call('SetValue', 'cmi.suspend_data', 'of a');
  await player.call('SetValue', 'cmi.session_time', 'PT1M');
  await player.call('SetValue', 'cmi.exit', 'suspend');
  expect(await player.call('Terminate', '')).toBe('true');

  await player.tell({ type: 'page.open', item: TWO });
  await player.starts(TWO);
  expect(await player.call('GetValue', 'cmi.suspend_data')).toBe('');
  await player.call('SetValue', 'cmi.suspend_data', 'of b');

  await player.tell({ type: 'page.open', item: ONE });
  await player.starts(ONE);
  expect(await player.call('GetValue', 'cmi.entry')).toBe('resume');
  expect(await player.call('GetValue', 'cmi.location')).toBe('p2');
  expect(await player.call('GetValue', 'cmi.suspend_data')).toBe('of a');
  expect(await player.call('GetValue', 'cmi.score.scaled')).toBe('0.5');
  expect(await player.call('GetValue', 'cmi.total_time')).toBe('PT1M0S');

  const told = (await player.commits()).map(({ item, final, cmi }) => [item, final, cmi.suspend_data]);
  expect(told).toEqual([
    [ONE, false, undefined],
    [ONE, true, 'of a'],
    [TWO, false, 'of b'],
  ]);
  const [, last] = await player.commits();
  expect(last?.cmi).toMatchObject({ location: 'p2', exit: 'suspend', session_time: 'PT1M0S' });
  expect(last?.cmi).not.toHaveProperty('learner_id');
  expect(last?.sticky).toEqual({ passed: false, score: 0.5 });
});

test('a value that was set is committed by itself, and is in the journal at once', async ({ player }) => {
  await launch(player);
  await player.call('SetValue', 'cmi.location', 'p5');
  await expect.poll(async () => (await player.commits()).at(-1)?.cmi).toMatchObject({ location: 'p5' });
  expect((await player.journal()).map(({ cmi }) => cmi)).toMatchObject([{ location: 'p5' }]);
  await player.acknowledge((await player.commits()).at(-1)?.seq ?? 0);
  await expect.poll(() => player.journal()).toEqual([]);
});

test('last words reach the server when the tab is closed', async ({ player, lab }) => {
  await launch(player, ['last-words-2004.html']);
  await player.page.close();
  await expect
    .poll(() => lab.posted.at(-1)?.envelope)
    .toMatchObject({ final: true, cmi: { location: 'page-9', completion_status: 'completed' } });
});

test('the journal of a course that could not send is read again by the next opening', async ({
  player,
  open,
  lab,
}) => {
  lab.isDown = true;
  await launch(player);
  await player.call('SetValue', 'cmi.suspend_data', 'kept');
  await player.call('Commit', '');
  await player.page.close();
  const next = await open();
  const [ready] = await next.heard();
  expect(ready).toMatchObject({ type: 'shell.ready', journal: [{ cmi: { suspend_data: 'kept' } }] });
});

test('a memory too large for a page that goes away is sent as its essence', async ({ player, lab }) => {
  await launch(player);
  await player.call('SetValue', 'cmi.suspend_data', 'é'.repeat(60_000));
  await player.call('SetValue', 'cmi.location', 'p7');
  await player.hide();
  await expect.poll(() => lab.posted.map(({ envelope }) => envelope.kind)).toEqual(['reduced']);
  const { cmi } = lab.posted[0]?.envelope ?? {};
  expect(cmi).toMatchObject({ location: 'p7', completion_status: 'unknown' });
  expect(cmi).not.toHaveProperty('suspend_data');
});

test('a course that asks to go on is heard when it has finished, and not while the learner leaves it', async ({
  player,
}) => {
  await launch(player);
  await player.call('SetValue', 'adl.nav.request', 'continue');
  await player.call('Terminate', '');
  await player.hears('shell.asked');
  const asked = (await player.heard()).filter(({ type }) => type === 'shell.asked');
  expect(asked).toEqual([{ vigie: 1, type: 'shell.asked', item: ONE, wish: 'next' }]);

  await launch(player, ['last-words-2004.html']);
  await player.tell({ type: 'page.leave' });
  await player.hears('shell.left');
  expect((await player.heard()).filter(({ type }) => type === 'shell.asked')).toHaveLength(1);
});

test('the run time of SCORM 2004 is not loaded for a course of 1.2', async ({ player }) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  const scripts = await player.shell.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(scripts.some((name) => name.includes('scorm12'))).toBe(true);
  expect(scripts.some((name) => name.includes('scorm2004'))).toBe(false);
});

function initialCmi(): Record<string, unknown> {
  return {
    completion_status: 'unknown',
    success_status: 'unknown',
    learner_id: 'pseudonym',
    learner_name: 'Awa',
    entry: 'ab-initio',
    credit: 'credit',
    mode: 'normal',
    total_time: 'PT0S',
    scaled_passing_score: '0.8',
    learner_preference: { language: 'ar' },
  };
}
