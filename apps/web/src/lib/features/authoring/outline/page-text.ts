import type { PageBlock } from '@vigie/contracts';

/**
 * A page as it is typed, as blocks: an empty line parts paragraphs, `#` begins a heading, `-` an item of a list.
 * Anything else is text as it stands.
 */
export function blocksOf(typed: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let isOpen = false;
  for (const line of typed.split('\n').map((one) => one.trimEnd())) {
    const last = blocks.at(-1);
    const [, heading] = /^#+\s+(.+)$/.exec(line) ?? [];
    const [, item] = /^[-•*]\s+(.+)$/.exec(line) ?? [];
    if (heading) blocks.push({ kind: 'heading', text: heading.trim() });
    else if (item && last?.kind === 'list' && isOpen) last.items.push(item.trim());
    else if (item) blocks.push({ kind: 'list', items: [item.trim()] });
    else if (line.trim() !== '' && last?.kind === 'paragraph' && isOpen) last.text += `\n${line.trim()}`;
    else if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line.trim() });
    isOpen = line.trim() !== '';
  }
  return blocks;
}

/** The same way back: what was typed, or would have been. */
export function typedOf(blocks: PageBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `# ${block.text}`;
        case 'list':
          return block.items.map((item) => `- ${item}`).join('\n');
        case 'paragraph':
          return block.text;
      }
    })
    .join('\n\n');
}
