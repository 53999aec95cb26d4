import type { AttemptRecord, AttemptTrace } from '@vigie/contracts';

/** One call on one line, as a programmer would write it. */
export function callLine({ method, element, value, answer, error }: AttemptTrace['calls'][number]): string {
  const given = [element, value]
    .filter((one) => one !== null && one !== '')
    .map((one) => JSON.stringify(one));
  return `${method}(${given.join(', ')}) → ${JSON.stringify(answer)}${error === '0' || error === '' ? '' : ` [${error}]`}`;
}

/** Milliseconds since the launch: "+12.345 s". */
export const after = (ms: number): string => `+${(ms / 1000).toFixed(3)} s`;

/**
 * What is shown of a trace as text for a report of a fault; without the person, and in the words of the standard
 * rather than the reader's.
 */
export function traceText({ attempt }: Pick<AttemptRecord, 'attempt'>, trace: AttemptTrace): string {
  const { standard, version, number, completion, success, scaledScore } = attempt;
  return [
    `attempt ${number} · ${standard} · package version ${version} · ${completion} · ${success} · score ${scaledScore ?? 'none'}`,
    '',
    'openings',
    ...trace.openings.map(
      (one) =>
        `${one.epoch}  ${one.openedAt} – ${one.lastSeenAt}  ${one.device ?? 'unknown device'}${one.leads ? '  leads' : ''}`,
    ),
    '',
    'commits',
    ...trace.commits.map(
      (one) =>
        `${one.epoch}.${one.seq}  ${one.receivedAt}  ${one.item}  ${one.kind}  ${one.via}  ${one.sizeBytes} B  ${one.outcome}` +
        `${one.times > 1 ? ` ×${one.times}` : ''}${one.stale ? ' stale' : ''}`,
    ),
    '',
    'calls',
    ...trace.calls.map((one) => `${one.epoch}#${one.n}  ${after(one.ms)}  ${one.item}  ${callLine(one)}`),
  ].join('\n');
}
