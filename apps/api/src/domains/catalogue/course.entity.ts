import type { CertificateKind, CourseState } from '@vigie/contracts';
import { Column, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { WholeActivity } from './activity.entity.js';
import { CourseTextEntity } from './course-text.entity.js';
import type { SectionEntity } from './section.entity.js';

/** What one enrols in. Its words are in `course_text`, one row a language. */
@Entity('course')
export class CourseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') state: CourseState;
  @Column('int') durationMinutes: number;
  @Column('text', { nullable: true }) certificate: CertificateKind | null;
  @Column('int', { nullable: true }) certificateMonths: number | null;
  @Column('boolean') pilot: boolean;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** Counts the changes of the outline. */
  @Column('int') outlineVersion: number;

  @OneToMany(() => CourseTextEntity, (text) => text.course) texts: Relation<CourseTextEntity[]>;
}

/** A course with its outline, in order. */
export interface WholeCourse extends CourseEntity {
  sections: SectionEntity[];
  activities: WholeActivity[];
}
