/** Tells whoever started the program what it is doing: one line a step, with its time. */
export class Progress {
  constructor(private readonly write: (text: string) => void = (text) => process.stdout.write(text)) {}

  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    this.write(`  ✓ ${name} (${seconds} s)\n`);
    return result;
  }

  say(text: string): void {
    this.write(`${text}\n`);
  }
}
