import type {
  Locale,
  ReviewSettings,
  SignOffInput,
  ThreadInput,
  TranslationVerdict,
  XliffUpload,
} from '@vigie/contracts';
import type { Api } from '#lib/shared/api/client.ts';
import { problemOf, type Result } from '#lib/shared/api/result.ts';
import type { Answer, Port } from './state/sync.ts';

/** What the editor asks of the server about one module; nothing here throws. */
export class ModuleApi implements Port {
  readonly #path: { path: { id: string } };

  constructor(
    private readonly api: () => Api,
    readonly id: string,
  ) {
    this.#path = { path: { id } };
  }

  send: Port['send'] = (since, edits) =>
    answered(this.api().POST('/api/v1/modules/{id}/edits', { params: this.#path, body: { since, edits } }));

  news: Port['news'] = (since) =>
    answered(this.api().GET('/api/v1/modules/{id}/news', { params: { ...this.#path, query: { since } } }));

  gates() {
    return answered(this.api().GET('/api/v1/modules/{id}/gates', { params: this.#path }));
  }

  publish(revision: number) {
    return answered(
      this.api().POST('/api/v1/modules/{id}/editions', { params: this.#path, body: { revision } }),
    );
  }

  copy() {
    return answered(this.api().POST('/api/v1/modules/{id}/copies', { params: this.#path }));
  }

  retire(retired: boolean, note: string) {
    const body = { retired, ...(note.trim() ? { note } : {}) };
    return answered(this.api().PUT('/api/v1/modules/{id}/retired', { params: this.#path, body }));
  }

  review() {
    return answered(this.api().GET('/api/v1/modules/{id}/review', { params: this.#path }));
  }

  sendToReview(revision: number, note: string) {
    const body = { revision, ...(note.trim() ? { note } : {}) };
    return answered(this.api().POST('/api/v1/modules/{id}/review', { params: this.#path, body }));
  }

  giveBack(note: string) {
    return answered(
      this.api().POST('/api/v1/modules/{id}/review/return', { params: this.#path, body: { note } }),
    );
  }

  setGates(body: ReviewSettings) {
    return answered(this.api().PUT('/api/v1/modules/{id}/review/settings', { params: this.#path, body }));
  }

  sign(body: SignOffInput) {
    return answered(this.api().POST('/api/v1/modules/{id}/sign-offs', { params: this.#path, body }));
  }

  withdraw(signOffId: string) {
    return answered(
      this.api().DELETE('/api/v1/modules/{id}/sign-offs/{signOffId}', {
        params: { path: { id: this.id, signOffId } },
      }),
    );
  }

  threads() {
    return answered(this.api().GET('/api/v1/modules/{id}/threads', { params: this.#path }));
  }

  beginThread(body: ThreadInput) {
    return answered(this.api().POST('/api/v1/modules/{id}/threads', { params: this.#path, body }));
  }

  answer(threadId: string, body: ThreadInput['comment']) {
    return answered(
      this.api().POST('/api/v1/modules/{id}/threads/{threadId}/comments', {
        params: { path: { id: this.id, threadId } },
        body,
      }),
    );
  }

  resolve(threadId: string, resolved: boolean) {
    return answered(
      this.api().PUT('/api/v1/modules/{id}/threads/{threadId}/resolved', {
        params: { path: { id: this.id, threadId } },
        body: { resolved },
      }),
    );
  }

  authors() {
    return answered(this.api().GET('/api/v1/authors'));
  }

  sources() {
    return answered(this.api().GET('/api/v1/sources'));
  }

  glossary(from: Locale, to: Locale) {
    return answered(this.api().GET('/api/v1/glossary', { params: { query: { from, to } } }));
  }

  partHistory(part: string) {
    return answered(
      this.api().GET('/api/v1/modules/{id}/parts/{part}/history', {
        params: { path: { id: this.id, part } },
      }),
    );
  }

  history() {
    return answered(this.api().GET('/api/v1/modules/{id}/history', { params: this.#path }));
  }

  at(revision: number) {
    return answered(
      this.api().GET('/api/v1/modules/{id}/history/{revision}', {
        params: { path: { id: this.id, revision } },
      }),
    );
  }

  restore(revision: number) {
    return answered(
      this.api().POST('/api/v1/modules/{id}/restore', { params: this.#path, body: { revision } }),
    );
  }

  translations() {
    return answered(this.api().GET('/api/v1/modules/{id}/translations', { params: this.#path }));
  }

  translation(locale: Locale) {
    return answered(
      this.api().GET('/api/v1/modules/{id}/translations/{locale}', {
        params: { path: { id: this.id, locale } },
      }),
    );
  }

  judge(locale: Locale, body: TranslationVerdict) {
    return answered(
      this.api().POST('/api/v1/modules/{id}/translations/{locale}/verdicts', {
        params: { path: { id: this.id, locale } },
        body,
      }),
    );
  }

  /** What a document from elsewhere changes; with `apply`, changes it. */
  bring(locale: Locale, body: XliffUpload) {
    return answered(
      this.api().POST('/api/v1/modules/{id}/translations/{locale}/xliff', {
        params: { path: { id: this.id, locale } },
        body,
      }),
    );
  }

  decide(conflictId: string, keep: 'mine' | 'theirs') {
    return answered(
      this.api().POST('/api/v1/modules/{id}/conflicts/{conflictId}/decision', {
        params: { path: { id: this.id, conflictId } },
        body: { keep },
      }),
    );
  }
}

async function answered<T>(call: Promise<Result<T>>): Promise<Answer<T>> {
  try {
    const answer = await call;
    return answer.data === undefined ? { problem: problemOf(answer) } : { data: answer.data };
  } catch {
    return { problem: null };
  }
}
