import type { Locale } from '@vigie/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CourseEntity } from './course.entity.js';

@Entity('course_text')
export class CourseTextEntity {
  @PrimaryColumn('uuid') courseId: string;
  @PrimaryColumn('text') locale: Locale;
  @Column('text') title: string;
  @Column('text') summary: string;
  @Column('text') audience: string;
  @Column('text') advisory: string;

  @ManyToOne(() => CourseEntity, (course) => course.texts)
  @JoinColumn({ name: 'course_id' })
  course: Relation<CourseEntity>;
}
