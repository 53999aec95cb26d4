import type { Locale } from '@vigie/contracts';
import {
  Column,
  Entity,
  ForeignKey,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** A part of a course. `position` counts from 1. */
@Entity('section')
export class SectionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CourseEntity') @Column('uuid') courseId: string;
  @Column('int') position: number;

  @OneToMany(() => SectionTextEntity, (text) => text.section) texts: Relation<SectionTextEntity[]>;
}

@Entity('section_text')
export class SectionTextEntity {
  @PrimaryColumn('uuid') sectionId: string;
  @PrimaryColumn('text') locale: Locale;
  @Column('text') title: string;

  @ManyToOne(() => SectionEntity, (section) => section.texts)
  @JoinColumn({ name: 'section_id' })
  section: Relation<SectionEntity>;
}
