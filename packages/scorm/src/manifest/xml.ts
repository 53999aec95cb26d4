import { SaxesParser, type SaxesTagNS } from 'saxes';
import { PackageError } from '../package-error.js';
import { decodeXml } from './decode.js';

/** One XML element. Names are local and in lower case: real manifests get prefixes, namespaces and case wrong. */
export interface XmlElement {
  readonly name: string;
  /** The namespace's address; `undeclared:prefix` where the manifest forgot to declare it. */
  readonly namespace: string;
  /** By lower-case local name; `xml:base` keeps its prefix. An attribute without a prefix wins. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Own text, without that of its children. */
  readonly text: string;
}

export interface XmlDocument {
  root: XmlElement;
  /** Every namespace that the document declares, anywhere. */
  namespaces: ReadonlySet<string>;
}

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ELEMENTS = 200_000;

/**
 * Reads an XML document into plain elements. No DOCTYPE, so no entities and nothing fetched from elsewhere.
 *
 * @throws PackageError manifest-malformed, manifest-doctype, manifest-too-complex
 */
export function readXml(bytes: Uint8Array): XmlDocument {
  if (bytes.byteLength > MAX_BYTES) throw tooComplex('bytes', MAX_BYTES);

  const builder = new Builder();
  const parser = new SaxesParser({ xmlns: true, resolvePrefix: (prefix: string) => `undeclared:${prefix}` });
  parser.on('doctype', () => {
    throw new PackageError('manifest-doctype', 'The manifest has a DOCTYPE');
  });
  parser.on('error', (error) => {
    throw new PackageError('manifest-malformed', 'The manifest is not well-formed XML', {
      reason: error.message,
    });
  });
  parser.on('opentag', (tag) => builder.open(tag));
  parser.on('text', (text) => builder.addText(text));
  parser.on('cdata', (text) => builder.addText(text));
  parser.on('closetag', () => builder.close());
  parser.write(decodeXml(bytes)).close();

  return builder.document();
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

class Builder {
  private readonly stack: Growing[] = [];
  private readonly namespaces = new Set<string>();
  private root: XmlElement | null = null;
  private elements = 0;

  open(tag: SaxesTagNS): void {
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS) throw tooComplex('elements', MAX_ELEMENTS);
    if (this.stack.length >= MAX_DEPTH) throw tooComplex('depth', MAX_DEPTH);

    const element: Growing = {
      name: tag.local.toLowerCase(),
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      text: '',
    };
    for (const uri of Object.values(tag.ns)) this.namespaces.add(uri);
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  addText(text: string): void {
    const element = this.stack.at(-1);
    if (element) element.text += text;
  }

  close(): void {
    this.stack.pop();
  }

  document(): XmlDocument {
    if (!this.root) throw new PackageError('manifest-malformed', 'The manifest is empty');
    return { root: this.root, namespaces: this.namespaces };
  }
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { prefix, local, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns') continue;
    const name = prefix === 'xml' ? `xml:${local.toLowerCase()}` : local.toLowerCase();
    if (prefix === '' || !attributes.has(name)) attributes.set(name, value);
  }
  return attributes;
}

function tooComplex(what: string, limit: number): PackageError {
  return new PackageError('manifest-too-complex', 'The manifest is too big', { what, limit });
}

/** First child of that name (lower case). */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Text on one line: no line breaks, no runs of blanks, no control characters; null when nothing is left. */
export function lineOf(element: XmlElement | undefined): string | null {
  const line = element?.text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line ? line : null;
}
