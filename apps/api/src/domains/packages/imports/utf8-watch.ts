import { Readable } from 'node:stream';

/** Lets bytes by and remembers whether they are UTF-8: what older tools write is often in another encoding. */
export class Utf8Watch {
  isUtf8 = true;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  over(source: Readable): Readable {
    return Readable.from(this.passing(source), { objectMode: false });
  }

  private async *passing(source: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      const bytes = chunk as Buffer;
      this.look(bytes);
      yield bytes;
    }
    this.look();
  }

  private look(bytes?: Buffer): void {
    if (!this.isUtf8) return;
    try {
      this.decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      this.isUtf8 = false;
    }
  }
}
