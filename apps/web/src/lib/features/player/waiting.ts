/** @param ms - how long. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for something, but not longer than `ms`; what fails is over too. */
export async function atMost(ms: number, thing: Promise<unknown>): Promise<void> {
  await Promise.race([thing.catch(() => undefined), pause(ms)]);
}

/** A promise and the way to keep it. */
export class Signal {
  readonly promise: Promise<void>;
  give: () => void = () => {};

  constructor() {
    this.promise = new Promise((resolve) => (this.give = resolve));
  }
}
