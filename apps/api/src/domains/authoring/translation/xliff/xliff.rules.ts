import {
  hasWords,
  type Locale,
  type ModuleDraft,
  type ModuleEdit,
  RichText,
  type Translation,
  type TranslationUnit,
  type UnitText,
  withText,
  type XliffPlan,
} from '@vigie/contracts';
import { z } from 'zod';
import { valueOf, type Written } from '../../modules/edit.rules.js';
import { same } from '../../modules/merge.rules.js';
import { BrokenCodes, plainFrom, richFrom, type XmlNode } from './xliff-codes.js';
import type { XliffUnit } from './xliff-reader.js';

const PlainText = z.string().max(20_000);

/** A change of the plan with what is needed to carry it out. */
export interface Brought {
  unit: TranslationUnit;
  becomes: UnitText;
  /** What the source said in the document; null: it cannot be read. */
  source: UnitText | null;
}

type Plan = Pick<XliffPlan, 'refused' | 'same' | 'untranslated'> & { brought: Brought[] };

/** What a document changes in a translation. */
export function planOf(units: readonly XliffUnit[], translation: Translation): Plan {
  const known = new Map(translation.units.map((each) => [each.unit, each]));
  const seen = new Set<string>();
  const plan: Plan = { brought: [], refused: [], same: 0, untranslated: 0 };
  for (const { name, data, source, target } of units) {
    const unit = known.get(name);
    const isTwice = seen.has(name);
    seen.add(name);
    if (target === null) plan.untranslated++;
    else if (!unit) plan.refused.push({ unit: name, reason: 'unknown' });
    else if (isTwice) plan.refused.push({ unit: name, reason: 'twice' });
    else take(plan, unit, { becomes: read(unit, target, data), source: read(unit, source, data) });
  }
  return plan;
}

function take(plan: Plan, unit: TranslationUnit, said: { becomes: Read; source: Read }): void {
  if (typeof said.becomes === 'object' && 'reason' in said.becomes)
    plan.refused.push({ unit: unit.unit, reason: said.becomes.reason });
  else if (!hasWords(said.becomes)) plan.untranslated++;
  else if (same(said.becomes, unit.target)) plan.same++;
  else {
    const { becomes, source } = said;
    const isRead = typeof source !== 'object' || !('reason' in source);
    plan.brought.push({ unit, becomes, source: isRead ? source : null });
  }
}

type Read = UnitText | { reason: 'codes' | 'not-valid' };

function read({ source }: TranslationUnit, nodes: readonly XmlNode[], data: XliffUnit['data']): Read {
  try {
    const text =
      typeof source === 'string'
        ? PlainText.safeParse(plainFrom(nodes))
        : RichText.safeParse(richFrom(nodes, data));
    return text.success ? text.data : { reason: 'not-valid' };
  } catch (error) {
    if (error instanceof BrokenCodes) return { reason: 'codes' };
    throw error;
  }
}

export const isSourceChanged = ({ unit, source }: Brought): boolean => !same(source, unit.source);

/** The edits that bring translations into a module, one for each part. */
export function editsBringing(written: Written, locale: Locale, brought: readonly Brought[]): ModuleEdit[] {
  const parts = new Set(brought.map(({ unit }) => unit.part));
  return [...parts].flatMap((part) => {
    const texts = brought.filter(({ unit }) => unit.part === part);
    return editBringing(written, part, (value) =>
      texts.reduce((each, { unit, becomes }) => withText(each, unit.path, locale, becomes), value),
    );
  });
}

function editBringing({ draft, parts }: Written, part: string, write: <T>(value: T) => T): ModuleEdit[] {
  const value = valueOf(draft, part);
  const seen = parts[part] ?? 0;
  if (!value) return [];
  if ('languages' in value) return [{ do: 'putAbout', about: write(value), seen }];
  if ('durationMinutes' in value) return [{ do: 'putLesson', lesson: write(value), after: null, seen }];
  return [{ do: 'putBlock', block: write(value), lessonId: lessonOf(draft, part), after: null, seen }];
}

const lessonOf = ({ lessons }: ModuleDraft, blockId: string): string =>
  lessons.find(({ blocks }) => blocks.some(({ id }) => id === blockId))?.id ?? '';
