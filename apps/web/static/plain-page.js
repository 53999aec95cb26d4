// For pages that load no framework. Nothing here is needed: without it the page works, a little less comfortably.
for (const box of document.querySelectorAll('.pw')) {
  const [field, button] = [box.querySelector('input'), box.querySelector('button')];
  button?.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  });
}
document.querySelector('.error-summary, [data-takes-focus]')?.focus();
