import { type Answer, DataModel, type Fault } from './data-model/data-model.js';
import type { Group } from './data-model/node.js';

/** What differs in the API from one standard to the other: its data, and its numbers for what goes wrong. */
export interface EngineRules {
  /** By the first name of an element. */
  models: Readonly<Record<string, Group>>;
  faults: Readonly<Record<Fault, number>>;
  /** A call at the wrong time: before the session, or after it; null where it is answered all the same. */
  untimely: Readonly<Record<'initialize' | 'finish' | 'commit' | 'get' | 'set', Untimely>>;
  /** A parameter where the empty one belongs. */
  argument: number;
  /** A value of no element. */
  nameless: Readonly<Record<'get' | 'set', number>>;
  errors: Readonly<Record<string, string>>;
}

interface Untimely {
  waiting: number | null;
  running: number | null;
  terminated: number | null;
}

/**
 * The API of one session: its states, its errors, its data. It sends nothing, and decides nothing: what the course
 * says of its own result stays as the course said it.
 */
export class Engine {
  private state: keyof Untimely = 'waiting';
  private error = 0;
  private readonly models: ReadonlyMap<string, DataModel>;

  /** @param values - nested, by the first name of an element. */
  constructor(
    private readonly rules: EngineRules,
    values: Readonly<Record<string, Record<string, unknown>>>,
  ) {
    this.models = new Map(
      Object.entries(rules.models).map(([name, root]) => [name, new DataModel(root, values[name] ?? {})]),
    );
  }

  isInitialized(): boolean {
    return this.state === 'running';
  }

  isTerminated(): boolean {
    return this.state === 'terminated';
  }

  /** All that was loaded or set below a name, every value as a string. */
  values(model = 'cmi'): Record<string, unknown> {
    return this.models.get(model)?.all() ?? {};
  }

  initialize(parameter: string): string {
    const answer = this.perform('initialize', parameter);
    if (answer === 'true') this.state = 'running';
    return answer;
  }

  finish(parameter: string): string {
    const answer = this.perform('finish', parameter);
    if (answer === 'true') this.state = 'terminated';
    return answer;
  }

  commit(parameter: string): string {
    return this.perform('commit', parameter);
  }

  get(element: string): string {
    const early = this.rules.untimely.get[this.state];
    if (early !== null) return this.fail(early, '');
    if (element === '') return this.fail(this.rules.nameless.get, '');

    const { model, path } = this.find(element);
    const answer: Answer = model?.get(path) ?? { fault: 'unknown' };
    if ('fault' in answer) return this.fail(this.rules.faults[answer.fault], '');
    this.succeed();
    return answer.value;
  }

  set(element: string, value: string): string {
    const early = this.rules.untimely.set[this.state];
    if (early !== null) return this.fail(early);
    if (element === '') return this.fail(this.rules.nameless.set);

    const { model, path } = this.find(element);
    const fault = model ? model.set(path, value) : 'unknown';
    return fault === null ? this.succeed() : this.fail(this.rules.faults[fault]);
  }

  /** Answers with a value that the data model does not hold. */
  answer(value: string): string {
    this.succeed();
    return value;
  }

  /** Answers as the data model does to such a fault. */
  refuse(fault: Fault, answer = 'false'): string {
    return this.fail(this.rules.faults[fault], answer);
  }

  lastError(): string {
    return String(this.error);
  }

  errorString(code: string): string {
    const { errors } = this.rules;
    return Object.hasOwn(errors, code) ? (errors[code] ?? '') : '';
  }

  /** Of the last error when no number is given. */
  diagnostic(code: string): string {
    return this.errorString(code === '' ? this.lastError() : code);
  }

  private perform(call: 'initialize' | 'finish' | 'commit', parameter: string): string {
    if (parameter !== '') return this.fail(this.rules.argument);
    const early = this.rules.untimely[call][this.state];
    return early === null ? this.succeed() : this.fail(early);
  }

  private find(element: string): { model: DataModel | undefined; path: string[] } {
    const [name = '', ...path] = pathOf(element);
    return { model: this.models.get(name), path };
  }

  private succeed(): string {
    this.error = 0;
    return 'true';
  }

  /** Answers with the number of an error. */
  fail(error: number, answer = 'false'): string {
    this.error = error;
    return answer;
  }
}

/** The names of an element; a target in braces is one name, with all the dots in it. */
function pathOf(element: string): string[] {
  const [names = '', target] = element.split(/\.(?=\{target=)/);
  return [...names.split('.'), ...(target === undefined ? [] : [target])];
}
