/** Sends a body that must arrive although the page is going away; the answer, if anybody still hears it. */
export type Send = (body: string) => Promise<string | null>;

/**
 * A keepalive `fetch` as `text/plain` (a simple request: no preflight would be answered in time), without credentials:
 * the token is in the body.
 */
export function lastPostTo(url: string, view: Window & typeof globalThis): Send {
  return async (body) => {
    if (!('keepalive' in view.Request.prototype)) return beacon(url, body, view);

    const headers = { 'Content-Type': 'text/plain' };
    const answer = await view.fetch(url, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      headers,
      body,
    });
    return answer.ok ? answer.text() : null;
  };
}

// Firefox before 133. No answer: the journal keeps the commit, and the server knows a duplicate.
async function beacon(url: string, body: string, view: Window): Promise<null> {
  view.navigator.sendBeacon(url, body);
  return null;
}
