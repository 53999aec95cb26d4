let round = 0;

/**
 * Asks for an address and puts what has changed (`data-fresh`, each with an id) into this page, which stays where it is
 * with its focus. When that cannot be done, the browser goes there.
 */
export async function afresh(address: string): Promise<void> {
  const mine = ++round;
  const page = await read(address);
  if (mine !== round) return;
  if (!page) return location.assign(address);

  for (const old of document.querySelectorAll('[data-fresh]')) {
    const fresh = page.getElementById(old.id);
    if (fresh) old.replaceChildren(...fresh.childNodes);
  }
  history.replaceState(history.state, '', address);
}

async function read(address: string): Promise<Document | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    return answer.ok && !answer.redirected
      ? new DOMParser().parseFromString(await answer.text(), 'text/html')
      : null;
  } catch {
    return null;
  }
}
