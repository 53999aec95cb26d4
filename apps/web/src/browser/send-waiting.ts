/** Sends, from the pages around the player too, what this user's courses have left on this device. */
export function sendWaiting(): void {
  const reader = document.querySelector<HTMLElement>('script[data-reader]')?.dataset['reader'];
  if (reader)
    void import('#lib/features/player/send-waiting.ts')
      .then((part) => part.sendWaiting(reader))
      .catch(() => undefined);
}
