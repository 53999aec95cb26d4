/** What only a script can do with a certificate: copy its address, and print it. */
export function copyAndPrint(): void {
  document.querySelector('[data-prints]')?.addEventListener('click', () => print());

  const button = document.querySelector<HTMLElement>('[data-copies]');
  const status = document.querySelector('[data-copied]');
  const [copied, byHand] = status?.querySelectorAll('template') ?? [];
  button?.addEventListener('click', () => {
    const say = (words: HTMLTemplateElement | undefined) => {
      status?.querySelector('span')?.remove();
      if (words) status?.append(words.content.cloneNode(true));
    };
    navigator.clipboard.writeText(button.dataset['copies'] ?? '').then(
      () => say(copied),
      () => say(byHand),
    );
  });
}
