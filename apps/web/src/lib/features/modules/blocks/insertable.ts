import { DraftBlock } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { emptyQuestion, questionKinds } from '@vigie/questions';
import type { IconName } from '@vigie/ui';
import type { BlockMedium } from '../media/block-of-medium.ts';
import type { Block } from '../state/module-editor.svelte.ts';
import { partId } from '../state/part-id.ts';
import { blockIcon, blockKind, mediumBlockKind } from './kinds.ts';

/** A block that can be added: made at once, or of a medium that is chosen first. */
export type Insertable = { key: string; label: string; icon: IconName } & (
  { make: () => Block } | { medium: BlockMedium }
);
export type InsertGroup = { label: string; items: Insertable[] };

const titled = () => ({ id: partId(), title: {}, text: {} });

const shapes = {
  text: (): object[] => [
    { type: 'paragraph', text: {} },
    { type: 'heading', level: 2, text: {} },
    { type: 'list', ordered: false, items: [{}] },
    { type: 'quote', text: {}, attribution: {} },
    { type: 'definition', term: {}, text: {} },
    { type: 'table', caption: {}, header: [{}, {}], rows: [[{}, {}]] },
  ],
  apart: (): object[] => [
    ...['key', 'caution', 'practice', 'advisory'].map((kind) => ({
      type: 'callout',
      kind,
      title: {},
      text: {},
    })),
    { type: 'law', country: 'FR', title: {}, text: {} },
  ],
  more: (): object[] => [
    { type: 'accordion', items: [titled()] },
    { type: 'flashcards', cards: [{ id: partId(), front: {}, back: {} }] },
    { type: 'timeline', events: [{ ...titled(), date: {} }] },
    { type: 'comparison', caption: {}, columns: [titled(), titled()] },
    { type: 'checklist', title: {}, items: [{ id: partId(), text: {} }] },
    { type: 'resource', title: {}, url: 'https://www.iom.int/' },
  ],
  image: (): object[] => [{ type: 'image', kind: 'illustration', alt: {} }],
  exercises: (): object[] =>
    questionKinds.map((kind) => ({
      type: 'exercise',
      required: kind !== 'reflection',
      questions: [emptyQuestion(kind, partId(), {})],
    })),
};

export const emptyPicture = (): Block => made({ type: 'image', kind: 'photograph', alt: {} });

const made = (shape: object): Block => DraftBlock.parse({ id: partId(), ...shape });

function group(label: string, shapesOf: () => object[]): InsertGroup {
  const items = shapesOf().map((shape, at) => {
    const block = made(shape);
    // Made anew each time: no two blocks share a part.
    const make = () => made(shapesOf()[at] ?? shape);
    return { key: `${label}-${at}`, label: blockKind(block), icon: blockIcon(block), make };
  });
  return { label, items };
}

function mediaGroup(): InsertGroup {
  const label = m.common_nav_media();
  const kinds: BlockMedium[] = ['audio', 'video', 'file', 'embed'];
  const chosen = kinds.map((medium) => ({ key: medium, ...mediumBlockKind(medium), medium }));
  return { label, items: [...group(label, shapes.image).items, ...chosen] };
}

/** Everything that can be added, as it is offered. */
export const insertGroups = (): InsertGroup[] => [
  group(m.modules_group_text(), shapes.text),
  group(m.modules_group_apart(), shapes.apart),
  mediaGroup(),
  group(m.modules_group_exercises(), shapes.exercises),
  group(m.modules_group_more(), shapes.more),
];

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What is left of them when one looks for something, accents or not. */
export function findInsertable(groups: InsertGroup[], wanted: string): InsertGroup[] {
  const words = plain(wanted.trim());
  return groups
    .map((each) => ({ ...each, items: each.items.filter(({ label }) => plain(label).includes(words)) }))
    .filter(({ items }) => items.length > 0);
}
