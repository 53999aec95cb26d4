import { FolderTransport, type KeptMail } from '@vigie/api/platform/mail/folder.transport.js';
import type { House } from './house.js';
import { until } from './until.js';

/** The mails that a house kept for an address, the newest first. */
export async function mailsTo(house: House, address: string): Promise<KeptMail[]> {
  const mails = await house.app.get(FolderTransport, { strict: false }).newest(1000);
  return mails.filter(({ to }) => to === address);
}

/** Waits for the `count`th mail to an address. */
export async function mailTo(house: House, address: string, count = 1): Promise<KeptMail> {
  const mails = await until(`mail ${count} to ${address}`, async () => {
    const found = await mailsTo(house, address);
    return found.length >= count && found;
  });
  const [newest] = mails;
  if (!newest) throw new Error('no mail');
  return newest;
}

/** The secret in a mail's link. */
export function tokenIn(mail: KeptMail): string {
  const token = /[?&]token=([\w-]+)/.exec(mail.text)?.[1];
  if (!token) throw new Error(`no link in "${mail.subject}"`);
  return token;
}
