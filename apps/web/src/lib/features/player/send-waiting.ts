import { Outbox } from './outbox.ts';
import { sendWaitingNotes } from './private-notes.ts';

/**
 * Sends what this user's courses have left on this device, for the pages around the player.
 *
 * @returns how to stop.
 */
export function sendWaiting(userId: string): () => void {
  void sendWaitingNotes(userId);
  return new Outbox(userId, { answered: () => undefined, changed: () => undefined }).start();
}
