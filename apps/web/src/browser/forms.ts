import { afresh } from './afresh.ts';

const SENDING_MS = 10_000;

/** A second press while the answer is on its way sends nothing; the button shows that it is at work. */
export function submitOnce(): void {
  const sending = new Map<HTMLFormElement, HTMLElement | null>();
  const free = (form: HTMLFormElement) => {
    sending.get(form)?.removeAttribute('aria-disabled');
    sending.delete(form);
  };
  addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (sending.has(form)) return event.preventDefault();

    sending.set(form, event.submitter);
    event.submitter?.setAttribute('aria-disabled', 'true');
    setTimeout(() => free(form), SENDING_MS);
  });
  // Back from the browser's memory, the page is as it was left.
  addEventListener('pageshow', () => [...sending.keys()].forEach(free));
}

/** Filters answer each tick at once: a plain GET form, of which only what it has found comes anew. */
export function answerTicks(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ticks]'))
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      const entries = [...new FormData(form)].filter((entry): entry is [string, string] => entry[1] !== '');
      const query = new URLSearchParams(entries).toString();
      void afresh(query ? `${form.action}?${query}` : form.action);
    });
}

/** A button that opens what it controls, where there is no room to have it open. */
export function unfold(): void {
  for (const button of document.querySelectorAll('button[data-unfolds]'))
    button.addEventListener('click', () => {
      const isOpen = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(isOpen));
      document
        .getElementById(button.getAttribute('aria-controls') ?? '')
        ?.classList.toggle('is-open', isOpen);
    });
}
