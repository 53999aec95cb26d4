import type { Role, RoleGrant } from '@vigie/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UserEntity } from '../users/user.entity.js';

/** A role and where it counts: on the whole platform, in one organisation or in one course. */
@Entity('role_assignment')
export class RoleAssignmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') role: Role;
  @Column('text') scope: RoleGrant['scope'];
  @Column('uuid', { nullable: true }) scopeId: string | null;

  @ManyToOne(() => UserEntity, (user) => user.roles)
  @JoinColumn({ name: 'user_id' })
  user: Relation<UserEntity>;
}
