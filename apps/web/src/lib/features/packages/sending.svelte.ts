import type { PackageImport, Problem } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import type { DetailedError, Upload } from 'tus-js-client';

const CHUNK_BYTES = 5 * 1024 ** 2;
const PAUSES_MS = [0, 1000, 3000, 5000, 10_000];
const LOOK_AGAIN_MS = 15_000;
const address = '/api/v1/package-uploads';

/** What a new upload is for, or which one it goes on with. */
export type Goal = { packageId?: string; goOnWith?: PackageImport };

/** One file on its way from this browser. It goes on while one moves about on the site, and over a broken line. */
export class Sending {
  /** `waiting`: the line is away, it goes on by itself. `stuck`: the server has said no. */
  state = $state.raw<'sending' | 'waiting' | 'stuck' | 'sent'>('sending');
  sentBytes = $state(0);
  problem = $state.raw<Problem | null>(null);
  /** The import's id, once the server has given it. */
  id = $state<string | null>(null);
  readonly packageId: string | null;
  #upload: Upload | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(
    readonly file: File,
    private readonly goal: Goal,
    private readonly locale: Locale,
    private readonly changed: () => void,
  ) {
    this.id = goal.goOnWith?.id ?? null;
    this.sentBytes = goal.goOnWith?.receivedBytes ?? 0;
    this.packageId = goal.goOnWith?.packageId ?? goal.packageId ?? null;
  }

  start = async (): Promise<void> => {
    clearTimeout(this.#again);
    removeEventListener('online', this.start);
    this.state = 'sending';
    this.problem = null;
    try {
      this.#upload ??= await this.#open();
      if (!this.#isStopped) this.#upload.start();
    } catch {
      this.#wait(); // not even the script came through
    }
  };

  /** Ends it for good; what the server has of it is not touched. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#again);
    removeEventListener('online', this.start);
    void this.#upload?.abort();
  }

  get isUnderWay(): boolean {
    return this.state === 'sending' || this.state === 'waiting';
  }

  async #open(): Promise<Upload> {
    const { Upload } = await import('tus-js-client');
    const { goOnWith, packageId } = this.goal;
    return new Upload(this.file, {
      endpoint: address,
      ...(goOnWith ? { uploadUrl: `${address}/${goOnWith.id}` } : {}),
      metadata: { fileName: this.file.name.slice(-255), ...(packageId ? { packageId } : {}) },
      headers: { 'accept-language': this.locale },
      chunkSize: CHUNK_BYTES,
      retryDelays: PAUSES_MS,
      storeFingerprintForResuming: false, // the server knows what is unfinished, on every device
      onShouldRetry: (error) => {
        const isWorthIt = isPassing(statusOf(error));
        if (isWorthIt) this.state = 'waiting';
        return isWorthIt;
      },
      onUploadUrlAvailable: () => {
        this.id = this.#upload?.url?.split('/').at(-1) ?? null;
        this.changed();
      },
      onProgress: (sent) => {
        this.sentBytes = sent;
        this.state = 'sending';
      },
      onSuccess: () => {
        this.state = 'sent';
        this.changed();
      },
      onError: (error) => this.#failed(error),
    });
  }

  #failed(error: Error | DetailedError): void {
    if (this.#isStopped) return;
    const status = statusOf(error);
    if (isPassing(status)) return this.#wait();
    this.problem = problemIn(error, status);
    this.state = 'stuck';
    this.changed();
  }

  #wait(): void {
    this.state = 'waiting';
    addEventListener('online', this.start, { once: true });
    this.#again = setTimeout(this.start, LOOK_AGAIN_MS);
  }
}

/** No answer, or one that says "not now": it is worth asking again. */
const isPassing = (status: number): boolean =>
  status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);

function statusOf(error: Error | DetailedError): number {
  return 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

function problemIn(error: Error | DetailedError, status: number): Problem {
  const text = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const body: Partial<Problem> = JSON.parse(text ?? '');
    if (typeof body.type === 'string') return { title: '', ...body, type: body.type, status };
  } catch {
    // an answer to HEAD has no body
  }
  const types: Record<number, string> = { 401: 'identity/signed-out', 410: 'packages/upload-expired' };
  return { type: types[status] ?? 'server/unexpected', title: '', status };
}
