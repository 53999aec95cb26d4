import type { Locale } from '@vigie/contracts';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';

/** An account. `email` is kept in lower case; `passwordHash` is argon2id. */
@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text', { nullable: true }) locale: Locale | null;
  @Column('text', { select: false }) passwordHash: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz', { nullable: true }) suspendedAt: Date | null;
  @Column('timestamptz') createdAt: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<OrganisationEntity>;

  @OneToMany(() => RoleAssignmentEntity, (assignment) => assignment.user)
  roles: Relation<RoleAssignmentEntity[]>;
}
