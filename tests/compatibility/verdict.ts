import type { Told } from './house.js';
import type { Seen } from './visit.js';

/** One package's line in the table, and what stands behind it. */
export interface Verdict {
  starts: boolean;
  playing: string;
  resuming: string;
  result: string;
  /** Calls that were answered with an error, each kind once. */
  refusedCalls: string[];
}

interface State {
  suspendData: string;
  location: string;
  raw: string;
  entry: string;
}

/** What was written, what was handed out again, and what the package read of it. */
export function verdictOf(first: Seen, second: Seen, told: Told): Verdict {
  const { record, trace } = told;
  const calls = trace.calls;
  const starts = calls.some(({ method, answer }) => /Initialize$/.test(method) && answer === 'true');
  const pressed = first.pressed.length + second.pressed.length;
  const refused = calls
    .filter(({ error, method }) => error !== '0' && error !== '' && /Value|Commit/.test(method))
    .map(({ method, element, error }) => `${method} ${element}: ${error}`);
  const { completion, success, scaledScore } = record.attempt;
  const score = scaledScore === null ? '' : `, ${Math.round(scaledScore * 100)} %`;
  return {
    starts,
    playing: [
      starts ? `starts; ${pressed} gestures, ${calls.length} calls` : 'never speaks to the API',
      ...troubleOf([...first.trouble, ...second.trouble]),
    ].join('; '),
    resuming: resumingOf(first, second, told),
    result: `${completion}, ${success}${score}${second.isDriven ? ' (by calls to the API)' : ''}`,
    refusedCalls: [...new Set(refused)],
  };
}

/** Hosts that were kept from it, and how many other complaints there were. */
function troubleOf(trouble: readonly string[]): string[] {
  const isBlocked = (one: string) => one.includes('Content Security Policy');
  const hosts = trouble
    .filter(isBlocked)
    .map((one) => /'https?:\/\/([^/']+)/.exec(one)?.[1] ?? 'an inline frame');
  const others = new Set(trouble.filter((one) => !isBlocked(one) && !one.startsWith('Failed to load')));
  return [
    ...(hosts.length > 0 ? [`kept from ${[...new Set(hosts)].join(', ')}`] : []),
    ...(others.size > 0 ? [`${others.size} errors of its own`] : []),
  ];
}

function resumingOf(first: Seen, second: Seen, { trace }: Told): string {
  const items = [...first.saves.values()];
  if (items.length === 0) return 'nothing was saved at the first opening';
  if (first.launch?.attempt !== second.launch?.attempt)
    return 'begins anew: it had said that it is complete, and ended without suspending';

  const differing = items.flatMap((save) => {
    const handed = second.launch?.items.find(({ identifier }) => identifier === save.item);
    const [had, has] = [stateOf(save.cmi), stateOf(handed?.cmi ?? {})];
    return (['suspendData', 'location', 'raw'] as const)
      .filter((field) => had[field] !== has[field])
      .map((field) => `${save.item} ${field}: ${had[field].slice(0, 40)} → ${has[field].slice(0, 40)}`);
  });
  if (differing.length > 0) return `DIFFERS ${differing.join('; ')}`;

  const written = items.map(({ cmi }) => stateOf(cmi));
  const longest = Math.max(...written.map(({ suspendData }) => suspendData.length));
  const places = [...new Set(written.map(({ location }) => location).filter((place) => place !== ''))];
  const entry = stateOf(
    second.launch?.items.find(({ identifier }) => identifier === second.launch?.item)?.cmi ?? {},
  ).entry;
  const read = ['suspend_data', 'location', 'entry'].filter((name) =>
    trace.calls.some(
      ({ epoch, method, element }) => epoch > 1 && /GetValue$/.test(method) && element.endsWith(name),
    ),
  );
  return [
    `equal (suspend data ${longest}, location ${places.slice(0, 2).join(' / ') || 'none'}, entry ${entry || 'none'})`,
    read.length > 0 ? `reads ${read.join(', ')}` : 'reads none of it',
  ].join('; ');
}

function stateOf(cmi: Record<string, unknown>): State {
  const core = (cmi['core'] ?? cmi) as Record<string, unknown>;
  const score = (core['score'] ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    suspendData: text(cmi['suspend_data']),
    location: text(core['lesson_location'] ?? cmi['location']),
    raw: text(score['raw']),
    entry: text(core['entry']),
  };
}
