import { z } from 'zod';
import { DomainError } from '../../../platform/http/problem.js';

/** Where a page of people ended: the last one's place in the order. */
const PageKey = z.tuple([z.string(), z.string(), z.uuid()]);
export type PageKey = z.infer<typeof PageKey>;

export const writeKey = (key: PageKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws DomainError request/invalid when it was not made here. */
export function readKey(text: string): PageKey {
  try {
    return PageKey.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new DomainError('request/invalid', 400, 'This is no key of a page', {
      fields: [{ path: 'after', message: 'not the `next` of a page' }],
    });
  }
}
