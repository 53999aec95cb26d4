import type { Locale, Role } from '@vigie/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity.js';

/** A mailed place in an organisation, good once and for seven days; of the secret only the hash is kept. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('uuid') organisationId: string;
  @Column('text') role: Role;
  @Column('text') locale: Locale;
  @Column('bytea') tokenHash: Buffer;
  /** Null: the person asked for it with the organisation's join code. */
  @Column('uuid', { nullable: true }) invitedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<OrganisationEntity>;
}
