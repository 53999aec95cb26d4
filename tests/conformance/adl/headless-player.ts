import { Guide } from '@vigie/content-shell/guide-2004';
import { scorm2004, type Scorm2004Facade } from '@vigie/content-shell/runtime-2004';
import {
  type CmiSnapshot,
  initialCmi,
  type Manifest,
  type ManifestItem,
  parseManifest,
  sessionSeconds,
  treeOf,
} from '@vigie/scorm';
import type {
  GlobalObjectives,
  NavigationRequest,
  Outcome as Sequenced,
  SequencingState,
  SharedData,
} from '@vigie/scorm/sequencing';
import type { Method } from './command.js';
import type { Outcome } from './judge.js';
import { endingOf } from './pages.js';
import type { Button, Delivered, Offers, SuitePlayer } from './player.js';
import { packageFiles } from './suite-package.js';

/** What is kept of a package from one opening to the next. */
interface Kept {
  state: SequencingState | null;
  left: Map<string, CmiSnapshot>;
  /** Global objectives and shared data that are the package's own. */
  objectives: GlobalObjectives;
  data: SharedData;
}

interface Open {
  manifest: Manifest;
  kept: Kept;
  guide: Guide;
  shown: Shown | null;
  isOver: boolean;
}

interface Shown {
  item: ManifestItem;
  delivered: Delivered;
  api: Scorm2004Facade;
  session: ReturnType<typeof scorm2004.open>;
  request: NavigationRequest | null;
  isFinished: boolean;
}

/** The run-time and the sequencing without a browser: one learner, who keeps global objectives and shared data. */
export class HeadlessPlayer implements SuitePlayer {
  private open: Open | null = null;
  private readonly packages = new Map<string, Kept>();
  private objectives: GlobalObjectives = {};
  private data: SharedData = {};

  constructor(private readonly manifestOf: (packageName: string) => string) {}

  async launch(packageName: string): Promise<void> {
    const text = this.manifestOf(packageName);
    const plain = await read(text);
    const manifest = plain.sequencing ? plain : await read(withRules(text));
    const { sequencing: tree } = manifest;
    if (!tree) throw new Error('the package has no sequencing');

    const kept = this.packages.get(packageName) ?? { state: null, left: new Map(), objectives: {}, data: {} };
    this.packages.set(packageName, kept);
    if (kept.state?.ended) kept.data = {};
    const guide = new Guide(packageName, {
      tree,
      isPlain: !manifest.usesSequencing || manifest !== plain,
      state: kept.state,
      objectives: tree.objectivesGlobalToSystem ? this.objectives : kept.objectives,
      data: tree.dataGlobalToSystem ? this.data : kept.data,
    });
    this.open = { manifest, kept, guide, shown: null, isOver: false };
    this.take(this.open, guide.open());
  }

  async delivered(): Promise<Delivered | null> {
    return this.open?.shown?.delivered ?? null;
  }

  async call(method: Method, ...given: string[]): Promise<Outcome> {
    const { open } = this;
    if (!open?.shown) throw new Error('no activity is running');

    const { shown } = open;
    const answer = say(shown, method, ...given);
    if (method === 'Terminate' && shown.isFinished) this.goWhereItAsks(open, shown);
    return answer;
  }

  async press(button: Button): Promise<void> {
    this.leaveFor({ type: button });
  }

  async choose(title: string): Promise<void> {
    const { items, sequencing } = this.package().manifest;
    const target = items.find((one) => one.title === title)?.identifier ?? sequencing?.root.id ?? '';
    this.leaveFor({ type: 'choice', target });
  }

  async offers(): Promise<Offers> {
    const { guide, manifest } = this.package();
    const { canContinue, canPrevious, hidden, menu } = guide.menu();
    const titles = new Map(manifest.items.map(({ identifier, title }) => [identifier, title]));
    return {
      continue: canContinue && !hidden.includes('continue'),
      previous: canPrevious && !hidden.includes('previous'),
      menu: new Map(
        menu
          .filter(({ isHidden }) => !isHidden)
          .map((entry) => [
            titles.get(entry.identifier) ?? '',
            { isSelectable: entry.isChoice, isCurrent: entry.isCurrent },
          ]),
      ),
      root: guide.allows({ type: 'choice', target: manifest.sequencing?.root.id ?? '' }),
    };
  }

  async hasEnded(): Promise<boolean> {
    return this.open?.isOver ?? true;
  }

  private package(): Open {
    if (!this.open) throw new Error('no package is open');
    return this.open;
  }

  /** A page that goes away may have last words; where it wishes to go is no longer heard. */
  private leaveFor(request: NavigationRequest): void {
    const open = this.package();
    const { shown } = open;
    if (shown && !shown.isFinished && !endingOf(shown.delivered.page).isAtOnce) {
      const { lastWish } = endingOf(shown.delivered.page);
      if (lastWish !== null) say(shown, 'SetValue', 'adl.nav.request', lastWish);
      say(shown, 'Terminate', '');
    }
    this.takeIn(open);
    this.take(open, open.guide.request(request));
  }

  private goWhereItAsks(open: Open, shown: Shown): void {
    this.takeIn(open);
    const { exit } = shown.session.read();
    // RTE 4.2.10: these end the whole session, whatever else the activity asks for.
    const isOver = exit === 'time-out' || exit === 'logout';
    const request: NavigationRequest | null = isOver ? { type: 'exitAll' } : shown.request;
    if (request) this.take(open, open.guide.request(request));
  }

  private takeIn({ guide, kept, shown }: Open): void {
    if (!shown) return;

    const cmi = shown.session.read();
    guide.note(shown.item.identifier, cmi, shown.session.touched, sessionSeconds(cmi));
    guide.conclude(shown.item.identifier, cmi, shown.session.touched);
    kept.left.set(shown.item.identifier, cmi);
  }

  private take(open: Open, outcome: Sequenced): void {
    this.keep(open);
    switch (outcome.kind) {
      case 'deliver':
        open.shown = show(open, outcome.activity, outcome.isNew);
        return;
      case 'nothing':
        if (outcome.isLeft) open.shown = null;
        return;
      case 'ended':
        open.shown = null;
        open.isOver = true;
    }
  }

  private keep({ guide, kept, manifest }: Open): void {
    const { state, objectives, data } = guide.snapshot();
    const { sequencing: tree } = manifest;
    kept.state = state;
    kept.objectives = { ...kept.objectives, ...objectives };
    kept.data = { ...kept.data, ...data };
    if (tree?.objectivesGlobalToSystem) this.objectives = { ...this.objectives, ...objectives };
    if (tree?.dataGlobalToSystem) this.data = { ...this.data, ...data };
  }
}

function say(shown: Shown, method: Method, ...given: string[]): Outcome {
  const call = shown.api[method] as (...given: string[]) => string;
  const value = call(...given);
  return { value, error: method === 'GetLastError' ? value : shown.api.GetLastError() };
}

function show({ manifest, kept, guide }: Open, id: string, isNew: boolean): Shown {
  const item = manifest.items.find(({ identifier }) => identifier === id);
  if (!item) throw new Error(`${id} is not an item`);

  const cmi = initialCmi('scorm2004', {
    item,
    learner: { id: 'p-1', name: 'Moreau, Inès' },
    resume: kept.left.get(id) ?? null,
    locale: 'en',
    mode: 'normal',
  });
  const news = {
    initialized() {},
    changed() {},
    committed() {},
    finished: () => void (shown.isFinished = true),
    asked() {},
    requested: (request: NavigationRequest) => void (shown.request = request),
  };
  const session = scorm2004.open(guide.cmiFor({ ...cmi }, isNew), news, guide);
  const api = globalThis.API_1484_11;
  if (!api) throw new Error('there is no API');
  const shown: Shown = {
    item,
    delivered: {
      activity: new URLSearchParams(item.parameters).get('act') ?? '',
      page: (item.href ?? '').replace(/^.*\//, ''),
    },
    api,
    session,
    request: null,
    isFinished: false,
  };
  return shown;
}

/** A course of one page needs no engine in Vigie; here it is the engine that is tried, so it gets a rule that changes nothing. */
function withRules(manifest: string): string {
  const rule = '<imsss:rollupRules/>';
  const [before = '', after = ''] = manifest.split('</organization>');
  const end = before.lastIndexOf('</imsss:sequencing>');
  const isOwn = end > before.lastIndexOf('</item>');
  return isOwn
    ? `${before.slice(0, end)}${rule}${before.slice(end)}</organization>${after}`
    : `${before}<imsss:sequencing>${rule}</imsss:sequencing></organization>${after}`;
}

const encoder = new TextEncoder();

function read(manifest: string): Promise<Manifest> {
  const files = Object.entries(packageFiles(manifest));
  return parseManifest(treeOf(new Map(files.map(([path, text]) => [path, encoder.encode(text)]))));
}
