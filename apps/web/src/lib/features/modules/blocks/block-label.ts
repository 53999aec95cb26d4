import type { DraftRichText, DraftText, Locale } from '@vigie/contracts';
import { wordsOf } from '../rich/rich-json.ts';
import type { Block } from '../state/module-editor.svelte.ts';

/** The first words of a block, in the written language or else in the first one; empty when there are none yet. */
export function blockLabel(block: Block, locale: Locale, base: Locale): string {
  const plain = (text: DraftText | undefined) => text?.[locale] ?? text?.[base] ?? '';
  const rich = (text: DraftRichText | undefined) => wordsOf(text?.[locale] ?? text?.[base]);
  const said = (): string => {
    switch (block.type) {
      case 'heading':
        return plain(block.text);
      case 'paragraph':
        return rich(block.text);
      case 'definition':
        return plain(block.term);
      case 'quote':
        return rich(block.text);
      case 'list':
        return plain(block.intro) || rich(block.items[0]);
      case 'table':
      case 'comparison':
        return plain(block.caption);
      case 'image':
        return plain(block.alt);
      case 'accordion':
        return plain(block.items[0]?.title);
      case 'timeline':
        return plain(block.events[0]?.title);
      case 'flashcards':
        return plain(block.cards[0]?.front);
      case 'exercise': {
        const [first] = block.questions;
        if (!first) return plain(block.title);
        return plain(block.title) || plain('prompt' in first ? first.prompt : first.title);
      }
      default:
        return plain(block.title) || ('text' in block ? rich(block.text) : '');
    }
  };
  const words = said().trim().replaceAll(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
