import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Mail, MailTransport } from './mail.js';

const KeptMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  keptAt: z.iso.datetime(),
});
export type KeptMail = z.infer<typeof KeptMail>;

/** Without a mail server: each mail is a file in `<data>/mails`, readable by its owner alone (it may hold a secret). */
export class FolderTransport extends MailTransport {
  constructor(private readonly folder: string) {
    super();
  }

  async deliver(id: string, mail: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${id}.json`);
    const kept: KeptMail = { id, ...mail, keptAt: new Date().toISOString() };
    await writeFile(`${file}.part`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  /** The newest first: ids sort by age. */
  async newest(count: number): Promise<KeptMail[]> {
    const names = (await this.names()).sort().reverse().slice(0, count);
    const texts = await Promise.all(names.map((name) => readFile(path.join(this.folder, name), 'utf8')));
    return texts.map((text) => KeptMail.parse(JSON.parse(text)));
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => name.endsWith('.json'));
    } catch {
      return []; // nothing was ever kept
    }
  }
}
