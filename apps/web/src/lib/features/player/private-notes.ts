import type { NoteOutcome, PrivateNote } from '@vigie/scorm/protocol';
import { NoteStore } from './note-store.ts';
import { joined, keyOf, type WaitingNote } from './private-notes.rules.ts';
import { isSignedInAs } from './sign-in-here.ts';

type Known = { text: string; revision: number };
type Sent = 'kept' | 'later' | 'refused';

const PATIENCE_MS = 20_000;
/** Somebody who writes on three devices at once is not waited for. */
const TRIES = 3;

/**
 * Carries private notes between a module and the learner's account. What does not arrive waits on this device, in a queue
 * of its own.
 */
export class PrivateNotes {
  #known = new Map<string, Known>();
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly activityId: string,
    private readonly userId: string,
    private readonly store = new NoteStore(),
  ) {
    addEventListener('online', () => void this.flush());
  }

  /** What is kept, with what waits here still. Null: neither can be had now. */
  read(): Promise<PrivateNote[] | null> {
    return this.#inOrder(async () => {
      await this.#sendWaiting();
      if (!(await this.#learn())) return null;
      const texts = new Map([...this.#known].map(([block, { text }]) => [block, text]));
      for (const { block, text } of await this.#waiting()) texts.set(block, text);
      return [...texts].map(([block, text]) => ({ block, text }));
    });
  }

  write(block: string, text: string): Promise<NoteOutcome> {
    return this.#inOrder(async () => {
      const key = keyOf(this.userId, this.activityId, block);
      const earlier = (await this.#waiting()).find((each) => each.key === key);
      const seen = earlier ? earlier.seen : (this.#known.get(block)?.revision ?? null);
      const note = { key, userId: this.userId, activityId: this.activityId, block, text, seen };
      // On this device first: the tab may be gone before the server answers.
      const isHere = await this.store.put(note).catch(() => false);
      const sent = await this.#send(note);
      if (sent === 'later') return isHere ? 'waiting' : 'failed';
      await this.store.settle(note).catch(() => undefined);
      return sent === 'kept' ? 'kept' : 'failed';
    });
  }

  /** Sends what waits, of this activity. */
  flush(): Promise<void> {
    return this.#inOrder(() => this.#sendWaiting());
  }

  async #sendWaiting(): Promise<void> {
    const waiting = await this.#waiting();
    if (waiting.length === 0 || !(await isSignedInAs(this.userId))) return;
    for (const note of waiting)
      if ((await this.#send(note)) !== 'later') await this.store.settle(note).catch(() => undefined);
  }

  async #waiting(): Promise<WaitingNote[]> {
    const all = await this.store.waitingOf(this.userId).catch(() => []);
    return all.filter(({ activityId }) => activityId === this.activityId);
  }

  async #send({ block, text, seen }: WaitingNote): Promise<Sent> {
    let mine = { text, seen };
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await this.#ask('PUT', `/${encodeURIComponent(block)}`, mine);
      if (answer === null || answer.status === 401 || answer.status === 403) return 'later';
      if (answer.status >= 500 || answer.status === 429) return 'later';
      if (answer.ok) return this.#keep(block, await answer.json().catch(() => null));
      if (answer.status !== 409 || !(await this.#learn())) return 'refused';
      // Written elsewhere meanwhile.
      const theirs = this.#known.get(block);
      mine = { text: joined(theirs?.text ?? '', mine.text), seen: theirs?.revision ?? null };
    }
    return 'later';
  }

  #keep(block: string, body: unknown): Sent {
    if (typeof body !== 'object' || body === null || !('note' in body)) return 'later';
    const { note } = body as { note: Known | null };
    if (note) this.#known.set(block, note);
    else this.#known.delete(block);
    return 'kept';
  }

  async #learn(): Promise<boolean> {
    const answer = await this.#ask('GET', '');
    const body: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
    if (typeof body !== 'object' || body === null || !('items' in body)) return false;
    const items = body.items as (Known & { block: string })[];
    this.#known = new Map(items.map(({ block, text, revision }) => [block, { text, revision }]));
    return true;
  }

  #ask(method: 'GET' | 'PUT', rest: string, body?: object): Promise<Response | null> {
    return fetch(`/api/v1/activities/${this.activityId}/notes${rest}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
  }

  /** One after the other: the second of two quick changes knows the first. */
  #inOrder<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#work.then(task, task);
    this.#work = done.catch(() => undefined);
    return done;
  }
}

/** Sends, from the pages around the player too, what this user wrote without a network. */
export async function sendWaitingNotes(userId: string): Promise<void> {
  const store = new NoteStore();
  const waiting = await store.waitingOf(userId).catch(() => []);
  for (const activityId of new Set(waiting.map((note) => note.activityId)))
    await new PrivateNotes(activityId, userId, store).flush();
}
