import { expect, test } from './fixtures.js';

test('Escape is told from the course, from a frame in it, and once for a key that is held', async ({
  player,
}) => {
  await player.launch(['nested.html']);
  await player.starts('nested.html');
  const course = player.page.locator('iframe').contentFrame().locator('iframe').contentFrame();
  await course.locator('iframe').contentFrame().getByRole('button', { name: 'inner' }).press('Escape');
  await expect.poll(async () => keysOf(await player.heard())).toBe(1);
  await player.page.keyboard.down('Escape');
  await player.page.keyboard.down('Escape');
  await player.page.keyboard.up('Escape');
  await expect.poll(async () => keysOf(await player.heard())).toBe(2);
});

test('a course that makes up the Escape key is not heard', async ({ player }) => {
  await player.launch(['nested.html']);
  await player.starts('nested.html');
  await player.course.evaluate(() => {
    const press = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    for (const page of [document, parent.document]) page.dispatchEvent(press());
  });
  const course = player.page.locator('iframe').contentFrame().locator('iframe').contentFrame();
  await course.locator('iframe').contentFrame().getByRole('button', { name: 'inner' }).press('Escape');
  await expect.poll(async () => keysOf(await player.heard())).toBe(1);
});

test('a message that is not from the LMS page around the shell is not heard', async ({ player }) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.course.evaluate(() => parent.postMessage({ vigie: 1, type: 'page.leave' }, '*'));
  await player.page.waitForTimeout(300);
  expect((await player.heard()).map(({ type }) => type)).not.toContain('shell.left');
});

test('a shell whose page was not filled in by the server says and hears nothing', async ({ player, lab }) => {
  lab.lmsOrigin = '%LMS_ORIGIN%';
  await player.page.reload();
  await player.page.waitForTimeout(500);
  expect(await player.heard()).toEqual([]);
});

test('nothing goes to another server than the LMS, and no policy is broken', async ({ player, lab }) => {
  const errors: string[] = [];
  player.page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await player.launch(['plain.html'], { commitUrl: `${lab.content}/api/runtime/commit` });
  await player.page.waitForTimeout(300);
  expect((await player.heard()).map(({ type }) => type)).toEqual(['shell.ready']);

  await player.launch(['plain.html']);
  await player.starts('plain.html');
  await player.call('LMSSetValue', 'cmi.suspend_data', 'x');
  await player.hide();
  await expect.poll(() => lab.posted).toHaveLength(1);
  expect(errors.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
});

test('the frame of the course has a title, and only the rights that it needs', async ({ player }) => {
  await player.launch(['plain.html']);
  await player.starts('plain.html');
  const frame = player.page.locator('iframe').contentFrame().locator('iframe');
  await expect(frame).toHaveAttribute('title', 'Title of plain.html');
  await expect(frame).toHaveAttribute('lang', 'ar');
  await expect(frame).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  );
  await expect(frame).toHaveAttribute('allow', 'fullscreen; autoplay; encrypted-media');
  expect(await frame.boundingBox()).toMatchObject({ width: 800, height: 500 });
});

function keysOf(heard: { type: string }[]): number {
  return heard.filter(({ type }) => type === 'shell.key').length;
}
