import sharp, { type Sharp } from 'sharp';

/** One way to show a picture. */
export interface PictureVariant {
  data: Buffer;
  mediaType: 'image/avif' | 'image/webp';
  extension: 'avif' | 'webp';
  width: number;
  height: number;
}

const WIDTHS = [480, 960, 1600];
/** A hundred megapixels; beyond, a small file could ask for all of the memory. */
const MOST_PIXELS = 100_000_000;

// libvips reads far more than we take: what nobody needs cannot be attacked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((format) => `VipsForeignLoad${format}`),
});
sharp.cache(false);

let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes of a picture what learners are sent: upright, in their widths, without a word on where, when and with what it
 * was taken; of a moving one its first picture. One picture at a time: the rest of the house goes on.
 *
 * @throws what libvips says of a picture that is damaged
 */
export function variantsOf(file: string): Promise<PictureVariant[]> {
  const mine = turn.then(() => make(file));
  turn = mine.catch(() => {});
  return mine;
}

async function make(file: string): Promise<PictureVariant[]> {
  const open = () => sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: 60 });
  const { autoOrient } = await open().metadata();
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, autoOrient.width)))];
  const made: PictureVariant[] = [];
  for (const width of widths) {
    const upright = open().autoOrient().resize({ width });
    made.push(
      await written(upright.clone().avif({ quality: 55, effort: 3 }), 'avif'),
      await written(upright.clone().webp({ quality: 78 }), 'webp'),
    );
  }
  return made;
}

/** Nothing but the picture is written: sharp keeps no metadata unless it is told to. */
async function written(picture: Sharp, extension: PictureVariant['extension']): Promise<PictureVariant> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data, extension, mediaType: `image/${extension}`, width: info.width, height: info.height };
}
