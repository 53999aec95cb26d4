import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, as a hostile or careless tool would write it. Whatever is left out is honest. */
export interface CraftedEntry {
  name: string | Uint8Array;
  data?: string | Uint8Array;
  method?: number;
  flags?: number;
  /** Unix mode, in the high half of the external attributes. */
  mode?: number;
  /** High byte: 0 DOS, 3 Unix. */
  madeBy?: number;
  claimedSize?: number;
  claimedCrc?: number;
  /** Info-ZIP Unicode Path field (0x7075): another name for the same entry. */
  unicodePath?: string;
  /** Points the directory at the local header of the entry with this index. */
  sharesDataOf?: number;
}

const UTF8_FLAG = 0x800;

/** Writes a zip byte by byte, so that tests can lie where yazl refuses to. */
export function craftZip(entries: readonly CraftedEntry[], claims: { entryCount?: number } = {}): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const crafted = craft(entry);
    const at = entry.sharesDataOf === undefined ? offset : (offsets[entry.sharesDataOf] ?? 0);
    offsets.push(at);
    directory.push(central(crafted, at));
    if (entry.sharesDataOf !== undefined) continue;
    const local = Buffer.concat([localHeader(crafted), crafted.packed]);
    body.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...body, listing, end(claims.entryCount ?? entries.length, listing.length, offset)]);
}

type Crafted = ReturnType<typeof craft>;

function craft(entry: CraftedEntry) {
  const data = Buffer.from(entry.data ?? '');
  const method = entry.method ?? 8;
  return {
    name: Buffer.from(entry.name),
    method,
    packed: method === 8 ? deflateRawSync(data) : data,
    flags: entry.flags ?? UTF8_FLAG,
    mode: entry.mode ?? 0,
    madeBy: entry.madeBy ?? 0,
    size: entry.claimedSize ?? data.length,
    crc: entry.claimedCrc ?? crc32(data),
    extra:
      entry.unicodePath === undefined
        ? Buffer.alloc(0)
        : unicodePathField(Buffer.from(entry.name), entry.unicodePath),
  };
}

function common(entry: Crafted): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.packed.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(entry.name.length, 22);
  return fields;
}

function localHeader(entry: Crafted): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(entry), entry.name]);
}

function central(entry: Crafted, offset: number): Buffer {
  const head = Buffer.from('PK\x01\x02\0\0', 'latin1');
  head.writeUInt16LE(entry.madeBy << 8, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.mode * 0x10000, 6);
  tail.writeUInt32LE(offset, 10);
  const fields = common(entry);
  fields.writeUInt16LE(entry.extra.length, 24);
  return Buffer.concat([head, fields, tail, entry.name, entry.extra]);
}

function unicodePathField(name: Buffer, path: string): Buffer {
  const field = Buffer.concat([Buffer.alloc(9), Buffer.from(path)]);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(field.length - 4, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(name), 5);
  return field;
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 0, 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
