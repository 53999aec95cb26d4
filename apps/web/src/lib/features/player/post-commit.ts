import type { CommitResult } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm/protocol';
import { keptOrRefused, type Posted } from './outbox.rules.ts';

const PATIENCE_MS = 20_000;

/** Sends one commit with the user's session. Never throws: what went wrong is an outcome too. */
export async function postCommit(envelope: CommitEnvelope): Promise<Posted> {
  try {
    const response = await fetch(`/api/v1/attempts/${envelope.attempt}/commits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await read(response);
  } catch {
    return { state: 'kept', why: 'offline', retryAfterSeconds: null };
  }
}

async function read(response: Response): Promise<Posted> {
  const body: unknown = await response.json().catch(() => null);
  // A captive portal's 200 is no acknowledgement: only the API's own answer is.
  if (response.ok && isCommitResult(body)) return { state: 'taken', ...body };

  const after = Number(response.headers.get('retry-after'));
  return keptOrRefused(response.ok ? 503 : response.status, typeOf(body), after > 0 ? after : null);
}

function isCommitResult(body: unknown): body is CommitResult {
  if (typeof body !== 'object' || body === null || !('acked' in body) || !('lease' in body)) return false;
  const isReseq = !('reseq' in body) || Number.isSafeInteger(body.reseq);
  return Number.isSafeInteger(body.acked) && (body.lease === 'held' || body.lease === 'lost') && isReseq;
}

const typeOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';
