const NUL = 0;

/**
 * Turns the bytes of an XML file into text: UTF-8 and UTF-16 with or without a byte order mark, else what the XML
 * declaration says. What claims to be UTF-8 and is not was nearly always saved as Windows-1252.
 *
 * @see XML 1.0, Appendix F
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  const text =
    decode(bytes, encoding) ?? decode(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes);
  return text.trimStart();
}

function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== undefined && first !== NUL && second === NUL) return 'utf-16le';
  if (first === NUL && second !== undefined && second !== NUL) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const label = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  // Bytes without NUL are not UTF-16, whatever the declaration says.
  return label === undefined || label.startsWith('utf-16') ? null : label;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
