import type { BlockOf } from '../model.ts';

type Variants = NonNullable<BlockOf<'image'>['file']>['variants'];

const kinds = ['image/avif', 'image/webp'];

/** The variants of a picture, one source a kind, the best kind first. */
export const sourcesOf = (variants: Variants): { type: string; srcset: string }[] =>
  [...new Set(variants.map(({ mediaType }) => mediaType))]
    .sort((one, two) => rank(one) - rank(two))
    .map((type) => ({
      type,
      srcset: variants
        .filter(({ mediaType }) => mediaType === type)
        .map(({ path, width }) => `${path} ${width}w`)
        .join(', '),
    }));

const rank = (type: string): number => (kinds.indexOf(type) + kinds.length) % kinds.length;
