import type { DraftRichText } from '@vigie/contracts';

type RichText = NonNullable<DraftRichText['fr']>;
type Run = Extract<RichText[number], { type: 'paragraph' }>['runs'][number];

/** A node as the editor of rich text writes it down. */
export type RichNode = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: RichNode[];
};

/** A rich text as a document of the editor. */
export function docOf(text: RichText | undefined): RichNode {
  const content = (text ?? []).map((block): RichNode => {
    if (block.type === 'paragraph') return paragraphOf(block.runs);
    const items = block.items.map((runs) => ({ type: 'listItem', content: [paragraphOf(runs)] }));
    return { type: block.ordered ? 'orderedList' : 'bulletList', content: items };
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** A document of the editor as rich text; undefined when there is no word in it. */
export function richFrom(doc: RichNode): RichText | undefined {
  const blocks = (doc.content ?? []).map((node): RichText[number] => {
    if (node.type === 'paragraph') return { type: 'paragraph', runs: runsOf(node) };
    const items = (node.content ?? []).map((item) => runsOf(item.content?.[0]));
    return { type: 'list', ordered: node.type === 'orderedList', items };
  });
  return wordsOf(blocks).trim() === '' ? undefined : blocks;
}

/** What it says, without its hands. */
export function wordsOf(text: RichText | undefined): string {
  const lines = (text ?? []).flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items));
  return lines.map((runs) => runs.map((run) => run.text).join('')).join('\n');
}

const paragraphOf = (runs: Run[]): RichNode => ({
  type: 'paragraph',
  ...(runs.length > 0 ? { content: runs.map(textOf) } : {}),
});

function textOf({ text, bold, italic, href, lang, term }: Run): RichNode {
  const marks = [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(href ? [{ type: 'link', attrs: { href } }] : []),
    ...(lang ? [{ type: 'lang', attrs: { lang } }] : []),
    ...(term ? [{ type: 'term', attrs: { term } }] : []),
  ];
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
}

/** The runs of a paragraph; neighbours in the same hand become one. */
function runsOf(paragraph: RichNode | undefined): Run[] {
  const runs: Run[] = [];
  for (const { text, marks = [] } of paragraph?.content ?? []) {
    if (!text) continue;
    const hand = handOf(marks);
    const last = runs.at(-1);
    if (last && isSameHand(last, hand)) last.text += text;
    else runs.push({ text, ...hand });
  }
  return runs;
}

type Hand = Omit<Run, 'text'>;

function handOf(marks: NonNullable<RichNode['marks']>): Hand {
  const attr = (type: string, name: string): string | undefined => {
    const value = marks.find((mark) => mark.type === type)?.attrs?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const [href, lang, term] = [attr('link', 'href'), attr('lang', 'lang'), attr('term', 'term')];
  return {
    ...(has('bold') && { bold: true as const }),
    ...(has('italic') && { italic: true as const }),
    ...(href && { href }),
    ...(lang && { lang }),
    ...(term && { term }),
  };
}

const isSameHand = (one: Hand, other: Hand): boolean =>
  (['bold', 'italic', 'href', 'lang', 'term'] as const).every((key) => one[key] === other[key]);
