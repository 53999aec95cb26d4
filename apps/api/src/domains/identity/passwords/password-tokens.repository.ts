import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { PasswordTokenEntity } from './password-token.entity.js';

@Injectable()
export class PasswordTokensRepository {
  constructor(private readonly database: Database) {}

  async add(token: PasswordTokenEntity): Promise<void> {
    await this.tokens.delete({ expiresAt: LessThanOrEqual(token.createdAt) });
    await this.tokens.insert(token);
  }

  /** Whose password this token may set; null when it is unknown, used or too old. */
  async ownerOf(tokenHash: Buffer, now: Date): Promise<string | null> {
    const token = await this.tokens.findOneBy({ tokenHash, expiresAt: MoreThan(now) });
    return token?.userId ?? null;
  }

  /**
   * Uses a token up, and every other one of the same person with it.
   *
   * @returns whether it was still there: of two who use it at once, one gets false.
   */
  async use(tokenHash: Buffer, userId: string): Promise<boolean> {
    const { affected } = await this.tokens.delete({ tokenHash, userId });
    await this.removeAllOf(userId);
    return affected === 1;
  }

  async removeAllOf(userId: string): Promise<void> {
    await this.tokens.delete({ userId });
  }

  private get tokens() {
    return this.database.repository(PasswordTokenEntity);
  }
}
