/* A photograph as a telephone would have written it, byte by byte: grey, and it tells where it was taken. */

const u16 = (value: number): number[] => [value >> 8, value & 0xff];
const segment = (marker: number, body: Iterable<number>): number[] => {
  const bytes = [...body];
  return [0xff, marker, ...u16(bytes.length + 2), ...bytes];
};
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

/** What must not be found in anything that is made of it. */
export const SECRETS = ['Exif', 'Telephone of Amina', 'xpacket', 'shelter street', '48/1'];

/** Little-endian TIFF: orientation, maker, and a directory of coordinates. */
function exif(orientation: number): Buffer {
  const bytes = Buffer.alloc(256);
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    if (typeof value === 'number') bytes.writeUInt32LE(value, at + 8);
    else bytes.write(value, at + 8, 'latin1');
  };
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(3, 8);
  entry(10, 0x010f, 2, 19, 200);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, 60);
  bytes.writeUInt16LE(4, 60);
  entry(62, 1, 2, 2, 'N');
  entry(74, 2, 5, 3, 120);
  entry(86, 3, 2, 2, 'E');
  entry(98, 4, 5, 3, 144);
  for (const [at, value] of [48, 1, 51, 1, 30, 1, 2, 1, 21, 1, 3, 1].entries())
    bytes.writeUInt32LE(value, 120 + at * 4);
  bytes.write('Telephone of Amina', 200, 'latin1');
  return bytes;
}

export interface JpegSketch {
  /** Multiples of eight. */
  width?: number;
  height?: number;
  /** As the camera was held; 6: to be turned by a quarter. */
  orientation?: number;
}

/** A baseline JPEG of one grey, with EXIF (orientation, maker, GPS), XMP and a comment. */
export function aPhotograph({ width = 1200, height = 800, orientation = 1 }: JpegSketch = {}): Buffer {
  const xmp = '<?xpacket begin=""?><x:xmpmeta><exif:GPSLatitude>48/1</exif:GPSLatitude></x:xmpmeta>';
  const blocks = (width / 8) * (height / 8);
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe1, [...ascii('Exif\0\0'), ...exif(orientation)]),
    ...segment(0xe1, [...ascii('http://ns.adobe.com/xap/1.0/\0'), ...ascii(xmp)]),
    ...segment(0xfe, ascii('shelter street 12')),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 16)]),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    // Two tables with one code each: no difference, and nothing more of this block.
    ...segment(0xc4, [0x00, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...Array.from({ length: Math.ceil((blocks * 2) / 8) }, () => 0),
    ...[0xff, 0xd9],
  ]);
}
