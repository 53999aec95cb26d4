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
  @OneToMany(() => ActivityOverrideEntity, (override) => override.enrolment) overrides: Relation<
    ActivityOverrideEntity[]
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

/** What somebody who looks after the course has decided of an activity; what was tracked stays beside it. */
@Entity('activity_override')
export class ActivityOverrideEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enrolmentId: string;
  @ForeignKey('ActivityEntity') @Column('uuid') activityId: string;
  @Column('text') outcome: 'completed' | 'passed';
  @Column('text') reason: string;
  @ForeignKey('UserEntity') @Column('uuid') decidedBy: string;
  @Column('timestamptz') decidedAt: Date;
  @ForeignKey('UserEntity') @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  /** Null: it stands. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;

  @ManyToOne(() => EnrolmentEntity, (enrolment) => enrolment.overrides)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<EnrolmentEntity>;
}
