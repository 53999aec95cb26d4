import type { XmlElement } from './xml.js';

/** Attributes as XML Schema means them; what cannot be read is the default. */

export function textIn(element: XmlElement | undefined, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** An identifier of an objective: an address, in which runs of blanks and their escapes make no difference. */
export function nameIn(element: XmlElement | undefined, name: string): string | null {
  const text = element?.attributes.get(name)?.replace(/%20|\s/g, ' ');
  return text?.replace(/ +/g, ' ').trim() || null;
}

export function flagIn(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const text = textIn(element, name)?.toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : otherwise;
}

export function numberIn(
  element: XmlElement | undefined,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const text = textIn(element, name)?.replace(',', '.');
  const value = text === undefined ? Number.NaN : Number(text);
  return value >= least && value <= most ? value : otherwise;
}

/** One of the words of a vocabulary, whatever its case. */
export function wordIn<T extends string>(
  element: XmlElement | undefined,
  name: string,
  words: readonly T[],
): T | null {
  const text = textIn(element, name)?.toLowerCase();
  return words.find((word) => word.toLowerCase() === text) ?? null;
}
