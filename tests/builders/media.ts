import type { Medium, MediumKind } from '@vigie/contracts';
import type { Answer, Client } from '../support/client.js';

/** Bytes that begin as those of a kind of file do; the rest is nothing. */
const beginning = (head: string, length = 2048): Buffer =>
  Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(length)]);

const ogg = (codec: string) => `OggS\0\u0002${'\0'.repeat(20)}\u0001\u0013${codec}`;

export const bytesOf = {
  mp4: (rest = '') => beginning(`\0\0\0\u0018ftypisom\0\0\u0002\0isommp42\0\0\u0008\0mdat${rest}`),
  webm: () => beginning('\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm'),
  mp3: () => beginning('ID3\u0003\0\0\0\0\0\0\u00ff\u00fb\u0090\u0064'),
  m4a: () => beginning('\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42'),
  opus: () => beginning(ogg('OpusHead')),
  wav: () => beginning('RIFF\u0024\u0008\0\0WAVEfmt '),
  pdf: () => beginning('%PDF-1.7\n'),
} as const;

export const captions = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nBonjour.\n';

/** Sends a file to the library. */
export const bringMedium = (
  client: Client,
  kind: MediumKind,
  fileName: string,
  body: Buffer | string,
): Promise<Answer> =>
  client.send('POST', `/api/v1/media?${new URLSearchParams({ kind, fileName })}`, body, {
    headers: { 'content-type': 'application/octet-stream' },
  });

export const takenMedium = async (...upload: Parameters<typeof bringMedium>): Promise<Medium> =>
  (await bringMedium(...upload)).expect(201).body;
