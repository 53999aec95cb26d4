import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { InvitationEntity } from './invitation.entity.js';

@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<InvitationEntity | null> {
    return this.invitations.findOne({ where: { id }, relations: { organisation: true } });
  }

  /** Null when it is unknown, used, withdrawn or too old. */
  findOpen(tokenHash: Buffer, now: Date): Promise<InvitationEntity | null> {
    return this.invitations.findOne({
      where: { tokenHash, expiresAt: MoreThan(now) },
      relations: { organisation: true },
    });
  }

  /** The newest first, expired ones too: they wait to be sent again or withdrawn. */
  findIn(organisationIds: string[] | 'any'): Promise<InvitationEntity[]> {
    return this.invitations.find({
      where: organisationIds === 'any' ? {} : { organisationId: In(organisationIds) },
      relations: { organisation: true },
      order: { id: 'desc' },
      take: 500,
    });
  }

  /** An earlier one for the same address and organisation is worth nothing any more. */
  async replace(invitation: Omit<InvitationEntity, 'organisation'>): Promise<void> {
    const { email, organisationId } = invitation;
    await this.invitations.delete({ email, organisationId });
    await this.invitations.insert(invitation);
  }

  /** @returns whether it was still there: of two who use it at once, one gets false. */
  async remove(id: string): Promise<boolean> {
    const { affected } = await this.invitations.delete({ id });
    return affected === 1;
  }

  /** All invitations of an address, once it has an account. */
  async removeAllOf(email: string): Promise<void> {
    await this.invitations.delete({ email });
  }

  private get invitations() {
    return this.database.repository(InvitationEntity);
  }
}
