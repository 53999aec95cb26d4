import { type ModuleDraft, type ModuleEdit, partOf } from '@vigie/contracts';
import { type Known, partIn } from './known.ts';
import { rebase } from './rebase.ts';

/**
 * An edit with the revision of its part that its author has before the eyes.
 *
 * @param draft - as the author sees it, before the edit
 */
export function seeing(edit: ModuleEdit, known: Known, draft: ModuleDraft): ModuleEdit {
  switch (edit.do) {
    case 'putAbout':
      return { ...edit, seen: known.parts.about ?? known.revision };
    case 'putLesson':
    case 'putBlock': {
      const part = partOf(edit);
      const isThere = partIn(draft, part) !== null;
      return { ...edit, seen: isThere ? (known.parts[part] ?? null) : null };
    }
    case 'removeBlock':
      return { ...edit, seen: known.parts[edit.blockId] ?? known.revision };
    case 'removeLesson':
      return { ...edit, seen: known.revision };
    default:
      return edit;
  }
}

/**
 * An edit that was made while an earlier one of the same part was on its way: it goes on from what the server has now.
 *
 * @param sent - the draft as it was sent
 */
export function onTop(edit: ModuleEdit, sent: ModuleDraft, known: Known): ModuleEdit {
  const part = partOf(edit);
  const [was, now] = [partIn(sent, part), partIn(known.draft, part)];
  const seen = known.parts[part];
  switch (edit.do) {
    case 'putBlock':
      return { ...edit, seen: seen ?? edit.seen, block: now ? rebase(was, edit.block, now) : edit.block };
    case 'putLesson':
      return { ...edit, seen: seen ?? edit.seen, lesson: now ? rebase(was, edit.lesson, now) : edit.lesson };
    case 'putAbout':
      return { ...edit, seen: seen ?? edit.seen, about: now ? rebase(was, edit.about, now) : edit.about };
    case 'removeBlock':
      return { ...edit, seen: seen ?? edit.seen };
    case 'removeLesson':
      return { ...edit, seen: known.revision };
    default:
      return edit;
  }
}
