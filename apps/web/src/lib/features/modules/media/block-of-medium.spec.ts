import { expect, it } from '@jest/globals';
import { type Medium, Medium as MediumShape } from '@vigie/contracts';
import type { BlockOf } from '../blocks/block.ts';
import { blockOfMedium, withPicture } from './block-of-medium.ts';

const id = '01920000-0000-7000-8000-000000000000';
const medium = (rest: object): Medium =>
  MediumShape.parse({
    ...{ id, kind: 'video', fileName: 'x', sizeBytes: 9, file: null, embed: null, alt: {}, uses: [] },
    ...{ uploadedAt: '2026-11-24T10:00:00Z', uploadedBy: { id, name: 'A' } },
    ...rest,
  });
const file = { path: 'media/a.mp4', mediaType: 'video/mp4', sizeBytes: 9 };

it('makes a block of each kind, with what is still to be written left open', () => {
  expect(blockOfMedium(medium({ file }))).toMatchObject({
    type: 'video',
    file,
    captions: [],
    transcript: {},
  });
  const embed = { path: 'embed/a/index.html', sizeBytes: 4 };
  expect(blockOfMedium(medium({ kind: 'embed', embed }))).toMatchObject({ type: 'embed', ...embed });
});

it('gives a picture its usual words, but never over those that are there', () => {
  const picture = { ...file, width: 4, height: 2, variants: [] };
  const usual = medium({ kind: 'image', file: picture, alt: { fr: 'Un quai' } });
  const block: BlockOf<'image'> = { id: 'b', type: 'image', kind: 'photograph', alt: {} };
  expect(withPicture(block, usual)).toMatchObject({ alt: { fr: 'Un quai' }, file: picture });
  expect(withPicture({ ...block, alt: { ar: 'رصيف' } }, usual).alt).toEqual({ ar: 'رصيف' });
});
