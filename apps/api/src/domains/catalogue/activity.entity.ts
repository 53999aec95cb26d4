import type { ActivityKind, Locale, PageBlock } from '@vigie/contracts';
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
import type { CourseFileEntity } from './course-file.entity.js';

/** One thing to do in a course. `position` counts from 1 over all sections; what was taken out has none. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CourseEntity') @Column('uuid') courseId: string;
  @ForeignKey('SectionEntity') @Column('uuid', { nullable: true }) sectionId: string | null;
  @Column('int', { nullable: true }) position: number | null;
  @Column('text') kind: ActivityKind;
  @ForeignKey('PackageEntity') @Column('uuid', { nullable: true }) packageId: string | null;
  @Column('boolean') required: boolean;
  @Column('boolean') mustPass: boolean;
  @Column('int', { nullable: true }) durationMinutes: number | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;

  @OneToMany(() => ActivityTextEntity, (text) => text.activity) texts: Relation<ActivityTextEntity[]>;
}

@Entity('activity_text')
export class ActivityTextEntity {
  @PrimaryColumn('uuid') activityId: string;
  @PrimaryColumn('text') locale: Locale;
  @Column('text') title: string;
  @Column('text') advisory: string;

  @ManyToOne(() => ActivityEntity, (activity) => activity.texts)
  @JoinColumn({ name: 'activity_id' })
  activity: Relation<ActivityEntity>;
}

/** What a resource holds in one language: exactly one of the three. */
@Entity('activity_content')
export class ActivityContentEntity {
  @ForeignKey('ActivityEntity') @PrimaryColumn('uuid') activityId: string;
  @PrimaryColumn('text') locale: Locale;
  @Column('jsonb', { nullable: true }) blocks: PageBlock[] | null;
  @Column('text', { nullable: true }) url: string | null;
  @ForeignKey('CourseFileEntity') @Column('uuid', { nullable: true }) fileId: string | null;
}

/** The activity opens when the other one is done. */
@Entity('activity_prerequisite')
export class ActivityPrerequisiteEntity {
  @ForeignKey('ActivityEntity') @PrimaryColumn('uuid') activityId: string;
  @ForeignKey('ActivityEntity') @PrimaryColumn('uuid') requiresId: string;
}

/** An activity with all that hangs on it. */
export interface WholeActivity extends Omit<ActivityEntity, 'position' | 'removedAt'> {
  position: number;
  contents: (ActivityContentEntity & { file: CourseFileEntity | null })[];
  prerequisites: string[];
}
