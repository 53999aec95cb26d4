import { expect, type Page, test } from '@playwright/test';
import { compileModule } from '@vigie/api/domains/authoring/compile.js';
import { m } from '@vigie/i18n/messages';
import { starterCourses, starterLibrary } from '@vigie/starter-curriculum';
import { anotherLms } from '../flows/other-lms.js';

const fr = { locale: 'fr' } as const;
const short = starterCourses()[0]?.modules.find(({ lessons }) => lessons.length === 1);
if (!short) throw new Error('the starter curriculum has no short module');
// With a score, so that there is one to compare.
const module = { ...short, passing: { scaled: 0 } };

const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('kept') ?? '{}'));
const standing = {
  scorm12: ({ core, suspend_data }: Record<string, never> & { core?: Record<string, string> }) => ({
    done: core?.['lesson_status'],
    score: Number((core?.['score'] as unknown as Record<string, string> | undefined)?.['raw']),
    suspend: suspend_data as string | undefined,
  }),
  scorm2004: (cmi: Record<string, string & Record<string, string>>) => ({
    done: `${cmi['completion_status']} ${cmi['success_status']}`,
    score: Number(cmi['score']?.['raw']),
    suspend: cmi['suspend_data'],
  }),
};

/** Answers the questions of the open lesson by their first option, but for some of the last. */
async function answer(page: Page, butFor: number): Promise<void> {
  const open = page.frameLocator('iframe').locator('.ask form');
  for (let left = await open.count(); left > butFor; left--) {
    const form = open.first();
    for (const select of await form.locator('select').all()) await select.selectOption({ index: 1 });
    for (const field of await form.locator('input[inputmode=decimal]').all()) await field.fill('1');
    if ((await form.locator('input[type=radio], input[type=checkbox]').count()) > 0)
      await form.locator('input[type=radio], input[type=checkbox]').first().check();
    await form.getByRole('button').last().click();
    await expect(open).toHaveCount(left - 1);
  }
}

for (const [target, done] of [
  ['scorm12', 'passed'],
  ['scorm2004', 'completed passed'],
] as const)
  test(`an exported module (${target}) is played, resumed and completed by the run-time of another platform`, async ({
    browser,
  }) => {
    test.slow();
    const lms = await anotherLms(target, compileModule(module, starterLibrary(), { target, country: 'TN' }));
    const page = await (await browser.newContext({ locale: 'fr' })).newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => !request.url().startsWith(lms.url) && elsewhere.push(request.url()));
    await page.goto(lms.url);
    const course = page.frameLocator('iframe');
    await course.locator('.lessoncard').first().click();
    const goOn = course.getByRole('button', { name: m.module_advisory_continue({}, fr) });
    await expect(goOn.or(course.locator('.blocks')).first()).toBeVisible();
    if (await goOn.isVisible()) await goOn.click();
    await answer(page, 1);
    await expect.poll(async () => standing[target](await kept(page)).suspend).toMatch(/"a":\{"0"/);
    const before = standing[target](await kept(page));
    expect(before.done).not.toMatch(/passed|failed|completed/);
    const outcomes = () => course.locator('.ask').allInnerTexts();
    const said = await outcomes();

    await page.reload();
    await expect(course.getByText(m.module_resumed({}, fr))).toBeVisible();
    await expect.poll(outcomes).toEqual(said);
    await answer(page, 0);
    await course.locator('[data-end]').scrollIntoViewIfNeeded();
    await expect(course.getByText(m.module_module_complete({}, fr))).toBeVisible();
    await expect.poll(async () => standing[target](await kept(page)).done).toBe(done);
    const after = standing[target](await kept(page));
    expect(after.score).toBeGreaterThanOrEqual(before.score);
    expect(JSON.parse(after.suspend ?? '').a).toMatchObject(JSON.parse(before.suspend ?? '').a);

    expect(elsewhere).toEqual([]);
    lms.close();
    await page.context().close();
  });
