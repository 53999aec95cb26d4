import type { PlayerView } from '@vigie/contracts';
import type { ShellMessage } from '@vigie/scorm/protocol';

/** Where a course asks to be led. */
export type Wish = Extract<ShellMessage, { type: 'shell.asked' }>['wish'];

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
