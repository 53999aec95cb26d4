// Illustrations: thin lines, one soft surface, one warm point; no people. 320 by 132, each shape with the class of
// styles/base/drawing.css that draws it.

type Shape = { kind: 'l' | 'l2' | 'p' | 'b' | 's' | 'w' | 'o' | 'sky'; d: string; dash?: string };
type Illustration = {
  /** The token behind it. */
  sky: 'primary-soft' | 'paper-3' | 'accent-soft';
  /** The view box of the square thumbnail. */
  thumb: string;
  shapes: Shape[];
};

/** The illustrations by name. */
export const illustrations = {
  lighthouse: {
    sky: 'primary-soft',
    thumb: '94 6 132 126',
    shapes: [
      { kind: 'w', d: 'M160 38 0 8v44Zm0 0L320 8v44Z' },
      { kind: 'l2', d: 'M0 104h132m56 0h132M0 112h96m128 0h96M30 120h60m150 0h50' },
      { kind: 's', d: 'M96 132c8-16 28-28 64-28s56 12 64 28Z' },
      { kind: 'l', d: 'M96 132c8-16 28-28 64-28s56 12 64 28' },
      { kind: 'p', d: 'm148 106 4-56h16l4 56Z' },
      { kind: 'b', d: 'm149.4 86 1.3-18h18.6l1.3 18Z' },
      { kind: 'l', d: 'M146 50h28M152 50V34h16v16M150 34h20l-10-9Zm10-9v-5' },
      { kind: 'o', d: 'M155.5 42a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z' },
    ],
  },
  'sight-lines': {
    sky: 'paper-3',
    thumb: '142 6 128 126',
    shapes: [
      { kind: 'l2', d: 'M0 66h320M40 78h90m80 0h70M84 90h50' },
      { kind: 'w', d: 'M172 66a34 34 0 1 0 68 0a34 34 0 1 0-68 0Z' },
      { kind: 'l2', d: 'M206 32a34 34 0 0 1 34 34M206 46a20 20 0 0 1 20 20' },
      { kind: 'l', d: 'M50 92 206 66M122 40 206 66M282 98 206 66', dash: '1 6' },
      { kind: 's', d: 'M0 132v-16c30-16 60-24 96-12s60 14 100 12 80-14 124-2v18Z' },
      { kind: 'l', d: 'M0 116c30-16 60-24 96-12s60 14 100 12 80-14 124-2' },
      {
        kind: 'p',
        d: 'm44 106 2-14h8l2 14Zm-1-14h14v-6H43Zm233 22 2-14h8l2 14Zm-1-14h14v-6h-14ZM117 38l5-9 5 9Z',
      },
      { kind: 'l', d: 'M122 38v16m-12 0c4-5 20-5 24 0' },
      { kind: 'o', d: 'M201 66a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z' },
    ],
  },
  bridge: {
    sky: 'primary-soft',
    thumb: '80 6 160 126',
    shapes: [
      { kind: 'o', d: 'M239 40a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z' },
      { kind: 'l2', d: 'M0 62h92m136 0h92M96 112h128M112 122h40m24 0h32' },
      { kind: 's', d: 'M0 132V84h44c14 0 20 18 28 48Zm320 0V84h-44c-14 0-20 18-28 48Z' },
      {
        kind: 'p',
        d: 'M24 84c46-24 90-34 136-34s90 10 136 34h-24c-8 0-14 10-16 26h-8c-4-24-14-36-28-36s-24 12-26 36h-8c-2-24-12-38-26-38s-24 14-26 38h-8c-2-24-12-36-26-36s-24 12-28 36h-8c-2-16-8-26-16-26Z',
      },
      { kind: 'l', d: 'M0 84h48m224 0h48' },
      { kind: 'l2', d: 'M40 80c42-19 80-26 120-26s78 7 120 26' },
    ],
  },
  arch: {
    sky: 'paper-3',
    thumb: '80 4 160 124',
    shapes: [
      { kind: 'l2', d: 'M0 112h320M24 120h80m112 0h80' },
      { kind: 's', d: 'M88 112V84a72 72 0 0 1 144 0v28h-26V84a46 46 0 0 0-92 0v28Z' },
      {
        kind: 'l',
        d: 'M88 112V84a72 72 0 0 1 144 0v28h-26V84a46 46 0 0 0-92 0v28ZM88 92h26m92 0h26M92.8 58l24 9.8M110 32.3l17.6 19.4M136 16l8.7 24.7M184 16l-8.7 24.7M210 32.3l-17.6 19.4M227.2 58l-24 9.8',
      },
      { kind: 'o', d: 'm136 16 8.7 24.7q15.3-5.7 30.6 0L184 16q-24-9-48 0Z' },
      { kind: 'l', d: 'm136 16 8.7 24.7q15.3-5.7 30.6 0L184 16q-24-9-48 0Z' },
      { kind: 'l2', d: 'M132 112V84a28 28 0 0 1 56 0v28' },
    ],
  },
  sails: {
    sky: 'accent-soft',
    thumb: '54 8 136 126',
    shapes: [
      { kind: 'o', d: 'M134 62a26 26 0 1 0 52 0a26 26 0 1 0-52 0Z' },
      { kind: 'sky', d: 'M120 70h80v24h-80Z' },
      { kind: 'l2', d: 'M0 70h320M132 78h56M140 86h40M0 88h60m200 0h60M24 106h90m96 0h80' },
      { kind: 'p', d: 'M60 92h60l-10 14H70Z' },
      { kind: 'l', d: 'M90 92V40M94 46c14 10 20 24 22 38H94ZM86 56c-8 8-14 18-16 28h16Z' },
      { kind: 'l2', d: 'M52 112h28m10 0h36' },
    ],
  },
  harbour: {
    sky: 'primary-soft',
    thumb: '180 6 126 126',
    shapes: [
      { kind: 'l2', d: 'M0 70h212m50 0h58M20 78h70m60 0h50M0 104h60m70 0h60M40 118h80m70 0h40' },
      { kind: 's', d: 'M196 132V96h124v36Z' },
      { kind: 'l', d: 'M196 132V96h124M196 108h22M196 120h22' },
      { kind: 'p', d: 'm232 96 3-42h14l3 42Z' },
      { kind: 'b', d: 'm233.6 74 1-14h14.8l1 14Z' },
      { kind: 'p', d: 'M236 54V40h12v14ZM234 40h16l-8-9Z' },
      { kind: 'o', d: 'M238 46a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z' },
      { kind: 'l', d: 'M276 96v-8h8v8M300 96v-8h8v8M280 88c-2-10 26-10 24 0' },
      { kind: 'p', d: 'M100 92h64l-10 14h-44Z' },
      { kind: 'l', d: 'M128 92V38M132 44c14 12 20 26 22 40h-22ZM124 54c-8 8-14 18-16 30h16Z' },
      { kind: 'l2', d: 'M164 94c12 6 22 6 32 2' },
    ],
  },
} as const satisfies Record<string, Illustration>;

/** The name of an illustration. */
export type ArtName = keyof typeof illustrations;

const names = Object.keys(illustrations) as ArtName[];

/** Chooses an illustration for a thing by its id: always the same one. */
export function artFor(id: string): ArtName {
  const sum = Array.from(id).reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return names[sum % names.length] ?? 'lighthouse';
}
