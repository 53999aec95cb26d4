import type { Row } from '../rows.js';
import { kindly, speak, type StandardApi } from '../standards.js';

/** One element of a data model, as its specification describes it. */
export interface Element {
  name: string;
  access: 'read' | 'write' | 'both';
  /** What it says before anybody sets it; a number is the error instead; null is anything at all. */
  first: string | number | null;
  /** Values that are its own; each must be found again. */
  good?: string[];
  /** Values that it must refuse, and the error. */
  bad?: [value: string, error: number][];
  /** Values that the specification refuses, what is kept of each, and why they are taken. */
  kind?: { value: string; kept: string; why: string }[];
}

/** All that is to be asked of an element that stands in the open. */
export function rowsOf(element: Element, api: StandardApi): Row[] {
  const { get, refuses, rejects } = speak(api);
  const { name, access, first } = element;
  const { readOnly, writeOnly, noChildren, noCount, undefined: unknown } = api.errors;
  const early = typeof first === 'number' ? refuses(name, first) : get(name, first);
  return [
    access === 'write' ? refuses(name, writeOnly) : early,
    ...(access === 'read' ? [rejects(name, 'x', readOnly)] : settings(element, api)),
    refuses(`${name}._children`, noChildren),
    refuses(`${name}._count`, noCount),
    rejects(`${name}._children`, 'x', unknown),
    refuses(`${name}.nothing`, unknown),
    rejects(`${name}.nothing`, 'x', unknown),
  ];
}

function settings({ name, access, good = [], bad = [], kind = [] }: Element, api: StandardApi): Row[] {
  const { get, refuses, rejects, set } = speak(api);
  const { writeOnly } = api.errors;
  const found = (value: string) => (access === 'write' ? refuses(name, writeOnly) : get(name, value));
  const last = good.at(-1) ?? '';
  return [
    ...good.flatMap((value) => [set(name, value), found(value)]),
    ...bad.flatMap(([value, error]) => [rejects(name, value, error), found(last)]),
    ...kind.flatMap(({ value, kept, why }) => [kindly(set(name, value), why), kindly(found(kept), why)]),
  ];
}
