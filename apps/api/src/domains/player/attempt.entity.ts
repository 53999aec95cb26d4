import type { Completion, Success } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Placed } from './commit.rules.js';

/** One try at a package, pinned to the version it began on. `leaseEpoch` counts its openings. */
@Entity('attempt')
export class AttemptEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('EnrolmentEntity') @Column('uuid') enrolmentId: string;
  @ForeignKey('ActivityEntity') @Column('uuid') activityId: string;
  @ForeignKey('UserEntity') @Column('uuid') userId: string;
  /** From 1, per enrolment and activity. */
  @Column('int') number: number;
  @ForeignKey('PackageVersionEntity') @Column('uuid') packageVersionId: string;
  @Column('int') leaseEpoch: number;
  @Column('text') completion: Completion;
  @Column('text') success: Success;
  @Column('double precision', { nullable: true }) scaledScore: number | null;
  /** Item opened last. */
  @Column('text', { nullable: true }) item: string | null;
  @Column('timestamptz') beganAt: Date;
  @Column('timestamptz', { nullable: true }) lastAt: Date | null;
  /** Ended in the ordinary way after completion: the next opening is a new attempt. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}

/**
 * One item (SCO) of an attempt. `full` is the newest whole snapshot; `reduced` one that was cut short while a page
 * closed, laid over it when it is newer. Kept as `json`, not `jsonb`, which refuses characters that courses write.
 */
@Entity('attempt_item')
export class AttemptItemEntity {
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('text') item: string;
  @Column('json', { nullable: true }) full: Placed | null;
  @Column('json', { nullable: true }) reduced: Placed | null;
  @Column('text') completion: Completion;
  @Column('text') success: Success;
  @Column('double precision', { nullable: true }) scaledScore: number | null;
}

/** One opening of an attempt. The token's hash is all that is kept of it. */
@Entity('launch')
export class LaunchEntity {
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('int') epoch: number;
  /** What was opened: the attempt may be moved on while this has something to send. Null before it was noted. */
  @ForeignKey('PackageVersionEntity') @Column('uuid', { nullable: true }) packageVersionId: string | null;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('int') lastSeq: number;
  /** Seconds of this opening, per item: the newest say, never a sum of commits. */
  @Column('jsonb') sessionSeconds: Record<string, number>;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}

/** Every commit ever taken, append-only: the trace, and what makes a repeated commit harmless. */
@Entity('commit_log')
export class CommitLogEntity {
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('int') epoch: number;
  @PrimaryColumn('int') seq: number;
  @Column('text') item: string;
  @Column('text') kind: 'full' | 'reduced';
  @Column('bytea') sha256: Buffer;
  @Column('text') via: 'token' | 'session';
  @Column('int') sizeBytes: number;
  @Column('timestamptz') receivedAt: Date;
  /** Came from an opening that no longer led. */
  @Column('boolean') stale: boolean;
}
