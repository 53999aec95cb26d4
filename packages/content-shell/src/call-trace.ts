import type { Trace, TraceCall } from '@vigie/scorm';
import type { Runtime } from './runtime.js';

/** The newest calls that are kept while nobody has taken them: as many as the server takes at once. */
const KEPT = 1_000;
/** Of a value or an answer. */
const MAX_TEXT = 200;
const TELL_AFTER_MS = 5_000;

/** Under these names courses look for their API. */
const APIS = ['API', 'API_1484_11'] as const;
const LAST_ERROR = ['LMSGetLastError', 'GetLastError'] as const;

/** What a course wrote for itself alone: how long it is says enough. */
const LONG = /(^|\.)suspend_data$/;
/** Who the learner is belongs in no trace. */
const PERSONAL = /(^|\.)(student|learner)_(id|name)$/;

type Facade = Record<string, unknown>;
type Call = (...given: unknown[]) => unknown;

const isCall = (value: unknown): value is Call => typeof value === 'function';

/**
 * Writes down what a course calls and what it is answered, for whoever asks later what went wrong. A bounded memory:
 * when it is full the oldest calls go. Nothing rests on it, so it must never harm a course or a commit.
 */
export class CallTrace {
  private calls: TraceCall[] = [];
  private count = 0;
  private dropped = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly begin: number;

  constructor(
    private readonly opening: Pick<Trace, 'attempt' | 'epoch'>,
    private readonly seconds: () => number,
    private readonly hand: (trace: Trace) => void,
  ) {
    this.begin = seconds();
  }

  /** The same run-time, whose API is listened to while this item is open. */
  around(runtime: Runtime, item: string): Runtime {
    return {
      open: (cmi, news, guide) => {
        const session = runtime.open(cmi, news, guide);
        for (const name of APIS) this.listenTo(globalThis as Facade, name, item);
        return session;
      },
      reopened: runtime.reopened.bind(runtime),
    };
  }

  /** Hands over what there is. */
  tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.calls.length === 0) return;

    const { calls, dropped } = this;
    this.calls = [];
    this.dropped = 0;
    this.hand({ ...this.opening, dropped, calls });
  }

  record(call: Omit<TraceCall, 'n' | 'ms'>): void {
    const ms = Math.max(0, Math.round((this.seconds() - this.begin) * 1000));
    this.calls.push({ n: ++this.count, ms, ...call });
    if (this.calls.length > KEPT) {
      this.calls.shift();
      this.dropped++;
    }
    this.timer ??= setTimeout(() => this.tell(), TELL_AFTER_MS);
  }

  private listenTo(scope: Facade, name: string, item: string): void {
    const facade = scope[name];
    if (typeof facade !== 'object' || facade === null || heard.has(facade)) return;

    const methods = Object.entries(facade).map(([method, call]): [string, unknown] => [
      method,
      isCall(call)
        ? (...given: unknown[]) => this.through(facade as Facade, method, call, given, item)
        : call,
    ]);
    const listening = Object.fromEntries(methods);
    heard.add(listening);
    scope[name] = listening;
  }

  private through(facade: Facade, method: string, call: Call, given: unknown[], item: string): unknown {
    const answer: unknown = call(...given);
    try {
      this.record({ item, method, ...written(given, answer), error: lastErrorOf(facade) });
    } catch {
      // A value that cannot be written down costs its line, never the course.
    }
    return answer;
  }
}

/** What is listened to already: a run-time may offer one API for several items. */
const heard = new WeakSet<object>();

function lastErrorOf(facade: Facade): string {
  const name = LAST_ERROR.find((one) => typeof facade[one] === 'function');
  return name ? shortened(String((facade[name] as () => unknown)())).slice(0, 20) : '';
}

function written(given: unknown[], answer: unknown): Pick<TraceCall, 'element' | 'value' | 'answer'> {
  const [element, value] = given.map((one) => String(one));
  const name = element ?? '';
  const text = (what: string) => {
    if (PERSONAL.test(name)) return '(not kept)';
    return LONG.test(name) ? `(${what.length} characters)` : shortened(what);
  };
  return {
    element: shortened(name),
    value: value === undefined ? null : text(value),
    // What SetValue answers is "true" or "false", of whatever element.
    answer: value === undefined ? text(String(answer)) : shortened(String(answer)),
  };
}

const shortened = (text: string): string =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}… (+${text.length - MAX_TEXT})`;
