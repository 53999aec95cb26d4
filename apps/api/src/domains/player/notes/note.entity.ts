import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a learner wrote for themselves in one block of a module, whatever version of its package they were in. */
@Entity('learner_note')
export class NoteEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('UserEntity') @Column('uuid') userId: string;
  @ForeignKey('ModuleEntity') @Column('uuid') moduleId: string;
  /** Id of the block in the module. */
  @Column('text') block: string;
  /** Where it was written the last time. */
  @ForeignKey('ActivityEntity', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  activityId: string | null;
  @Column('text') sealed: string;
  /** Counts its changes, from 1. */
  @Column('int') revision: number;
  @Column('timestamptz') changedAt: Date;
}
