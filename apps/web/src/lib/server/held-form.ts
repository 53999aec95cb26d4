import type { RequestEvent } from '@sveltejs/kit';

/** A form that came after its session had ended: what was typed, and in whose session. */
export type Held = { whose: string | null; fields: [name: string, value: string][] };

/** More than any form of ours holds, and little enough to travel there and back. */
export const HELD_LIMIT = 60_000;

/** Marks an address whose form comes out of a held one. */
const RESUMED = 'resumed';

/**
 * Keeps a form until its sender has signed in.
 *
 * @returns null where that may not be: a password or a file is never kept, and a form is kept whole or not at all.
 */
export function hold(form: FormData, whose: string | null): string | null {
  const fields: Held['fields'] = [];
  for (const [name, value] of form) {
    if (/password/i.test(name)) return null;
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.size > 0) return null;
  }
  const text = JSON.stringify({ whose, fields } satisfies Held);
  return text.length <= HELD_LIMIT ? text : null;
}

/** Reads what `hold` has written and the page has sent back; null when it is none. */
export function heldFrom(text: unknown): Held | null {
  if (typeof text !== 'string' || text.length > HELD_LIMIT) return null;
  try {
    const { whose, fields } = JSON.parse(text) as Partial<Held>;
    const isWhose = whose === null || typeof whose === 'string';
    return isWhose && Array.isArray(fields) && fields.every(isField) ? { whose, fields } : null;
  } catch {
    return null;
  }
}

const isField = (field: unknown): field is [string, string] =>
  Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');

/** Where a held form is sent on to, once its sender has signed in. */
export function resumedAt(action: string): string {
  return `${action}${action.includes('?') ? '&' : '?'}${RESUMED}`;
}

/** The page of a form's action, without the action. */
export function pageOf(action: string): string {
  const url = new URL(action, 'https://here.invalid');
  const rest = [...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== RESUMED);
  return url.pathname + (rest.length > 0 ? `?${new URLSearchParams(rest)}` : '');
}

/** For the hooks: the action gets the form as it was typed, not the sign-in form that carried it. */
export async function unpackHeld(event: RequestEvent): Promise<void> {
  if (event.request.method !== 'POST' || !event.url.searchParams.has(RESUMED)) return;
  const held = heldFrom((await event.request.clone().formData()).get('held'));
  if (!held) return;

  const headers = new Headers(event.request.headers);
  for (const name of ['content-length', 'content-type']) headers.delete(name);
  const body = new URLSearchParams(held.fields);
  Object.assign(event, { request: new Request(event.request.url, { method: 'POST', headers, body }) });
}
