import type { Completion, Success } from './result.rules.js';

/** A status of SCORM 1.2, as an AICC script names it. */
export type ScriptStatus = 'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed' | 'not attempted';

/** The item's status as SCORM 1.2 words it: passed and failed say more than completed. */
export function scriptStatus({
  completion,
  success,
}: {
  completion: Completion;
  success: Success;
}): ScriptStatus {
  if (completion === 'completed' && success !== 'unknown') return success;

  return completion === 'not-attempted' ? 'not attempted' : completion;
}

/** One node of the menu, as far as prerequisites need it. */
export interface Prerequired {
  identifier: string;
  parent: string | null;
  /** AICC script over item identifiers, as the manifest writes it. */
  prerequisites: string | null;
}

/**
 * The items that may be opened: their own prerequisites and those of every item around them hold.
 *
 * @param statuses - of the items that can be launched; one that is missing has not been attempted. A group has the
 *   status that its parts give it.
 * @see SCORM 1.2 CAM 2.3.2.5.1 (adlcp:prerequisites, aicc_script); AICC CMI001 6.4
 */
export function openableItems(
  items: readonly Prerequired[],
  statuses: ReadonlyMap<string, ScriptStatus>,
): Set<string> {
  const byIdentifier = new Map(items.map((item) => [item.identifier, item]));
  const statusOf = (identifier: string): ScriptStatus | null =>
    byIdentifier.has(identifier) ? statusIn(items, statuses, identifier) : null;
  const isOpen = (item: Prerequired): boolean => {
    const around = item.parent === null ? undefined : byIdentifier.get(item.parent);
    return prerequisitesHold(item.prerequisites, statusOf) && (around === undefined || isOpen(around));
  };
  return new Set(items.filter(isOpen).map((item) => item.identifier));
}

/**
 * The items that nobody need do: they would stay locked even if every other item were passed from here on, like a
 * remedial part that opens only for those who failed.
 */
export function waivedItems(
  items: readonly Prerequired[],
  statuses: ReadonlyMap<string, ScriptStatus>,
): Set<string> {
  const open = openableItems(items, statuses);
  const atBest = new Map(
    items.map(({ identifier }) => [identifier, settled(statuses.get(identifier) ?? 'not attempted')]),
  );
  const everOpen = openableItems(items, atBest);
  return new Set(
    items.map(({ identifier }) => identifier).filter((name) => !open.has(name) && !everOpen.has(name)),
  );
}

const settled = (status: ScriptStatus): ScriptStatus =>
  isDone(status) || status === 'failed' ? status : 'passed';

/**
 * Does an AICC script hold? `&` and, `|` or, `~` not, `=` and `<>` a status, `2*{a, b, c}` two or more of a set, `()`.
 * A name alone means passed or completed. A script that cannot be read locks nobody out: it holds, and so does a name
 * that the package does not have.
 */
export function prerequisitesHold(
  script: string | null,
  statusOf: (identifier: string) => ScriptStatus | null,
): boolean {
  if (!script?.trim()) return true;

  try {
    return new Script(script, statusOf).holds();
  } catch (error) {
    if (error instanceof UnreadableScript) return true;
    throw error;
  }
}

/** Is it a script that says something we can follow? */
export function isReadableScript(script: string): boolean {
  try {
    new Script(script, () => 'not attempted').holds();
    return true;
  } catch (error) {
    if (error instanceof UnreadableScript) return false;
    throw error;
  }
}

function statusIn(
  items: readonly Prerequired[],
  statuses: ReadonlyMap<string, ScriptStatus>,
  identifier: string,
): ScriptStatus {
  const parts = items.filter((item) => item.parent === identifier);
  if (parts.length === 0) return statuses.get(identifier) ?? 'not attempted';

  return joint(parts.map((part) => statusIn(items, statuses, part.identifier)));
}

/** A group is failed when a part is, done when all parts are, begun when one is. */
function joint(parts: readonly ScriptStatus[]): ScriptStatus {
  if (parts.includes('failed')) return 'failed';
  if (parts.every(isDone)) return parts.includes('passed') ? 'passed' : 'completed';

  return parts.every((status) => status === 'not attempted') ? 'not attempted' : 'incomplete';
}

const isDone = (status: ScriptStatus) => status === 'passed' || status === 'completed';

class UnreadableScript extends Error {}

const WORDS: Readonly<Record<string, ScriptStatus>> = {
  p: 'passed',
  passed: 'passed',
  c: 'completed',
  completed: 'completed',
  complete: 'completed',
  f: 'failed',
  failed: 'failed',
  i: 'incomplete',
  incomplete: 'incomplete',
  b: 'browsed',
  browsed: 'browsed',
  n: 'not attempted',
  'not attempted': 'not attempted',
};

/** The parts of a script: a quoted word, `<>`, one of the signs, or a name. */
const TOKEN = /\s*(?:"([^"]*)"|(<>|[&|~()={},*])|([^\s&|~()={},*<>"]+))/gy;

interface Token {
  sign?: string;
  name?: string;
}

/** Reads and judges in one go, from left to right; `~` binds closest, then the comparisons, `&`, `|`. */
class Script {
  private readonly tokens: Token[];
  private place = 0;

  constructor(
    text: string,
    private readonly statusOf: (identifier: string) => ScriptStatus | null,
  ) {
    this.tokens = tokensOf(text);
  }

  holds(): boolean {
    const value = this.either();
    if (this.place < this.tokens.length) throw new UnreadableScript();
    return value;
  }

  // Both sides are always read, also where one of them decides.
  private either(): boolean {
    let value = this.both();
    while (this.takes('|')) value = this.both() || value;
    return value;
  }

  private both(): boolean {
    let value = this.not();
    while (this.takes('&')) value = this.not() && value;
    return value;
  }

  private not(): boolean {
    return this.takes('~') ? !this.not() : this.one();
  }

  private one(): boolean {
    if (this.takes('(')) {
      const value = this.either();
      this.expects(')');
      return value;
    }
    const isSet = this.tokens[this.place + 1]?.sign === '*';
    return isSet || this.tokens[this.place]?.sign === '{' ? this.set() : this.comparison();
  }

  /** `2*{a, b, c}`: at least two of them; without a number all of them. */
  private set(): boolean {
    const least = this.tokens[this.place]?.sign === '{' ? null : Number(this.name());
    if (least !== null) this.expects('*');
    this.expects('{');
    const values = [this.either()];
    while (this.takes(',')) values.push(this.either());
    this.expects('}');
    if (Number.isNaN(least)) throw new UnreadableScript();
    return values.filter(Boolean).length >= (least ?? values.length);
  }

  private comparison(): boolean {
    const status = this.statusOf(this.name());
    if (this.takes('=')) return [this.status(), null].includes(status);
    // Another status than the one named; of a name that is not there, any is.
    if (this.takes('<>')) return this.status() !== status;

    return status === null || isDone(status);
  }

  private status(): ScriptStatus {
    const status = WORDS[this.name().trim().toLowerCase()];
    if (!status) throw new UnreadableScript();
    return status;
  }

  private name(): string {
    const { name } = this.tokens[this.place] ?? {};
    if (name === undefined) throw new UnreadableScript();
    this.place += 1;
    return name;
  }

  private takes(sign: string): boolean {
    const found = this.tokens[this.place]?.sign === sign;
    if (found) this.place += 1;
    return found;
  }

  private expects(sign: string): void {
    if (!this.takes(sign)) throw new UnreadableScript();
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const found = pattern.exec(text);
    if (!found) throw new UnreadableScript();
    const [, quoted, sign, name] = found;
    tokens.push(sign === undefined ? { name: quoted ?? name ?? '' } : { sign });
  }
  return tokens;
}
