import { type Stretch, wordDiff } from './word-diff.ts';

/** A stretch of both texts, or of the old or the new one alone. */
export type Change = { text: string; is: 'same' | 'gone' | 'new' };

/** Two texts in one: what is gone, what is new, and what stayed, in reading order. */
export function inlineDiff(before: string, after: string): Change[] {
  const { one, other } = wordDiff(before, after);
  const changes: Change[] = [];
  const [old, now] = [[...one], [...other]];
  while (old.length > 0 || now.length > 0) {
    const [a, b] = [old[0], now[0]];
    if (a?.differs) changes.push({ text: take(old, a.text.length), is: 'gone' });
    else if (b?.differs) changes.push({ text: take(now, b.text.length), is: 'new' });
    else {
      const length = Math.min(a?.text.length ?? 0, b?.text.length ?? 0);
      take(old, length);
      changes.push({ text: take(now, length), is: 'same' });
      if (length === 0) break;
    }
  }
  return inSentences(changes.filter(({ text }) => text !== ''));
}

/** A word exchanged at every space reads badly: changes with no word between them become one. */
function inSentences(changes: readonly Change[]): Change[] {
  const said: Change[] = [];
  let [gone, fresh] = ['', ''];
  const close = () => {
    const end = commonEnd(gone, fresh);
    const cut = (text: string) => text.slice(0, text.length - end.length);
    said.push({ text: cut(gone), is: 'gone' }, { text: cut(fresh), is: 'new' }, { text: end, is: 'same' });
    [gone, fresh] = ['', ''];
  };
  changes.forEach(({ text, is }, at) => {
    const isBetween = (gone || fresh) && at < changes.length - 1 && !/[\p{L}\p{N}]/u.test(text);
    if (is === 'gone' || (is === 'same' && isBetween)) gone += text;
    if (is === 'new' || (is === 'same' && isBetween)) fresh += text;
    if (is !== 'same' || isBetween) return;
    close();
    said.push({ text, is });
  });
  close();
  return joined(said.filter(({ text }) => text !== ''));
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (/\s/.test(one.at(-1 - length) ?? '') && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length === 0 ? '' : one.slice(-length);
}

function joined(changes: readonly Change[]): Change[] {
  const said: Change[] = [];
  for (const each of changes) {
    const last = said.at(-1);
    if (last?.is === each.is) said[said.length - 1] = { ...last, text: last.text + each.text };
    else said.push(each);
  }
  return said;
}

function take(from: Stretch[], length: number): string {
  const [first] = from;
  if (!first) return '';
  if (first.text.length <= length) from.shift();
  else from[0] = { ...first, text: first.text.slice(length) };
  return first.text.slice(0, length);
}
