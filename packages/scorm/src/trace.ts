import { z } from 'zod';

/** As many calls as the shell keeps, and hands over at once. */
export const MAX_TRACE = 1_000;
/** Of a value or an answer; what is longer is shortened by the shell. */
export const MAX_TRACE_TEXT = 200;

const text = (max: number) => z.string().max(max);

/** One call of a course to its API, as the course made it and as it was answered. */
export const TraceCall = z.strictObject({
  /** From 1, in the order of the calls of this opening. */
  n: z.int().min(1).max(100_000_000),
  /** Since the launch, in milliseconds. */
  ms: z.int().min(0).max(1_000_000_000),
  item: text(255),
  /** Name of the function: `LMSSetValue`, `SetValue`. */
  method: z.string().regex(/^[A-Za-z]{1,40}$/),
  /** Its first parameter: the element, for most. */
  element: text(MAX_TRACE_TEXT + 20),
  /** Its second parameter; null where there is none. */
  value: text(MAX_TRACE_TEXT + 20).nullable(),
  answer: text(MAX_TRACE_TEXT + 20),
  /** What GetLastError says after it: "0" is none. */
  error: text(20),
});
export type TraceCall = z.infer<typeof TraceCall>;

/** What the shell tells of a course's calls now and then. To be lost is no harm: results rest on commits alone. */
export const Trace = z.strictObject({
  attempt: z.uuid(),
  epoch: z.int().min(1).max(2_000_000_000),
  /** Calls since the last time that there was no room for. */
  dropped: z.int().min(0).max(100_000_000),
  calls: z.array(TraceCall).min(1).max(MAX_TRACE),
});
export type Trace = z.infer<typeof Trace>;
