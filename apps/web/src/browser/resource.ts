import { afresh } from './afresh.ts';

/** Opening a resource counts. Where the line is down nothing is noted, and the button on the page stays. */
export function noteOpening(): void {
  const resource = document.querySelector<HTMLElement>('[data-opening]');
  const note = async () => {
    const address = resource?.dataset['opening'];
    if (!address) return;
    delete resource.dataset['opening'];
    const answer = await fetch(address, { method: 'POST', keepalive: true }).catch(() => null);
    if (answer?.ok) await afresh(location.href);
    else resource.dataset['opening'] = address;
  };
  // An image may have come before this script; playing and loading do not bubble.
  for (const opens of resource?.querySelectorAll('[data-opens]') ?? []) {
    if (opens instanceof HTMLImageElement && opens.complete && opens.naturalWidth > 0) void note();
    for (const type of ['click', 'play', 'load'])
      opens.addEventListener(
        type,
        () => void (type === 'click' && opens instanceof HTMLMediaElement ? null : note()),
      );
  }
}
