// For every page that sends no framework. Nothing here is needed: without it the page works, a little less comfortably.
for (const box of document.querySelectorAll('.pw')) {
  const [field, button] = [box.querySelector('input'), box.querySelector('button')];
  button?.addEventListener('click', () => {
    if (!field) return;
    const isShown = field.type === 'password';
    field.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
  });
}
document.querySelector<HTMLElement>('.error-summary, [data-takes-focus]')?.focus();

export {};
