import type { Locale, TranslationState, TranslationUnit } from '@vigie/contracts';
import { Codes, contentOf, type XmlElement, type XmlNode } from './xliff-codes.js';

/** A module in two languages, for those who translate elsewhere. */
export interface Exchange {
  moduleId: string;
  from: Locale;
  to: Locale;
  units: readonly Pick<TranslationUnit, 'unit' | 'state' | 'source' | 'target'>[];
}

/** XLIFF 2.1, 4.3.1.34: how far a segment is; that its source has changed is ours to say. */
const states: Record<TranslationState, Record<string, string>> = {
  missing: { state: 'initial' },
  draft: { state: 'translated' },
  stale: { state: 'translated', subState: 'vigie:stale' },
  reviewed: { state: 'reviewed' },
};

/**
 * Writes an XLIFF 2.1 document: a unit per text, with one segment.
 *
 * @see https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
 */
export function writeXliff({ moduleId, from, to, units }: Exchange): string {
  const body = units.map(({ unit, state, source, target }, at) => {
    const codes = new Codes();
    const segment = element('segment', { id: 's1', ...states[state] }, [
      element('source', {}, contentOf(source, codes)),
      ...(target === null ? [] : [element('target', {}, contentOf(target, codes))]),
    ]);
    const data = [...codes.data].map(([id, said]) => element('data', { id }, [said]));
    return element('unit', { id: `u${at + 1}`, name: unit, 'xml:space': 'preserve' }, [
      ...(data.length > 0 ? [element('originalData', {}, data)] : []),
      segment,
    ]);
  });
  const root = element(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      version: '2.1',
      srcLang: from,
      trgLang: to,
    },
    [element('file', { id: 'f1', original: moduleId }, body)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(root)}\n`;
}

const element = (name: string, attributes: Record<string, string>, children: XmlNode[]): XmlElement => ({
  ...{ name, attributes, children },
});

function xml(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const inside = node.children.map(xml);
  // Only where no words stand: a line break between words would be one of them.
  const gap = ['xliff', 'file', 'unit', 'originalData', 'segment'].includes(node.name) ? '\n' : '';
  return `<${node.name}${attributes.join('')}>${gap}${inside.map((each) => each + gap).join('')}</${node.name}>`;
}

const names: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const named = (text: string): string => text.replaceAll(/[&<>"\r]/g, (each) => names[each] ?? each);
const quoted = (text: string): string =>
  named(text).replaceAll(/[\n\t]/g, (each) => `&#${each.charCodeAt(0)};`);

// XML 1.0, 2.2: what is no character there; a surrogate without its other half too.
const outside =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const escaped = (text: string): string =>
  named(text).replaceAll(
    outside,
    (each) => `<cp hex="${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
  );
