import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is said about one part of a module. */
@Entity('module_thread')
export class ModuleThreadEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ModuleEntity') @Column('uuid') moduleId: string;
  @Column('text') part: string;
  /** The first words of the part when it began. */
  @Column('text') quote: string;
  @Column('timestamptz') begunAt: Date;
  @ForeignKey('UserEntity') @Column('uuid', { nullable: true }) resolvedBy: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
}

@Entity('module_comment')
export class ModuleCommentEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ModuleThreadEntity') @Column('uuid') threadId: string;
  @ForeignKey('UserEntity') @Column('uuid') saidBy: string;
  @Column('timestamptz') saidAt: Date;
  @Column('text') text: string;
  /** Ids of those it is addressed to. */
  @Column('jsonb') mentions: string[];
}
