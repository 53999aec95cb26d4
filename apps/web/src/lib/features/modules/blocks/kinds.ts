import { m } from '@vigie/i18n/messages';
import type { IconName } from '@vigie/ui';
import type { BlockMedium } from '../media/block-of-medium.ts';
import type { Block } from '../state/module-editor.svelte.ts';
import type { QuestionKind } from './block.ts';

/** What each kind of exercise is called. */
export const kindWords: Record<QuestionKind, () => string> = {
  single: m.modules_kind_single,
  multiple: m.modules_kind_multiple,
  truefalse: m.modules_kind_truefalse,
  matching: m.modules_kind_matching,
  ordering: m.modules_kind_ordering,
  numeric: m.modules_kind_numeric,
  gap: m.modules_kind_gap,
  reflection: m.modules_kind_reflection,
  apm: m.modules_kind_apm,
  indicators: m.modules_kind_indicators,
  scenario: m.modules_kind_scenario,
};

const words: Record<Exclude<Block['type'], 'callout' | 'exercise'>, () => string> = {
  heading: m.modules_kind_heading,
  paragraph: m.modules_kind_paragraph,
  law: m.modules_kind_law,
  list: m.modules_kind_list,
  table: m.modules_kind_table,
  definition: m.modules_kind_definition,
  quote: m.modules_kind_quote,
  image: m.modules_kind_image,
  audio: m.modules_kind_audio,
  video: m.modules_kind_video,
  file: m.modules_kind_file,
  accordion: m.modules_kind_accordion,
  flashcards: m.modules_kind_flashcards,
  timeline: m.modules_kind_timeline,
  checklist: m.modules_kind_checklist,
  comparison: m.modules_kind_comparison,
  resource: m.modules_kind_resource,
  embed: m.modules_kind_embed,
};

const callouts = {
  key: m.modules_kind_callout_key,
  caution: m.modules_kind_callout_caution,
  advisory: m.modules_kind_callout_advisory,
  practice: m.modules_kind_callout_practice,
};

const icons: Record<Exclude<Block['type'], 'exercise'>, IconName> = {
  heading: 'heading',
  paragraph: 'text',
  callout: 'bulb',
  law: 'scales',
  list: 'list',
  table: 'table',
  definition: 'term',
  quote: 'quote',
  image: 'eye',
  audio: 'play',
  video: 'play',
  file: 'file',
  accordion: 'menu',
  flashcards: 'copy',
  timeline: 'clock',
  checklist: 'check',
  comparison: 'swap',
  resource: 'link',
  embed: 'package',
};

const questionIcons: Partial<Record<QuestionKind, IconName>> = {
  reflection: 'pen',
  apm: 'branch',
  indicators: 'flag',
  scenario: 'compass',
};

/** What a block is called: "Paragraph", "Act, means, purpose". */
export function blockKind(block: Block): string {
  if (block.type === 'callout') return callouts[block.kind]();
  if (block.type !== 'exercise') return words[block.type]();
  const [only, other] = block.questions;
  return only && !other ? kindWords[only.kind]() : m.modules_kind_exercise();
}

/** The same before there is a block. */
export const mediumBlockKind = (kind: BlockMedium): { label: string; icon: IconName } => ({
  label: words[kind](),
  icon: icons[kind],
});

export const questionIcon = (kind: QuestionKind): IconName => questionIcons[kind] ?? 'quiz';

export function blockIcon(block: Block): IconName {
  if (block.type !== 'exercise') return icons[block.type];
  return block.questions[0] ? questionIcon(block.questions[0].kind) : 'quiz';
}
