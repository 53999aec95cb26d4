import { type ModuleDraft, type ModuleEdit, partOf } from '@vigie/contracts';

/** An edit that the server has not confirmed. Once `sent` it stays as it is: the server may know it by its id already. */
export type Pending = { id: string; edit: ModuleEdit; sent: boolean };

type Put = Extract<ModuleEdit, { do: 'putAbout' | 'putLesson' | 'putBlock' }>;

const isPut = (edit: ModuleEdit): edit is Put => edit.do.startsWith('put');
const isRemoval = (edit: ModuleEdit): boolean => edit.do.startsWith('remove');

/**
 * What waits, with one more edit. Words typed one after the other in one part travel as one edit, and what was made and
 * taken away again does not travel at all; so no part is written twice in one go.
 */
export function withEdit(
  pending: readonly Pending[],
  edit: ModuleEdit,
  draft: ModuleDraft,
  newId: () => string,
): Pending[] {
  if (isRemoval(edit)) return withRemoval(pending, edit, draft, newId);

  const at = pending.findLastIndex((each) => !each.sent && partOf(each.edit) === partOf(edit));
  const last = pending[at];
  if (last && isPut(edit) && isPut(last.edit))
    return pending.with(at, { ...last, edit: over(last.edit, edit) });
  if (last && edit.do.startsWith('move') && last.edit.do === edit.do && at === pending.length - 1)
    return pending.with(at, { ...last, edit });
  const put = isPut(edit) ? openPut(pending, edit) : -1;
  const first = pending[put];
  if (first && isPut(first.edit) && isPut(edit))
    return pending.with(put, { ...first, edit: over(first.edit, edit) });
  return [...pending, { id: newId(), edit, sent: false }];
}

/** A put of the same part that is not sent and after which the part was only moved. */
function openPut(pending: readonly Pending[], edit: Put): number {
  const part = partOf(edit);
  const put = pending.findLastIndex((each) => !each.sent && partOf(each.edit) === part && isPut(each.edit));
  const isTaken = pending.slice(put + 1).some((each) => partOf(each.edit) === part && isRemoval(each.edit));
  return isTaken ? -1 : put;
}

/** The later words in the place, and from the starting point, of the earlier ones. */
function over(first: Put, then: Put): ModuleEdit {
  if (first.do === 'putBlock' && then.do === 'putBlock') return { ...first, block: then.block };
  if (first.do === 'putLesson' && then.do === 'putLesson') return { ...first, lesson: then.lesson };
  return first.do === 'putAbout' && then.do === 'putAbout' ? { ...first, about: then.about } : then;
}

function withRemoval(
  pending: readonly Pending[],
  edit: ModuleEdit,
  draft: ModuleDraft,
  newId: () => string,
): Pending[] {
  const part = partOf(edit);
  const inside = draft.lessons.find(({ id }) => id === part)?.blocks.map(({ id }) => id) ?? [];
  const gone = new Set([part, ...inside]);
  // A removal that waits already stays: the part was made anew since, and goes again.
  const isMoot = ({ sent, edit: each }: Pending) => !sent && gone.has(partOf(each)) && !isRemoval(each);
  const moot = pending.filter(isMoot);
  const rest = pending.filter((each) => !isMoot(each));
  const isNew = moot.some(
    (each) => partOf(each.edit) === part && 'seen' in each.edit && each.edit.seen === null,
  );
  const isKnown = rest.some((each) => partOf(each.edit) === part && !isRemoval(each.edit));
  return isNew && !isKnown ? rest : [...rest, { id: newId(), edit, sent: false }];
}

/** What goes to the server next: again what was not answered, else what waits, at most a hundred. */
export function nextBatch(pending: readonly Pending[]): Pending[] {
  const again = pending.filter(({ sent }) => sent);
  return (again.length > 0 ? again : pending).slice(0, 100);
}
