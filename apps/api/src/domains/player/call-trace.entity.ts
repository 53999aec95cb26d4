import type { TraceCall } from '@vigie/scorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Calls of a course in a row, as the shell handed them over. */
@Entity('call_trace')
export class CallTraceEntity {
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('int') epoch: number;
  /** Number of the first of them in its opening. */
  @PrimaryColumn('int') firstN: number;
  @Column('timestamptz') receivedAt: Date;
  @Column('int') sizeBytes: number;
  /** Calls before these that there was no room for. */
  @Column('int') dropped: number;
  @Column('json') calls: TraceCall[];
}

/** A commit whose number had come before, and what was answered. */
@Entity('commit_repeat')
export class CommitRepeatEntity {
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('int') epoch: number;
  @PrimaryColumn('int') seq: number;
  @PrimaryColumn('text') answer: 'duplicate' | 'conflict';
  @PrimaryColumn('text') via: 'token' | 'session';
  @Column('text') item: string;
  @Column('text') kind: 'full' | 'reduced';
  @Column('int') sizeBytes: number;
  @Column('boolean') stale: boolean;
  @Column('int') times: number;
  @Column('timestamptz') lastAt: Date;
}
