import { expect, it } from '@jest/globals';
import { sourcesOf } from './picture-sources.ts';

const variant = (kind: string, width: number) => ({
  path: `media/${width}.${kind}`,
  mediaType: `image/${kind}`,
  sizeBytes: 1,
  width,
});

it('offers every width of a kind together, the best kind first', () => {
  expect(sourcesOf([variant('webp', 480), variant('avif', 480), variant('webp', 960)])).toEqual([
    { type: 'image/avif', srcset: 'media/480.avif 480w' },
    { type: 'image/webp', srcset: 'media/480.webp 480w, media/960.webp 960w' },
  ]);
  expect(sourcesOf([])).toEqual([]);
});
