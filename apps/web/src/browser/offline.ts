/**
 * Says that there is no network and what still works; it comes and goes by itself. A link or form that cannot lead
 * anywhere now leaves the reader where they are, with what they have typed, instead of at the browser's own error page.
 */
export function sayWhenOffline(): void {
  const box = document.querySelector('[data-offline]');
  const [gone, heldBack] = box?.querySelectorAll('template') ?? [];
  if (!box || !gone || !heldBack) return;

  let strip: Element | null = null;
  const show = (words: HTMLTemplateElement | null) => {
    strip?.remove();
    strip = words?.content.firstElementChild?.cloneNode(true) as Element | null;
    if (strip) box.append(strip);
  };
  const holdBack = (event: Event) => {
    if (navigator.onLine || event.defaultPrevented || !leads(event)) return;
    event.preventDefault();
    show(heldBack);
  };

  addEventListener('online', () => show(null));
  addEventListener('offline', () => show(gone));
  addEventListener('click', holdBack);
  addEventListener('submit', holdBack);
  if (!navigator.onLine) show(gone);
}

/** To another page of this site, in this tab. */
function leads({ type, target }: Event): boolean {
  if (type === 'submit') return true;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin) return false;
  return link.pathname !== location.pathname || link.search !== location.search || link.hash === '';
}
