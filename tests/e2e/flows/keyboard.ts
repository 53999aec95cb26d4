import { expect, type Locator, type Page } from '@playwright/test';

/** How often Tab is pressed before a place counts as out of reach. */
const MOST_PRESSES = 150;

/** Goes there with the Tab key alone, and sees where the focus is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('never reached with the Tab key');
}

/** Goes there and presses a key, with the focus plain to see. */
export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await expectVisibleFocus(target);
  await page.keyboard.press(key);
}

/** Goes to a field and types, over what stands there. */
export async function typeAt(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await expectVisibleFocus(target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** The keys go to this element: its document has the focus too, which a frame left behind has not. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (element) => element.ownerDocument.hasFocus() && element === element.ownerDocument.activeElement,
  );

/** An outline, or a ring of the element or of what it fills. */
export async function expectVisibleFocus(target: Locator): Promise<void> {
  const isSeen = await target.evaluate((element) => {
    const seen = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    const around = [element, element.parentElement, element.nextElementSibling];
    return around.some((one) => one !== null && seen(one));
  });
  expect(isSeen, `the focus is seen on ${target}`).toBe(true);
}

/** What the Tab key comes to from the page's start, one after the other. */
export async function firstStops(page: Page, count: number): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
  });
  const stops: string[] = [];
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('name') ?? at?.getAttribute('href') ?? at?.textContent?.trim() ?? '';
      }),
    );
  }
  return stops;
}
