import type { Package, Problem } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';

/** Where one upload stands. */
export type UploadState =
  | { name: 'sending'; sentBytes: number }
  | { name: 'checking' }
  | { name: 'done'; pack: Package }
  /** The server has answered no, with its reason. */
  | { name: 'refused'; problem: Problem }
  /** No answer of ours: the line broke. */
  | { name: 'broken' }
  | { name: 'stopped' };

/** One file on its way into the content store. */
export class PackageUpload {
  state = $state.raw<UploadState>({ name: 'sending', sentBytes: 0 });
  readonly #request = new XMLHttpRequest();

  /** @param done - when the package is there. */
  constructor(
    readonly id: number,
    readonly file: File,
    private readonly locale: Locale,
    private readonly done: () => void,
  ) {}

  /** XMLHttpRequest, since fetch does not say how much is sent. */
  start(): void {
    const request = this.#request;
    request.open('POST', `/api/v1/packages?${new URLSearchParams({ fileName: this.file.name.slice(-255) })}`);
    request.setRequestHeader('content-type', 'application/zip');
    request.setRequestHeader('accept-language', this.locale);
    request.upload.onprogress = ({ loaded }) => (this.state = { name: 'sending', sentBytes: loaded });
    request.upload.onload = () => (this.state = { name: 'checking' });
    request.onload = () => this.#answered();
    request.onerror = () => (this.state = { name: 'broken' });
    request.onabort = () => (this.state = { name: 'stopped' });
    request.send(this.file);
  }

  stop(): void {
    this.#request.abort();
  }

  get isUnderWay(): boolean {
    return this.state.name === 'sending' || this.state.name === 'checking';
  }

  #answered(): void {
    const { status, responseText } = this.#request;
    const body = read(responseText);
    if (status === 201) {
      this.state = { name: 'done', pack: body as Package };
      this.done();
      return;
    }
    const problem = body as Partial<Problem> | null;
    const type = typeof problem?.type === 'string' ? problem.type : 'server/unexpected';
    this.state = { name: 'refused', problem: { title: '', ...problem, type, status } };
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
