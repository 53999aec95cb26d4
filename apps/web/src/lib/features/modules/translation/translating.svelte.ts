import {
  type Locale,
  type Problem,
  type Translation,
  type TranslationVerdict,
  type UnitText,
  withText,
} from '@vigie/contracts';
import { createContext } from 'svelte';
import type { ModuleApi } from '../module-api.ts';
import { isAbout, isBlock, isHead, partIn } from '../state/known.ts';
import type { ModuleEditor } from '../state/module-editor.svelte.ts';
import { countsOf, type Pair, pairsOf, type Show, steady, unchanged } from './pairs.ts';

/** A module in the hands of somebody who translates it into one language. */
export class Translating {
  /** The text that is worked on. */
  unit = $state<string | null>(null);
  isBusy = $state(false);
  /** What kept the last verdict from being given; null: there was no answer. */
  trouble = $state.raw<Problem | null | undefined>();
  readonly locale: Locale;
  readonly pairs: readonly Pair[] = $derived.by(() => this.#pairs());
  readonly counts = $derived(countsOf(this.pairs));
  readonly shown: readonly Pair[] = $derived.by(() => this.#shown());
  #told = $state.raw<Translation>() as Translation;
  /** What was worked on stays in the list when its state changes, until another list is asked for. */
  #kept = $state.raw<{ show: Show; units: readonly string[] }>({ show: 'all', units: [] });
  #before: readonly Pair[] = [];
  #isAsking = false;

  constructor(
    readonly editor: ModuleEditor,
    private readonly api: ModuleApi,
    told: Translation,
    private readonly readShow: () => Show,
  ) {
    this.#told = told;
    this.locale = told.locale;
  }

  get show(): Show {
    return this.readShow();
  }

  /** Writes a translation; undefined: it is blank. */
  write({ unit, part, path }: Pair, words: UnitText | undefined): void {
    this.#keep([unit]);
    const { editor, locale } = this;
    const value = partIn(editor.draft, part);
    if (isAbout(value)) editor.putAbout(withText(value, path, locale, words));
    else if (isHead(value)) editor.putLesson(withText(value, path, locale, words));
    else if (isBlock(value)) editor.putBlock(withText(value, path, locale, words));
  }

  /** Asks how the texts stand, when the module has changed since it was last told. */
  async refresh(revision: number): Promise<void> {
    if (this.#isAsking || revision <= this.#told.revision) return;
    this.#isAsking = true;
    const answer = await this.api.translation(this.locale);
    this.#isAsking = false;
    if (!('data' in answer)) return;
    this.#told = answer.data;
    await this.refresh(this.editor.revision);
  }

  /**
   * Says of texts that they hold, or that they were reviewed. What somebody else wrote in them meanwhile was not looked
   * at: such a text is left out.
   *
   * @returns how many it was said of
   */
  async judge(verdict: TranslationVerdict['verdict'], looked: readonly Pair[]): Promise<number> {
    this.isBusy = true;
    this.trouble = undefined;
    this.#keep(looked.map(({ unit }) => unit));
    // What others wrote in the part that was held back is before the eyes only now.
    this.editor.focus(null);
    const isSent = await this.editor.sync.flush();
    const units = unchanged(looked, this.pairs);
    if (isSent && units.length > 0) {
      const answer = await this.api.judge(this.locale, { verdict, units, revision: this.editor.revision });
      if ('data' in answer) this.#told = answer.data;
      else this.trouble = answer.problem;
    } else if (!isSent) this.trouble = null;
    this.isBusy = false;
    return this.trouble === undefined ? units.length : 0;
  }

  #keep(units: readonly string[]): void {
    const before = this.#kept.show === this.show ? this.#kept.units : [];
    this.#kept = { show: this.show, units: [...before.filter((each) => !units.includes(each)), ...units] };
  }

  #shown(): Pair[] {
    const { show } = this;
    const kept = this.#kept.show === show ? this.#kept.units : null;
    return this.pairs.filter(({ unit, state }) => show === 'all' || state === show || kept?.includes(unit));
  }

  #pairs(): readonly Pair[] {
    const pairs = pairsOf(this.editor.draft, this.locale, this.#told.units);
    this.#before = steady(this.#before, pairs);
    return this.#before;
  }
}

const [useTranslating, provideTranslating] = createContext<Translating>();
export { provideTranslating, useTranslating };
