import type { Launch, LaunchInput } from '@vigie/contracts';

/** What came of asking the server to open the activity. */
export type Launched =
  | { state: 'opened'; launch: Launch }
  | { state: 'elsewhere'; epoch: number; lastSeenAt: string | null }
  | { state: 'signed-out' }
  | { state: 'offline' }
  | { state: 'refused'; reference: string | null };

const PATIENCE_MS = 30_000;

/** Opens the activity's attempt on the server, at the address given. Never throws: what went wrong is an outcome too. */
export async function launchAt(address: string, input: LaunchInput, locale: string): Promise<Launched> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(response.status, await response.json().catch(() => null));
  } catch {
    return { state: 'offline' };
  }
}

/** What the server's answer means; a page that a network has put in between counts as no network. */
export function outcomeOf(status: number, body: unknown): Launched {
  if (status === 200) return isLaunch(body) ? { state: 'opened', launch: body } : { state: 'offline' };
  if (status === 401) return { state: 'signed-out' };

  const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (problem['type'] === 'player/open-elsewhere') {
    const { epoch, lastSeenAt } = problem;
    return {
      state: 'elsewhere',
      epoch: Number(epoch),
      lastSeenAt: typeof lastSeenAt === 'string' ? lastSeenAt : null,
    };
  }
  return {
    state: 'refused',
    reference: typeof problem['reference'] === 'string' ? problem['reference'] : null,
  };
}

const isLaunch = (body: unknown): body is Launch =>
  typeof body === 'object' && body !== null && 'token' in body && 'epoch' in body && 'items' in body;
