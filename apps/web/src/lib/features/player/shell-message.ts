import type { CommitEnvelope, SequencedMenu, ShellMessage, Trace } from '@vigie/scorm/protocol';

/** As many commits as the shell may hand over at once. */
const MAX_JOURNAL = 200;
const MAX_MENU = 2_000;
/** As many calls. */
const MAX_TRACE = 1_000;
/** Characters of one private note. */
const MAX_NOTE = 10_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Reads what the shell says; anything that is not one of its messages is null. By hand: zod alone would weigh more
 * than the whole page, and the server reads every commit once more.
 */
export function readShellMessage(data: unknown): ShellMessage | null {
  if (!isRecord(data) || data['vigie'] !== 1) return null;

  const { type, item, suspended } = data;
  switch (type) {
    case 'shell.ready':
      return { vigie: 1, type, journal: readJournal(data['journal']) };
    case 'shell.commit': {
      const envelope = readEnvelope(data['envelope']);
      return envelope && { vigie: 1, type, envelope };
    }
    case 'shell.started':
      return isText(item) ? { vigie: 1, type, item } : null;
    case 'shell.finished':
      return isText(item) && typeof suspended === 'boolean' ? { vigie: 1, type, item, suspended } : null;
    case 'shell.asked': {
      const wish = readWish(data['wish']);
      return isText(item) && wish ? { vigie: 1, type, item, wish } : null;
    }
    case 'shell.sequencing':
      return readMenu(data);
    case 'shell.stuck':
      return readStuck(data);
    case 'shell.ended': {
      const how = (['over', 'suspended'] as const).find((one) => one === data['how']);
      return how ? { vigie: 1, type, how, exception: textOrNull(data['exception']) } : null;
    }
    case 'shell.left':
      return { vigie: 1, type };
    case 'shell.trace':
      return isTrace(data['trace']) ? { vigie: 1, type, trace: data['trace'] } : null;
    case 'shell.note':
      return readNote(data);
    case 'shell.key':
      return data['key'] === 'Escape' ? { vigie: 1, type, key: 'Escape' } : null;
    default:
      return null;
  }
}

/** As long as the server takes; the shell's own counting tells one answer from another. */
function readNote({ id, block, text }: Record<string, unknown>): ShellMessage | null {
  const isBlock = block === null || (isText(block) && block.length <= 80);
  if (!isCount(id) || !isBlock || typeof text !== 'string' || text.length > MAX_NOTE) return null;
  return { vigie: 1, type: 'shell.note', id: Number(id), block: block === null ? null : String(block), text };
}

/** Its calls are read by the server alone: here they are only handed on. */
function isTrace(value: unknown): value is Trace {
  if (!isRecord(value) || typeof value['attempt'] !== 'string' || !isCount(value['epoch'])) return false;
  return UUID.test(value['attempt']) && Array.isArray(value['calls']) && value['calls'].length <= MAX_TRACE;
}

const readWish = (value: unknown) => (['next', 'previous', 'leave'] as const).find((wish) => wish === value);

const STATES = ['untouched', 'begun', 'completed', 'passed', 'failed'] as const;

function readMenu(data: Record<string, unknown>): ShellMessage | null {
  const { canContinue, canPrevious, hidden, menu, whole } = data;
  if (!Array.isArray(hidden) || !Array.isArray(menu)) return null;
  return {
    vigie: 1,
    type: 'shell.sequencing',
    canContinue: canContinue === true,
    canPrevious: canPrevious === true,
    hidden: hidden.filter(isText),
    menu: menu.slice(0, MAX_MENU).flatMap((entry: unknown) => readEntry(entry) ?? []),
    whole: readWhole(whole),
  };
}

function readWhole(value: unknown): SequencedMenu['whole'] {
  if (!isRecord(value) || !isText(value['identifier'])) return null;
  return { identifier: value['identifier'], isChoice: value['isChoice'] === true };
}

function readEntry(value: unknown): SequencedMenu['menu'][number] | null {
  if (!isRecord(value) || !isText(value['identifier'])) return null;
  return {
    identifier: value['identifier'],
    depth: Math.min(Math.max(Number(value['depth']) || 0, 0), 20),
    isChoice: value['isChoice'] === true,
    isHidden: value['isHidden'] === true,
    isCurrent: value['isCurrent'] === true,
    state: STATES.find((state) => state === value['state']) ?? 'untouched',
  };
}

const readStuck = ({ exception, reason, isLeft }: Record<string, unknown>): ShellMessage => ({
  ...{ vigie: 1, type: 'shell.stuck' },
  exception: textOrNull(exception),
  reason: isText(reason) ? reason : 'unknown',
  isLeft: isLeft === true,
});

const textOrNull = (value: unknown): string | null => (isText(value) ? value.slice(0, 40) : null);

/** One entry that cannot be read must not cost the others. */
function readJournal(value: unknown): CommitEnvelope[] {
  if (!Array.isArray(value)) return [];
  return value.slice(-MAX_JOURNAL).flatMap((entry) => readEnvelope(entry) ?? []);
}

/** Reads one commit, with its own fields and no other: the server refuses what it does not know. */
export function readEnvelope(value: unknown): CommitEnvelope | null {
  if (!isRecord(value) || !isAddressed(value) || !isReport(value)) return null;

  const { attempt, epoch, seq, item, kind, cmi, final, sticky, sequencing } = value as CommitEnvelope;
  const { passed, score } = sticky;
  return {
    ...{ attempt, epoch, seq, item, kind, cmi, final, sticky: { passed, score } },
    ...(isRecord(sequencing) ? { sequencing } : {}),
  };
}

function isAddressed({ attempt, epoch, seq, item }: Record<string, unknown>): boolean {
  const isAttempt = typeof attempt === 'string' && UUID.test(attempt);
  return isAttempt && isCount(epoch) && isCount(seq) && isText(item) && item.length <= 255;
}

function isReport({ kind, cmi, final, sticky }: Record<string, unknown>): boolean {
  const isKind = kind === 'full' || kind === 'reduced';
  return isKind && isSnapshot(cmi) && typeof final === 'boolean' && isSticky(sticky);
}

/** SCORM 1.2 has `core`, 2004 has a completion status of its own. */
function isSnapshot(cmi: unknown): boolean {
  return isRecord(cmi) && (isRecord(cmi['core']) || typeof cmi['completion_status'] === 'string');
}

function isSticky(value: unknown): boolean {
  if (!isRecord(value) || typeof value['passed'] !== 'boolean') return false;
  return value['score'] === null || Number.isFinite(value['score']);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1;
