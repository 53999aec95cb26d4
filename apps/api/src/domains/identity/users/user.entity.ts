import type { AgeBand, Locale, Profession, Sex } from '@vigie/contracts';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RoleAssignmentEntity } from '../roles/role-assignment.entity.js';

/** An account. `email` is kept in lower case; `passwordHash` is argon2id, null until a password was chosen. */
@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text', { nullable: true }) locale: Locale | null;
  @Column('text', { select: false, nullable: true }) passwordHash: string | null;
  /** A session counts only while it holds this number; a higher one ends all that are open. */
  @Column('integer') sessionGeneration: number;
  @Column('uuid') organisationId: string;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) profession: Profession | null;
  // Read by the person alone, and by reports in bands: never with the rest of the account.
  @Column('text', { select: false, nullable: true }) sex: Sex | null;
  @Column('text', { select: false, nullable: true }) ageBand: AgeBand | null;
  @Column('timestamptz', { nullable: true }) suspendedAt: Date | null;
  @Column('timestamptz') createdAt: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<OrganisationEntity>;

  @OneToMany(() => RoleAssignmentEntity, (assignment) => assignment.user)
  roles: Relation<RoleAssignmentEntity[]>;
}
