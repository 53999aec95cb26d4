import type { Problem } from '@vigie/contracts';

const typeOfStatus: Record<number, string> = {
  401: 'identity/signed-out',
  403: 'identity/forbidden',
  404: 'request/no-such-route',
  409: 'request/conflict',
  413: 'request/too-large',
  429: 'request/too-many',
  503: 'server/busy',
};

/** The problem behind an error page that did not come from the API: a wrong address, a fault of the pages themselves. */
export function problemOfStatus(status: number, reference?: string): Problem {
  const type = typeOfStatus[status] ?? (status < 500 ? 'request/invalid' : 'server/unexpected');
  return { type, title: `HTTP ${status}`, status, ...(reference ? { reference } : {}) };
}
