import type { PageMessage, ShellItem, ShellLaunch } from '@vigie/scorm';
import { isCount, isRecord } from './is-record.js';

/** Reads what the LMS page says; anything that is not one of its messages is null. */
export function readPageMessage(data: unknown): PageMessage | null {
  return isPageMessage(data) ? data : null;
}

function isPageMessage(data: unknown): data is PageMessage {
  if (!isRecord(data) || data['vigie'] !== 1) return false;

  switch (data['type']) {
    case 'page.launch':
      return isLaunch(data['launch']);
    case 'page.acked':
      return isAcked(data);
    case 'page.open':
      return isText(data['item']);
    case 'page.navigate':
      return ['continue', 'previous', 'exitAll'].includes(String(data['to']));
    case 'page.note':
      return isNoteAnswer(data);
    case 'page.leave':
      return true;
    default:
      return false;
  }
}

function isNoteAnswer({ id, notes, outcome }: Record<string, unknown>): boolean {
  const isNote = (each: unknown) =>
    isRecord(each) && isText(each['block']) && typeof each['text'] === 'string';
  const isList = notes === null || (Array.isArray(notes) && notes.every(isNote));
  return isCount(id, 1) && isList && ['kept', 'waiting', 'failed'].includes(String(outcome));
}

function isAcked({ attempt, epoch, acked, lease, reseq }: Record<string, unknown>): boolean {
  const isLease = lease === 'held' || lease === 'lost';
  return (
    isText(attempt) &&
    isCount(epoch, 1) &&
    isCount(acked, 0) &&
    isLease &&
    (reseq === undefined || isCount(reseq, 1))
  );
}

function isLaunch(value: unknown): value is ShellLaunch {
  if (!isRecord(value)) return false;

  const { attempt, token, commitUrl, contentBase, item, items, mode } = value;
  const hasTexts = [attempt, commitUrl, contentBase, item].every(isText);
  // Where nothing may be written there is nothing to prove.
  const hasToken = mode === 'normal' ? isText(token) : typeof token === 'string';
  const hasCounts = isCount(value['epoch'], 1) && isCount(value['startSeq'], 1);
  return (
    hasTexts && hasToken && hasCounts && isKnownKind(value) && Array.isArray(items) && items.every(isItem)
  );
}

function isKnownKind({ standard, mode }: Record<string, unknown>): boolean {
  const isStandard = standard === 'scorm12' || standard === 'scorm2004';
  return isStandard && (mode === 'normal' || mode === 'browse' || mode === 'review');
}

function isItem(value: unknown): value is ShellItem {
  if (!isRecord(value)) return false;

  const { identifier, title, href, cmi } = value;
  return isText(identifier) && typeof title === 'string' && isText(href) && isRecord(cmi);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
