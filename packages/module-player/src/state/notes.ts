import { hashOf } from '@vigie/questions';
import { keep, recall } from '../lms/this-device.ts';

/**
 * What a learner writes for themselves. It has a place of its own in this browser, and no way to any platform: nothing
 * in this file knows one, and nothing of it is in the state that is saved.
 */
export class Notes {
  readonly #prefix: string;

  constructor(moduleId: string, learner: string) {
    this.#prefix = `vigie-notes:${moduleId}:${learner === '' ? '' : hashOf(learner).toString(36)}:`;
  }

  read(id: string): string {
    return recall(this.#prefix + id);
  }

  /** @returns whether it is kept. An empty text deletes. */
  write(id: string, text: string): boolean {
    return keep(this.#prefix + id, text);
  }
}
