import type { Completion, Success } from '@vigie/contracts';
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

/** A learner in a course: once, whatever the number of attempts. */
@Entity('enrolment')
export class EnrolmentEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('UserEntity') @Column('uuid') userId: string;
  @ForeignKey('CourseEntity') @Column('uuid') courseId: string;
  @Column('text') state: 'active' | 'completed';
  @Column('timestamptz') enrolledAt: Date;
  @Column('timestamptz', { nullable: true }) completedAt: Date | null;

  @OneToMany(() => ActivityResultEntity, (result) => result.enrolment) results: Relation<
    ActivityResultEntity[]
  >;
}

/** What a learner has reached in an activity, over all attempts. */
@Entity('activity_result')
export class ActivityResultEntity {
  @PrimaryColumn('uuid') enrolmentId: string;
  @PrimaryColumn('uuid') activityId: string;
  @Column('text') completion: Completion;
  @Column('text') success: Success;
  /** The one that counts, of `scores`. */
  @Column('double precision', { nullable: true }) scaledScore: number | null;
  /** The best of each attempt that has one, by its number. */
  @Column('jsonb') scores: Record<string, number>;
  @Column('timestamptz') lastAt: Date;

  @ManyToOne(() => EnrolmentEntity, (enrolment) => enrolment.results)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<EnrolmentEntity>;
}
