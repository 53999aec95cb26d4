import type { GlobalObjectives, ObjectiveStatus, SequencingState, SharedData } from '@vigie/scorm';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where the sequencing of an attempt stands: the newest that its commits have brought. */
@Entity('attempt_sequencing')
export class AttemptSequencingEntity {
  @PrimaryColumn('uuid') attemptId: string;
  @Column('int') epoch: number;
  @Column('int') seq: number;
  @Column('json') state: SequencingState;
  /** Global objectives and shared data that the attempt has written. */
  @Column('json') objectives: GlobalObjectives;
  @Column('json') data: SharedData;
}

/** A global objective that lives with the learner, across courses (`objectivesGlobalToSystem`). */
@Entity('learner_objective')
export class LearnerObjectiveEntity {
  @ForeignKey('UserEntity') @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') objective: string;
  @Column('json') status: ObjectiveStatus;
  @Column('timestamptz') changedAt: Date;
}

/** A shared bucket that lives with the learner (`sharedDataGlobalToSystem`). */
@Entity('learner_shared_data')
export class LearnerSharedDataEntity {
  @ForeignKey('UserEntity') @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') store: string;
  /** A JSON text: courses write characters that a column of text refuses. */
  @Column('json') content: string;
  @Column('timestamptz') changedAt: Date;
}
