/** Tells the server the reader's zone, so that the next page is written with the right hours from the start. */
export function rememberTimeZone(): void {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const cookie = `vigie-zone=${timeZone}`;
  if (!timeZone || document.cookie.includes(cookie)) return;
  document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax`;
}
