const CENTRAL = Buffer.from('PK\x01\x02', 'latin1');

/** Where a zip's directory speaks of an entry. @returns offset of its record */
function recordOf(zip: Buffer, name: string): number {
  for (let at = zip.indexOf(CENTRAL); at !== -1; at = zip.indexOf(CENTRAL, at + 1)) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) return at;
  }
  throw new Error(`the zip has no ${name}`);
}

/** Gives an entry another name of as many bytes: nothing else moves. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to))
    throw new Error(`${from} and ${to} differ in length`);
  const bytes = (text: string) => Buffer.from(text).toString('latin1');
  return Buffer.from(zip.toString('latin1').replaceAll(bytes(from), bytes(to)), 'latin1');
}

/** Makes an entry something else than a plain file. @param mode - of Unix, with the kind of file */
export function withMode(zip: Buffer, name: string, mode: number): Buffer {
  const copy = Buffer.from(zip);
  const at = recordOf(copy, name);
  copy.writeUInt8(3, at + 5); // made by Unix
  copy.writeUInt32LE(mode * 0x1_0000, at + 38);
  return copy;
}

/** Says that an entry is encrypted. */
export function encrypted(zip: Buffer, name: string): Buffer {
  const copy = Buffer.from(zip);
  const at = recordOf(copy, name);
  copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  return copy;
}

/** Says that an entry unpacks to so many bytes. */
export function claiming(zip: Buffer, name: string, bytes: number): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(bytes, recordOf(copy, name) + 24);
  return copy;
}
