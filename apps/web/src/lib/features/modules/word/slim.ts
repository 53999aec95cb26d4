/** What the server reads of a document; macros are kept, so that it can refuse them. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering)\.xml|word\/_rels\/document\.xml\.rels|word\/vbaProject\.bin)$/;

// APPNOTE 4.3.7, 4.3.12, 4.3.16
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * A .docx file without what a module does not take from it, its pictures above all: they need not travel. Nothing is
 * unpacked; a file that cannot be understood stays as it is, for the server to say what is wrong with it.
 */
export function slim(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    return slimmed(file) ?? file;
  } catch (error) {
    if (error instanceof RangeError) return file;
    throw error;
  }
}

function slimmed(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const locals: Uint8Array<ArrayBuffer>[] = [];
  const centrals: Uint8Array<ArrayBuffer>[] = [];
  let [at, written] = [start, 0];
  for (let left = count; left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const length = 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (WANTED.test(name)) {
      const central = file.slice(at, at + length);
      const local = localOf(file, view, at);
      if (!local) return null;
      new DataView(central.buffer).setUint32(42, written, true);
      locals.push(local);
      centrals.push(central);
      written += local.byteLength;
    }
    at += length;
  }
  return joined([...locals, ...centrals, endFor(centrals, written)]);
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** A file with its header and what may follow it, as they stand. */
function localOf(file: Uint8Array<ArrayBuffer>, view: DataView, central: number) {
  const [packed, from] = [view.getUint32(central + 20, true), view.getUint32(central + 42, true)];
  if (view.getUint32(from, true) !== LOCAL) return null;
  const head = 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  return file.slice(from, from + head + packed);
}

function endFor(centrals: readonly Uint8Array[], offset: number): Uint8Array<ArrayBuffer> {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, centrals.length, true);
  view.setUint16(10, centrals.length, true);
  view.setUint32(
    12,
    centrals.reduce((sum, { byteLength }) => sum + byteLength, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return end;
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

/** Bytes as base64. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
