import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server has taken, as it came over the wire. */
export interface TakenMail {
  from: string;
  to: string[];
  headers: string;
  /** Decoded parts, by content type. */
  parts: Map<string, string>;
}

export interface MailServer {
  url: string;
  taken: TakenMail[];
  /** The next mails are refused for now, as an overloaded server does. */
  refuse(count: number): void;
  close(): Promise<void>;
}

/** A real SMTP server on a port of its own, which wants name and password. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'vigie' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: (address, _session, done) => {
      if (refusals-- > 0)
        return done(Object.assign(new Error(`not now, ${address.address}`), { responseCode: 451 }));
      return done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          ...read(Buffer.concat(chunks).toString('latin1')),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://vigie:p%40ss@127.0.0.1:${port}`,
    taken,
    refuse: (count) => (refusals = count),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function read(raw: string): Pick<TakenMail, 'headers' | 'parts'> {
  const [headers = ''] = raw.split('\r\n\r\n', 1);
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1];
  const parts = (boundary ? raw.split(`--${boundary}`) : []).flatMap((part): [string, string][] => {
    const [head = '', ...body] = part.split('\r\n\r\n');
    const type = /content-type: ([^;\s]+)/i.exec(head)?.[1];
    const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1];
    return type ? [[type, decoded(body.join('\r\n\r\n'), encoding)]] : [];
  });
  return { headers, parts: new Map(parts) };
}

function decoded(text: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
