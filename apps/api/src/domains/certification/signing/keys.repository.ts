import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { SigningKeyEntity } from '../certificate.entity.js';

@Injectable()
export class KeysRepository {
  constructor(private readonly database: Database) {}

  current(): Promise<SigningKeyEntity | null> {
    return this.keys.findOne({ where: { retiredAt: IsNull() }, order: { createdAt: 'ASC' } });
  }

  find(id: string): Promise<SigningKeyEntity | null> {
    return this.keys.findOneBy({ id });
  }

  async add(key: SigningKeyEntity): Promise<void> {
    await this.keys.save(this.keys.create(key));
  }

  private get keys() {
    return this.database.repository(SigningKeyEntity);
  }
}
