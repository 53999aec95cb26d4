import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './xliff-codes.js';

/** One unit of an XLIFF document. */
export interface XliffUnit {
  /** Ours; a unit without it is none of ours. */
  name: string;
  data: ReadonlyMap<string, string>;
  source: XmlNode[];
  /** Null: not translated, or only in part. */
  target: XmlNode[] | null;
}

export interface XliffDocument {
  srcLang: string;
  trgLang: string;
  /** The module that it was made from. */
  original: string;
  units: XliffUnit[];
}

/** Why a document could not be read: `doctype`, `malformed`, `too-deep`, `not-xliff`. */
export class XliffUnreadable extends Error {
  constructor(
    readonly reason: string,
    readonly line?: number,
  ) {
    super(reason);
  }
}

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
const MAX_DEPTH = 50;

/** Reads an XLIFF 2 document. No DOCTYPE: no entities, and nothing fetched from elsewhere. @throws XliffUnreadable */
export function readXliff(text: string): XliffDocument {
  const root = parse(text);
  const [file] = childrenOf(root, 'file');
  if (root.name !== 'xliff' || !root.attributes['version']?.startsWith('2.') || !file)
    throw new XliffUnreadable('not-xliff');

  return {
    srcLang: root.attributes['srcLang'] ?? '',
    trgLang: root.attributes['trgLang'] ?? '',
    original: file.attributes['original'] ?? '',
    units: unitsIn(file).map(unitOf),
  };
}

/** Tools may put units into groups. */
const unitsIn = (element: XmlElement): XmlElement[] =>
  elementsIn(element).flatMap((each) => {
    if (each.name === 'group') return unitsIn(each);
    return each.name === 'unit' ? [each] : [];
  });

/** Tools may cut a unit into segments; what stands between them (`ignorable`) may go without a translation. */
function unitOf(unit: XmlElement): XliffUnit {
  const data = childrenOf(unit, 'originalData').flatMap((each) => childrenOf(each, 'data'));
  const pieces = elementsIn(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const sourceIn = (piece: XmlElement) => childrenOf(piece, 'source')[0]?.children ?? [];
  const targets = pieces.map((piece) => {
    const [target] = childrenOf(piece, 'target');
    return target?.children ?? (piece.name === 'ignorable' ? sourceIn(piece) : null);
  });
  return {
    name: unit.attributes['name'] ?? '',
    data: new Map(data.map((each) => [each.attributes['id'] ?? '', textIn(each)])),
    source: pieces.flatMap(sourceIn),
    target: targets.some((each) => each === null) ? null : targets.flatMap((each) => each ?? []),
  };
}

function parse(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const stack = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new XliffUnreadable('doctype', parser.line);
  });
  parser.on('error', () => {
    throw new XliffUnreadable('malformed', parser.line);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (stack.length > MAX_DEPTH) throw new XliffUnreadable('too-deep', parser.line);
    const own = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const element = {
      name: uri === NAMESPACE ? local : '',
      attributes: Object.fromEntries(own),
      children: [],
    };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', (words) => stack.at(-1)?.children.push(words));
  parser.on('cdata', (words) => stack.at(-1)?.children.push(words));
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return elementsIn(top)[0] ?? top;
}

const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.filter((each) => typeof each !== 'string');
const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).filter((each) => each.name === name);
const textIn = ({ children }: XmlElement): string =>
  children.map((each) => (typeof each === 'string' ? each : characterOf(each) + textIn(each))).join('');
const characterOf = ({ name, attributes }: XmlElement): string =>
  name === 'cp' ? String.fromCharCode(Number.parseInt(attributes['hex'] ?? '', 16) || 0) : '';
