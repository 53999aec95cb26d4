import type { CommitEnvelope } from '@vigie/scorm';
import { expect, test } from './fixtures.js';
import type { Lab } from './lab.js';
import type { Player } from './player.js';

const WAYS = [
  'closes the tab',
  'goes elsewhere',
  'goes to another page of the LMS',
  'leaves the player',
] as const;

test('a tab closed without an acknowledgement has sent its newest, and its journal is there next time', async ({
  player,
  lab,
  open,
}) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.core.lesson_location', 'page-3');
  await player.page.close();

  await expect.poll(() => lab.posted.length).toBeGreaterThan(0);
  const last = lab.posted.at(-1);
  expect(last).toMatchObject({
    token: 'a-token',
    origin: lab.content,
    type: expect.stringMatching(/^text\/plain/),
  });
  expect(last?.envelope.cmi.core?.lesson_location).toBe('page-3');
  expect(last?.envelope.final).toBe(false);

  const next = await open();
  expect((await next.heard())[0]).toMatchObject({
    journal: [{ seq: 1, cmi: { core: { lesson_location: 'page-3' } } }],
  });
  await next.acknowledge(1, { lease: 'lost' });
  await expect.poll(() => next.journal()).toHaveLength(0);
});

test('what is acknowledged is not sent again when the tab closes', async ({ player, lab }) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'x');
  await player.call('LMSCommit', '');
  await player.acknowledge(1);
  await expect.poll(() => player.journal()).toHaveLength(0);
  await player.page.close();

  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(lab.posted).toEqual([]);
});

test('a tab that is only hidden sends, and takes the answer as an acknowledgement', async ({
  player,
  lab,
}) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'x');
  await player.hide();

  await expect.poll(() => lab.posted).toHaveLength(1);
  await expect.poll(() => player.journal()).toHaveLength(0);
});

test('without a network the journal keeps what could not be sent', async ({ player, lab, open }) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  lab.isDown = true;
  await player.call('LMSSetValue', 'cmi.suspend_data', 'offline');
  await player.hide();
  await expect.poll(() => player.journal()).toHaveLength(1);
  await player.page.close();

  lab.isDown = false;
  const next = await open();
  expect((await next.heard())[0]).toMatchObject({ journal: [{ cmi: { suspend_data: 'offline' } }] });
});

for (const [name, size, kept] of [
  ['that fits without the rest', 50_000, true],
  ['that does not fit', 63_000, false],
] as const) {
  test(`too much for a page that goes away: the essence arrives, with a memory ${name}`, async ({
    player,
    lab,
    open,
  }) => {
    await player.launch(['plain.html']);
    await player.starts('plain.html');
    await player.call('LMSSetValue', 'cmi.suspend_data', 's'.repeat(size));
    await player.call('LMSSetValue', 'cmi.core.lesson_status', 'completed');
    await player.call('LMSSetValue', 'cmi.core.score.raw', '90');
    await player.call('LMSSetValue', 'cmi.interactions.0.student_response', 'a'.repeat(15_000));
    await player.page.close();

    await expect.poll(() => lab.posted).toHaveLength(1);
    const reduced = lab.posted[0]?.envelope;
    expect(reduced).toMatchObject({
      kind: 'reduced',
      cmi: { core: { lesson_status: 'completed', score: { raw: '90' } } },
    });
    expect(reduced?.cmi.suspend_data?.length).toBe(kept ? size : undefined);
    expect(reduced?.cmi.interactions).toBeUndefined();

    const next = await open();
    const [ready] = await next.heard();
    const [full] = ready?.type === 'shell.ready' ? ready.journal : [];
    expect(full).toMatchObject({ kind: 'full', cmi: { suspend_data: 's'.repeat(size) } });
    // An acknowledgement of the extract must not cover the full one.
    expect(full?.seq).toBeGreaterThan(reduced?.seq ?? Infinity);
  });
}

for (const on of ['beforeunload', 'pagehide', 'unload', 'visibilitychange']) {
  for (const way of WAYS) {
    // Chromium tells a single frame that goes away of its pagehide, not of being hidden.
    if (on === 'visibilitychange' && way !== 'closes the tab' && way !== 'goes elsewhere') continue;
    if (on === 'beforeunload' && way === 'goes to another page of the LMS') continue;

    test(`a course that saves only on ${on} is heard when the learner ${way}`, async ({ player, lab }) => {
      const item = `last-words.html?on=${on}`;
      await player.launch([item]);
      await player.starts(item);
      await go(player, way);

      await expect
        .poll(() => lastOf(player, lab, way))
        .toMatchObject({
          final: true,
          cmi: { core: { lesson_location: 'page-9', lesson_status: 'completed' } },
        });
      const last = await lastOf(player, lab, way);
      expect(Object.keys(last?.cmi.interactions ?? {})).toHaveLength(20);
    });
  }
}

for (const way of WAYS) {
  test(`a value set at the door, without a commit, is heard when the learner ${way}`, async ({
    player,
    lab,
  }) => {
    await player.launch(['last-value.html']);
    await player.starts('last-value.html');
    await go(player, way);

    await expect.poll(() => lastOf(player, lab, way)).toMatchObject({ cmi: { suspend_data: 'at the door' } });
    // It never finished: half a quiz must not be judged.
    expect((await lastOf(player, lab, way))?.final).toBe(false);
  });
}

async function go(player: Player, way: (typeof WAYS)[number]): Promise<void> {
  if (way === 'closes the tab') return player.page.close({ runBeforeUnload: true });
  if (way === 'leaves the player') return player.tell({ type: 'page.leave' });
  if (way === 'goes to another page of the LMS')
    return player.page.evaluate(() => document.querySelector('iframe')?.remove());
  await player.page.goto('data:text/html,elsewhere');
}

async function lastOf(
  player: Player,
  lab: Lab,
  way: (typeof WAYS)[number],
): Promise<CommitEnvelope | undefined> {
  return way === 'leaves the player' ? (await player.commits()).at(-1) : lab.posted.at(-1)?.envelope;
}
