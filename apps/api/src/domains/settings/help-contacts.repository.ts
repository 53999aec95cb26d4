import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { HelpContactEntity } from './help-contact.entity.js';

@Injectable()
export class HelpContactsRepository {
  constructor(private readonly database: Database) {}

  /** Those for everywhere last, within a country by name. */
  findAll(): Promise<HelpContactEntity[]> {
    return this.contacts.find({
      order: { country: { direction: 'ASC', nulls: 'LAST' }, locale: 'ASC', name: 'ASC', id: 'ASC' },
      take: 1_000,
    });
  }

  find(id: string): Promise<HelpContactEntity | null> {
    return this.contacts.findOneBy({ id });
  }

  async add(contact: HelpContactEntity): Promise<void> {
    await this.contacts.insert(contact);
  }

  async change({ id, ...changes }: HelpContactEntity): Promise<void> {
    await this.contacts.update({ id }, changes);
  }

  async remove(id: string): Promise<void> {
    await this.contacts.delete({ id });
  }

  private get contacts() {
    return this.database.repository(HelpContactEntity);
  }
}
