import type { PlayerView } from '@vigie/contracts';
import type { ShellMessage } from '@vigie/scorm/protocol';

/** Where a course asks to be led. */
export type Wish = Extract<ShellMessage, { type: 'shell.asked' }>['wish'];

/** What was done in this opening stays so: when all is done, the server speaks of the next attempt already. */
export function keepDone(before: PlayerView['items'], now: PlayerView['items']): PlayerView['items'] {
  const isDone = ({ status }: PlayerView['items'][number]) => status === 'completed' || status === 'passed';
  const done = new Map(before.filter(isDone).map((item) => [item.identifier, item]));
  return now.map((item) => {
    const earlier = isDone(item) ? undefined : done.get(item.identifier);
    return earlier ? { ...item, status: earlier.status, locked: earlier.locked } : item;
  });
}

/** The item to open before or after another, in the order of the menu, past locked ones; null at either end. */
export function itemBeside(
  items: PlayerView['items'],
  item: string,
  side: 'next' | 'previous',
): string | null {
  const openable = items.filter((one) => (one.openable && !one.locked) || one.identifier === item);
  const index = openable.findIndex((one) => one.identifier === item);
  if (index < 0) return null;

  return openable[side === 'next' ? index + 1 : index - 1]?.identifier ?? null;
}
