import type { Frame, Page } from '@playwright/test';

/** What a learner's hand looks for, most urgent first. The words of the languages that the packages speak. */
const WISHES: readonly RegExp[] = [
  /^(yes|oui|s[ií]|resume|reprendre)\b/i,
  /\b(submit|check|validate|valider|enviar|comprobar|verificar)\b/i,
  /(\b|_)(next|continue|forward|suivant|continuer|siguiente|continuar|avanzar|got it|ok)(\b|_|btn|button)|nextb|btnnext/i,
  /\b(start|begin|play|launch|commencer|lancer|empezar|iniciar|comenzar)\b|playimage|play-?b/i,
];
/** What would lead out, back or astray. */
const SHUNNED =
  /\b(exit|quit|close|leave|salir|cerrar|sortir|prev|previous|back|anterior|retour|print|download|reset|restart|again|fullscreen|mute|volume|search|log ?out|no|skip|drawer|palette|help|helper|glossary|resources|pause|slider)\b|prev|exit/i;

/** How often the same thing is tried while nothing changes. */
const PATIENCE = 2;
const CLICK_MS = 1_500;

interface Choice {
  frame: Frame;
  /** Among what can be pressed there. */
  index: number;
  name: string;
  rank: number;
}

/** A hand that knows no package: it scrolls, watches, answers, and presses what looks like the way on. */
export class Hand {
  private readonly tried = new Map<string, number>();
  private looks = '';

  constructor(private readonly page: Page) {}

  /** One round over everything that the course shows. @returns what was pressed, null when there was nothing. */
  async round(): Promise<string | null> {
    const frames = this.courseFrames();
    for (const frame of frames) await within(frame.evaluate(lookAround), undefined);
    const looks = (await Promise.all(frames.map((frame) => within(frame.evaluate(appearance), '')))).join();
    if (looks !== this.looks) this.tried.clear();
    this.looks = looks;

    const choices = (await Promise.all(frames.map((frame) => this.choicesIn(frame)))).flat();
    const [best] = choices.sort((one, other) => one.rank - other.rank);
    if (!best) return this.nextPart();
    this.tried.set(best.name, (this.tried.get(best.name) ?? 0) + 1);
    await press(best);
    return best.name;
  }

  /** Frames of the package, in the player and in windows that it has opened. */
  courseFrames(): Frame[] {
    const pages = this.page.context().pages();
    return pages.flatMap((page) => page.frames()).filter((frame) => isCourse(frame.url()));
  }

  private async choicesIn(frame: Frame): Promise<Choice[]> {
    const names = await within(frame.evaluate(namesOf, PRESSABLE), []);
    return names.flatMap((name, index) => {
      if (name === null || SHUNNED.test(name) || (this.tried.get(name) ?? 0) >= PATIENCE) return [];
      const wish = WISHES.findIndex((words) => words.test(name));
      return [{ frame, index, name, rank: wish < 0 ? WISHES.length + index / 1_000 : wish }];
    });
  }

  // What the player itself offers once a part is over.
  private async nextPart(): Promise<string | null> {
    const ways = this.page.locator('.ways button, #player-foot button').filter({ visible: true });
    for (const way of (await ways.all()).reverse()) {
      const name = (await way.textContent())?.trim() ?? '';
      if (!(await way.isEnabled()) || SHUNNED.test(name)) continue;
      const isPressed = await way.click({ timeout: CLICK_MS }).then(
        () => true,
        () => false,
      );
      if (isPressed) return `Vigie: ${name}`;
    }
    return this.partBehind();
  }

  // Of a package with several parts: the one behind this, from the outline.
  private async partBehind(): Promise<string | null> {
    const outline = this.page.locator('#player-bar button[aria-haspopup=dialog]');
    if (!(await outline.isVisible())) return null;
    await outline.click({ timeout: CLICK_MS }).catch(() => undefined);
    const parts = this.page.locator('[role=dialog] ol button, dialog ol button');
    await parts
      .first()
      .waitFor({ timeout: 3_000 })
      .catch(() => undefined);
    const all = await parts.evaluateAll((buttons) =>
      buttons.map((button) => ({
        isCurrent: button.hasAttribute('aria-current'),
        isShut: button.getAttribute('aria-disabled') === 'true',
        name: button.textContent?.trim() ?? '',
      })),
    );
    const place = all.findIndex(({ isCurrent }) => isCurrent);
    const behind = all.findIndex(({ isShut }, index) => index > place && !isShut);
    if (behind < 0) {
      await this.page.keyboard.press('Escape');
      return null;
    }
    await parts.nth(behind).click({ timeout: CLICK_MS });
    return `Vigie: ${all[behind]?.name}`;
  }
}

const PRESSABLE =
  'button, a[href], [role=button], [role=tab], [role=link], [onclick], input[type=button], input[type=submit], input[type=image], [tabindex="0"], .cs-button, [id*=next i], [class*=next i], [id*=playimage i]';

const isCourse = (url: string): boolean => /^https?:\/\/p-/.test(url) && !url.includes('/__shell/');

/** A real click where that can be; what lies under something else is pressed all the same. */
async function press({ frame, index }: Choice): Promise<void> {
  const one = frame.locator(PRESSABLE).nth(index);
  await one
    .click({ timeout: CLICK_MS })
    .catch(() => one.dispatchEvent('click', undefined, { timeout: CLICK_MS }))
    .catch(() => undefined);
}

/** A frame may go while it is asked. */
async function within<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), 8_000));
  return Promise.race([asked.catch(() => otherwise), late]);
}

/** In the page: what it shows, to see whether anything has changed. */
function appearance(): string {
  return `${location.href} ${document.body.innerText.length} ${document.querySelectorAll('*').length}`;
}

/** In the page: the names of what can be pressed, null for what cannot just now. */
function namesOf(pressable: string): (string | null)[] {
  const isThere = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const { visibility, display, pointerEvents } = getComputedStyle(element);
    return (
      width > 2 && height > 2 && visibility !== 'hidden' && display !== 'none' && pointerEvents !== 'none'
    );
  };
  const isOff = (element: Element) =>
    element.matches(':disabled, [aria-disabled=true], [target=_blank], [href^=mailto], [href^=http]');
  return [...document.querySelectorAll(pressable)].map((element) => {
    if (isOff(element) || !isThere(element)) return null;
    const words = [
      element.getAttribute('aria-label'),
      element instanceof HTMLElement ? element.innerText : null,
      element.getAttribute('value'),
      element.getAttribute('alt') ?? element.querySelector('img')?.getAttribute('alt'),
      element.getAttribute('title'),
    ];
    const said = words
      .find((word) => word?.trim())
      ?.trim()
      .replace(/\s+/g, ' ')
      .slice(0, 80);
    return (
      said ?? `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('src') ?? ''}`
    );
  });
}

/** In the page: scrolls through all there is, hurries films, and answers what is asked. */
async function lookAround(): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const all = [...document.querySelectorAll<HTMLElement>('*')];
  const scrolled = all.filter(
    (one) => one.scrollHeight > one.clientHeight + 20 && one.clientHeight > 100 && one !== document.body,
  );
  for (const one of scrolled.slice(0, 4))
    for (let step = 0; step < 25 && one.scrollTop + one.clientHeight < one.scrollHeight - 2; step++) {
      const before = one.scrollTop;
      one.scrollBy(0, one.clientHeight * 0.8);
      await pause(60);
      if (one.scrollTop === before) break;
    }
  for (const film of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
    film.muted = true;
    await Promise.race([film.play().catch(() => undefined), pause(500)]);
    if (Number.isFinite(film.duration) && film.currentTime < film.duration - 2)
      film.currentTime = film.duration - 1;
  }
  const isFree = (choice: HTMLInputElement) =>
    !choice.disabled && !document.querySelector(`input[name="${CSS.escape(choice.name)}"]:checked`);
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
    if (isFree(choice)) choice.click();
  for (const choice of document.querySelectorAll<HTMLElement>('[role=radio], [role=checkbox]'))
    if (!choice.parentElement?.querySelector('[aria-checked=true]')) choice.click();
}
