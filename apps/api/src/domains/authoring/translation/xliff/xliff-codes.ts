import type { RichText, Run, UnitText } from '@vigie/contracts';
import { z } from 'zod';

/** An element of an XLIFF document, or text. */
export type XmlNode = string | XmlElement;
export interface XmlElement {
  /** Local name. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

/** What surrounds a stretch of text: how it is written, or that it is a paragraph, a list, an item of one. */
const hand = {
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: z.string().optional(),
  lang: z.string().optional(),
  term: z.string().optional(),
};
const Code = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('run'), ...hand }),
  z.strictObject({ is: z.literal('paragraph') }),
  z.strictObject({ is: z.literal('list'), ordered: z.boolean() }),
  z.strictObject({ is: z.literal('item') }),
]);
type Code = z.infer<typeof Code>;

/** The codes of one unit, as `originalData`; the same code has the same name in source and target. */
export class Codes {
  readonly data = new Map<string, string>();

  refOf(code: Code): string {
    const said = JSON.stringify(code);
    for (const [ref, each] of this.data) if (each === said) return ref;
    const ref = `d${this.data.size + 1}`;
    this.data.set(ref, said);
    return ref;
  }
}

/** A text as content of `<source>` or `<target>`: plain text alone, rich text with its hands as inline codes. */
export function contentOf(text: UnitText, codes: Codes): XmlNode[] {
  if (typeof text === 'string') return [text];
  const used = new Map<string, number>();
  const wrap = (code: Code, children: XmlNode[]): XmlElement => {
    const ref = codes.refOf(code);
    const count = (used.get(ref) ?? 0) + 1;
    used.set(ref, count);
    return {
      name: 'pc',
      attributes: { id: `${ref}-${count}`, ...kindOf(code), dataRefStart: ref },
      children,
    };
  };
  const line = (runs: readonly Run[]): XmlNode[] => {
    let isBare = false;
    return runs.map(({ text: words, ...rest }) => {
      isBare = !isBare && Object.keys(rest).length === 0;
      return isBare ? words : wrap({ is: 'run', ...rest }, [words]);
    });
  };
  const [only] = text;
  if (text.length === 1 && only?.type === 'paragraph') return line(only.runs);
  return text.map((block) =>
    block.type === 'paragraph'
      ? wrap({ is: 'paragraph' }, line(block.runs))
      : wrap(
          { is: 'list', ordered: block.ordered },
          block.items.map((runs) => wrap({ is: 'item' }, line(runs))),
        ),
  );
}

/** XLIFF 2.1, 4.3.1.38 and 4.3.1.40: what tools show in the place of a code. */
function kindOf(code: Code): Record<string, string> {
  if (code.is !== 'run') return { type: 'other', subType: `vigie:${code.is}` };
  if (code.href) return { type: 'link' };
  if (code.bold) return { type: 'fmt', subType: 'xlf:b' };
  return code.italic ? { type: 'fmt', subType: 'xlf:i' } : { type: 'other', subType: 'vigie:run' };
}

/** The codes of a text are not those that were sent. */
export class BrokenCodes extends Error {}

/** A plain text from content. @throws BrokenCodes: there are codes in it */
export function plainFrom(nodes: readonly XmlNode[]): string {
  return flat(nodes)
    .map((node) => {
      if (typeof node !== 'string') throw new BrokenCodes(node.name);
      return node;
    })
    .join('');
}

/** A rich text from content. @throws BrokenCodes: codes that we did not send, or where they cannot be */
export function richFrom(nodes: readonly XmlNode[], data: ReadonlyMap<string, string>): RichText {
  const codeOf = ({ name, attributes }: XmlElement): Code => {
    const read = name === 'pc' ? Code.safeParse(parsed(data.get(attributes['dataRefStart'] ?? ''))) : null;
    if (!read?.success) throw new BrokenCodes(name);
    return read.data;
  };
  const line = (each: readonly XmlNode[], around: Omit<Run, 'text'> = {}): Run[] =>
    flat(each).flatMap((node) => {
      if (typeof node === 'string') return node === '' ? [] : [{ text: node, ...around }];
      const { is, ...own } = codeOf(node);
      if (is !== 'run') throw new BrokenCodes(is);
      return line(node.children, { ...around, ...own });
    });
  const blocks = (each: readonly XmlNode[]) =>
    flat(each).flatMap((node) => {
      if (typeof node === 'string') {
        if (node.trim() !== '') throw new BrokenCodes('text');
        return [];
      }
      return [{ code: codeOf(node), node }];
    });
  const isWhole = flat(nodes).some((node) => typeof node !== 'string' && codeOf(node).is !== 'run');
  if (!isWhole) return [{ type: 'paragraph', runs: line(nodes) }];
  return blocks(nodes).map(({ code, node }) => {
    if (code.is === 'paragraph') return { type: 'paragraph', runs: line(node.children) };
    if (code.is !== 'list') throw new BrokenCodes(code.is);
    const items = blocks(node.children).map((item) => {
      if (item.code.is !== 'item') throw new BrokenCodes(item.code.is);
      return line(item.node.children);
    });
    return { type: 'list', ordered: code.ordered, items };
  });
}

/** Without what tools add around words (`mrk`, `sm`, `em`), and with characters that XML cannot hold (`cp`). */
function flat(nodes: readonly XmlNode[]): XmlNode[] {
  const found: XmlNode[] = [];
  for (const node of nodes) {
    const parts = typeof node === 'string' ? [node] : opened(node);
    for (const part of parts) {
      const last = found.at(-1);
      if (typeof part === 'string' && typeof last === 'string') found[found.length - 1] = last + part;
      else found.push(part);
    }
  }
  return found;
}

function opened(node: XmlElement): XmlNode[] {
  if (node.name === 'mrk') return flat(node.children);
  if (node.name === 'sm' || node.name === 'em') return [];
  if (node.name === 'cp')
    return [String.fromCharCode(Number.parseInt(node.attributes['hex'] ?? '', 16) || 0)];
  return [node];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
