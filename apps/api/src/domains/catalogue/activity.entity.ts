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
import { CourseEntity } from './course.entity.js';

/** One thing to do in a course. `position` counts from 1. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') courseId: string;
  @Column('int') position: number;
  @Column('text') kind: 'package';
  @ForeignKey('PackageEntity') @Column('uuid') packageId: string;
  @Column('boolean') required: boolean;
  @Column('boolean') mustPass: boolean;

  @ManyToOne(() => CourseEntity, (course) => course.activities)
  @JoinColumn({ name: 'course_id' })
  course: Relation<CourseEntity>;
  @OneToMany(() => ActivityTextEntity, (text) => text.activity) texts: Relation<ActivityTextEntity[]>;
}

@Entity('activity_text')
export class ActivityTextEntity {
  @PrimaryColumn('uuid') activityId: string;
  @PrimaryColumn('text') locale: Locale;
  @Column('text') title: string;

  @ManyToOne(() => ActivityEntity, (activity) => activity.texts)
  @JoinColumn({ name: 'activity_id' })
  activity: Relation<ActivityEntity>;
}
