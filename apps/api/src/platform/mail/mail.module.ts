import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { FolderTransport } from './folder.transport.js';
import { MailTransport } from './mail.js';
import { Mailer } from './mailer.js';
import { OutboxRepository } from './outbox.repository.js';
import { SmtpTransport } from './smtp.transport.js';

/** Mails by SMTP where a server is set, else kept in the data folder. */
@Global()
@Module({
  providers: [
    OutboxRepository,
    Mailer,
    {
      provide: FolderTransport,
      inject: [CONFIG],
      useFactory: (config: Config) => new FolderTransport(path.join(config.DATA_DIR, 'mails')),
    },
    {
      provide: MailTransport,
      inject: [CONFIG, FolderTransport],
      useFactory: ({ SMTP_URL, MAIL_FROM }: Config, folder: FolderTransport) =>
        SMTP_URL && MAIL_FROM ? new SmtpTransport(SMTP_URL, MAIL_FROM) : folder,
    },
  ],
  exports: [Mailer, FolderTransport],
})
export class MailModule {}
