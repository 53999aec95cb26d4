import { onMount } from 'svelte';

/**
 * Sends, from the pages around the player too, what this user's courses have left on this device. For a layout's
 * script; the sending itself is loaded after the page.
 */
export function keepSending(userId: () => string | undefined): void {
  onMount(() => {
    const id = userId();
    const stopping = id ? import('./send-waiting.ts').then((part) => part.sendWaiting(id)) : undefined;
    return () => void stopping?.then((stop) => stop());
  });
}
