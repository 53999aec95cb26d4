import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/http/problem.js';
import type { WordFile } from './word-file.js';
import type { WordLessons } from './word.rules.js';

/** A long report takes two seconds. */
const PATIENCE = 30_000;
const MEMORY_MB = 384;

/** Reads documents one after the other, each in a thread of its own. */
@Injectable()
export class WordReader {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param name - what its lesson is called where the document does not say
   * @throws DomainError modules/word-unreadable, 422
   */
  read(file: WordFile, name: string): Promise<WordLessons> {
    const read = this.last.then(() => readApart(file, name));
    this.last = read.catch(() => undefined);
    return read;
  }
}

function readApart(file: WordFile, name: string): Promise<WordLessons> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word.worker.js', import.meta.url), {
      workerData: { ...file, name },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const refuse = (reason: string) => {
      clearTimeout(patience);
      void worker.terminate();
      reject(
        new DomainError('modules/word-unreadable', 422, 'Not a Word document that can be read', { reason }),
      );
    };
    const patience = setTimeout(() => refuse('too-slow'), PATIENCE);
    worker.once('message', (lessons: WordLessons) => {
      clearTimeout(patience);
      void worker.terminate();
      resolve(lessons);
    });
    worker.once('error', () => refuse('malformed'));
    worker.once('exit', () => refuse('malformed'));
  });
}
