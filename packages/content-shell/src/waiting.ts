/** Waits for something, but not longer than `ms`. */
export async function atMost(ms: number, something: Promise<void>): Promise<void> {
  await Promise.race([something, new Promise((resolve) => setTimeout(resolve, ms))]);
}
