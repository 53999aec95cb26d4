import { Injectable } from '@nestjs/common';
import type { HelpContact, HelpContactInput, Me } from '@vigie/contracts';
import { helpContactChanged } from '../../events/settings.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import type { HelpContactEntity } from './help-contact.entity.js';
import { helpContactView } from './help-contact.view.js';
import { HelpContactsRepository } from './help-contacts.repository.js';

/** Whom people can turn to: read by everyone, kept by admins. Who may is asked before (`Needs('admin')`). */
@Injectable()
export class HelpContactsService {
  constructor(
    private readonly contacts: HelpContactsRepository,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<HelpContact[]> {
    const today = this.today();
    return (await this.contacts.findAll()).map((contact) => helpContactView(contact, today));
  }

  /** @returns its id @throws DomainError settings/checked-tomorrow */
  async add(input: HelpContactInput, admin: Me): Promise<string> {
    const id = newId();
    await this.keep('added', { ...input, id, changedAt: this.clock.now(), changedBy: admin.id });
    return id;
  }

  /** @throws DomainError settings/help-contact-not-found, settings/checked-tomorrow */
  async change(id: string, input: HelpContactInput, admin: Me): Promise<void> {
    await this.one(id);
    await this.keep('changed', { ...input, id, changedAt: this.clock.now(), changedBy: admin.id });
  }

  /** @throws DomainError settings/help-contact-not-found */
  async remove(id: string, admin: Me): Promise<void> {
    const contact = await this.one(id);
    await this.database.transaction(async () => {
      await this.contacts.remove(id);
      await this.tell('removed', { ...contact, changedBy: admin.id });
    });
  }

  private async one(id: string): Promise<HelpContactEntity> {
    const contact = await this.contacts.find(id);
    if (!contact) throw notFound('settings/help-contact');
    return contact;
  }

  private async keep(what: 'added' | 'changed', contact: HelpContactEntity): Promise<void> {
    // A day of grace for those who live ahead of UTC.
    const tomorrow = new Date(this.clock.now().getTime() + 24 * 3600_000).toISOString().slice(0, 10);
    if (contact.checkedOn > tomorrow)
      throw new DomainError('settings/checked-tomorrow', 422, 'Nobody has checked it on a day to come');

    await this.database.transaction(async () => {
      await (what === 'added' ? this.contacts.add(contact) : this.contacts.change(contact));
      await this.tell(what, contact);
    });
  }

  private async tell(what: 'added' | 'changed' | 'removed', contact: HelpContactEntity): Promise<void> {
    const { id: contactId, country, locale, changedBy: actorId } = contact;
    const at = this.clock.now().toISOString();
    await this.events.publish(helpContactChanged, { actorId, contactId, what, country, locale, at });
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
