import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { derivedKey, seal, unseal } from '../config/secrets.js';
import { Database } from '../db/database.js';
import { newId } from '../ids/ids.js';
import { Jobs } from '../jobs/jobs.js';
import { type Mail, MailTransport } from './mail.js';
import { OutboxRepository } from './outbox.repository.js';

const QUEUE = 'platform.mail';
const MailJob = z.object({ mailId: z.uuid() });
const SealedMail = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() });

/**
 * Sends mails after the commit, in a job. The job knows the mail's number alone; the mail itself lies sealed in the
 * outbox and is deleted when it was sent, or when it has outlived its use.
 */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly key: Buffer;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly transport: MailTransport,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'SECRET_KEY'>,
  ) {
    this.key = derivedKey(config.SECRET_KEY, 'mail outbox');
  }

  onModuleInit(): void {
    // Thirty tries are more than three hours: a mail server that is restarted or overloaded is back by then.
    this.jobs.define(QUEUE, (data) => this.deliver(MailJob.parse(data).mailId), { retryLimit: 30 });
  }

  /**
   * Queues a mail in the ambient transaction.
   *
   * @param expiresAt - from then on it is of no use to its reader, and is dropped if it is still here.
   */
  async send(mail: Mail, expiresAt: Date): Promise<void> {
    const id = newId();
    const sealed = seal(this.key, JSON.stringify(mail));
    await this.database.transaction(async () => {
      await this.outbox.add({ id, sealed, createdAt: this.clock.now(), expiresAt });
      await this.jobs.enqueue(QUEUE, { mailId: id });
    });
  }

  /** May run twice: what was sent is no longer there. */
  private async deliver(id: string): Promise<void> {
    await this.outbox.removeExpired(this.clock.now());
    const sealed = await this.outbox.findSealed(id);
    if (sealed === undefined) return;

    await this.transport.deliver(id, SealedMail.parse(JSON.parse(unseal(this.key, sealed))));
    await this.outbox.remove(id);
  }
}
