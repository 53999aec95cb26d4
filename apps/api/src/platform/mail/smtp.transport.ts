import { createTransport } from 'nodemailer';
import { type Mail, MailNotDelivered, MailTransport } from './mail.js';

/** What nodemailer is asked for; it brings no types of its own. */
type SmtpClient = ReturnType<typeof createTransport>;

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends by SMTP, one connection a mail: this site sends few. */
export class SmtpTransport extends MailTransport {
  private readonly client: SmtpClient;
  private readonly domain: string;

  /** @param url - `smtp://user:password@host:587` or `smtps://…`; `from` - who the mails are from. */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.client = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
    this.domain = /@([^@>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  }

  async deliver(id: string, mail: Mail): Promise<void> {
    try {
      await this.client.sendMail({
        ...mail,
        from: this.from,
        messageId: `<${id}@${this.domain}>`,
        // Nobody's out-of-office note shall answer a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw new MailNotDelivered(`the mail server did not take the mail: ${codesOf(error)}`);
    }
  }
}

function codesOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const codes = ['code' in error && error.code, 'responseCode' in error && error.responseCode];
  return codes.filter(Boolean).join(' ') || 'unknown';
}
