/** What the module tells of itself each time it saves. */
export interface Report {
  /** Where the learner stands, for people who read a trace. */
  location: string;
  /** Everything that is needed to go on, packed. */
  suspend: string;
  /** Share of what is to be done, 0..1. */
  progress: number;
  completed: boolean;
  /** Null: this module has no score. */
  result: { scaled: number; passed: boolean } | null;
}

/** One answer, as SCORM reports it. Parts are named by their place: `a`, `b`, …, which both standards take. */
export interface Interaction {
  /** Stable: the exercise's own id. */
  id: string;
  type: 'choice' | 'true-false' | 'matching' | 'sequencing' | 'numeric' | 'fill-in';
  /** Single parts, or pairs for matching. */
  response: readonly string[] | readonly (readonly [string, string])[];
  /** Null: nothing to be right about. */
  scaled: number | null;
  latencySeconds: number;
}

/** Whoever keeps what the learner does: a learning platform, or this browser. */
export interface Lms {
  /** Characters that `suspend` may have. */
  readonly limit: number;
  /** Does it leave this device? */
  readonly isRemote: boolean;
  /** What was left the last time; '' when there is nothing. */
  readonly suspend: string;
  /** The language that the learner should be spoken to in, as far as it is known. */
  readonly language: string;
  /** What the platform says at the launch, `country=FR`. */
  readonly launchData: string;
  /** Tells one learner from another on a shared device, without saying who it is. */
  readonly learner: string;
  save(report: Report): void;
  interaction(answer: Interaction): void;
  /** The page goes away. */
  close(): void;
}
