import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner: a police force, an inspectorate, an NGO, or IOM itself. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** With it people register themselves; null: they must be invited. */
  @Column('text', { nullable: true }) joinCode: string | null;
  @Column('timestamptz') createdAt: Date;
}
