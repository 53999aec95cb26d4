/** What came of signing in over the page. */
export type SignedIn =
  | { state: 'in'; userId: string; name: string }
  | { state: 'wrong' }
  | { state: 'too-many'; minutes: number }
  | { state: 'offline' }
  | { state: 'failed' };

const PATIENCE_MS = 20_000;

/** Opens a session without leaving the page. Never throws: what went wrong is an outcome too. */
export async function signInHere(email: string, password: string, locale: string): Promise<SignedIn> {
  try {
    const response = await fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify({ email, password, stay: false }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(response.status, await response.json().catch(() => null));
  } catch {
    return { state: 'offline' };
  }
}

/** What the server's answer means; a page that a network has put in between counts as no network. */
export function outcomeOf(status: number, body: unknown): SignedIn {
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
  if (status < 300)
    return said && typeof said['id'] === 'string' ? theOne(said, said['id']) : { state: 'offline' };
  if (status === 401) return { state: 'wrong' };
  if (status !== 429) return { state: 'failed' };
  return {
    state: 'too-many',
    minutes: Math.max(1, Math.ceil(Number(said?.['retryAfterSeconds'] ?? 900) / 60)),
  };
}

const theOne = ({ givenName, familyName }: Record<string, unknown>, userId: string): SignedIn => ({
  state: 'in',
  userId,
  name: `${String(givenName)} ${String(familyName)}`,
});

/** Does the browser's session belong to this user? On a shared phone another one may have signed in meanwhile. */
export async function isSignedInAs(userId: string): Promise<boolean> {
  try {
    const response = await fetch('/api/v1/me', { signal: AbortSignal.timeout(PATIENCE_MS) });
    const me: unknown = response.ok ? await response.json() : null;
    return typeof me === 'object' && me !== null && 'id' in me && me.id === userId;
  } catch {
    return false;
  }
}
