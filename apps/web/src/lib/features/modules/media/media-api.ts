import { type DraftText, Medium, type MediumKind, Problem } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result } from '#lib/shared/api/result.ts';
import type { Answer } from '../state/sync.ts';

/** What pages ask of the library of media; nothing here throws. */
export class MediaApi {
  constructor(private readonly locale: Locale) {}

  list(kind: MediumKind | undefined, q: string) {
    const query = { ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
    return answered(this.#api.GET('/api/v1/media', { params: { query } }));
  }

  describe(id: string, alt: DraftText) {
    return answered(this.#api.PUT('/api/v1/media/{id}', { params: { path: { id } }, body: { alt } }));
  }

  /** @returns null: it is gone */
  async remove(id: string): Promise<Problem | null> {
    try {
      const answer = await this.#api.DELETE('/api/v1/media/{id}', { params: { path: { id } } });
      return answer.response.ok ? null : problemOf(answer);
    } catch {
      return lost;
    }
  }

  /** XMLHttpRequest, since fetch does not say how much is sent. */
  bring(
    kind: MediumKind,
    file: File,
    signal: AbortSignal,
    onsent: (share: number) => void,
  ): Promise<Medium | Problem> {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ kind, fileName: file.name.slice(-255) || kind });
    request.open('POST', `/api/v1/media?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', this.locale);
    request.upload.onprogress = ({ loaded, total }) => onsent(total > 0 ? loaded / total : 0);
    signal.addEventListener('abort', () => request.abort());
    return new Promise((resolve) => {
      request.onloadend = () => {
        const body = read(request.responseText);
        const medium = Medium.safeParse(body);
        const problem = Problem.safeParse(body);
        resolve(medium.data ?? problem.data ?? lost);
      };
      request.send(file);
    });
  }

  get #api() {
    return apiFor(fetch, this.locale);
  }
}

const lost: Problem = { type: 'server/unexpected', title: '', status: 503 };

/** Where an author's page finds a file of a medium. */
export const mediumAddress = (path: string): string => `/api/v1/media/files/${path.slice('media/'.length)}`;

async function answered<T>(call: Promise<Result<T>>): Promise<Answer<T>> {
  try {
    const answer = await call;
    return answer.data === undefined ? { problem: problemOf(answer) } : { data: answer.data };
  } catch {
    return { problem: null };
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
