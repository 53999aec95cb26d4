import { enrolledLearner } from './house.mjs';

/** What a course says at a save, with so many bytes of memory. */
const cmi = (place, bytes, status = 'incomplete') => ({
  core: {
    lesson_status: status,
    lesson_location: `page-${place}`,
    exit: status === 'completed' ? '' : 'suspend',
    session_time: '0000:01:00.00',
  },
  ...(bytes > 0 ? { suspend_data: `${place} ${'abcdefgh'.repeat(bytes / 8)}`.slice(0, bytes) } : {}),
});

export const envelopeOf = (launch, seq, bytes, more = {}) => ({
  attempt: launch.attempt,
  epoch: launch.epoch,
  seq,
  item: launch.item,
  kind: 'full',
  final: false,
  sticky: { passed: false, score: null },
  cmi: cmi(seq, bytes),
  ...more,
});

export const finalEnvelope = (launch, seq) =>
  envelopeOf(launch, seq, 0, { final: true, cmi: cmi(seq, 0, 'completed') });

/** A learner who saves again and again. @returns what to measure, one save at a time */
export async function aSavingLearner(server, bytes) {
  const { learner, launch } = await enrolledLearner(server);
  let seq = 0;
  return () =>
    server.request('POST', `/api/v1/attempts/${launch.attempt}/commits`, {
      ...learner,
      json: envelopeOf(launch, ++seq, bytes),
    });
}
