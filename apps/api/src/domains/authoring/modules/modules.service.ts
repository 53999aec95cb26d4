import { Injectable } from '@nestjs/common';
import {
  copyOfDraft,
  defaultReviewSettings,
  type EditOutcome,
  type Locale,
  type Me,
  type ModuleDraft,
  type ModuleEdit,
  type ModuleEditBatch,
  type ModuleInput,
  partOf,
  unitsBeside,
} from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId, newSpokenCode } from '../../../platform/ids/ids.js';
import { doEdit, editsTo, valueIn, valueOf, type Written } from './edit.rules.js';
import type { ModuleConflictEntity } from './module.entity.js';
import { emptyDraft, ModulesQueries } from './modules.queries.js';
import { ModulesRepository } from './modules.repository.js';
import { draftFrom } from './templates.rules.js';
import { saidBy } from '../translation/translation.rules.js';
import { TranslationService } from '../translation/translation.service.js';

type Lesson = ModuleDraft['lessons'][number];
type Sent = z.infer<typeof ModuleEditBatch>['edits'][number];

export interface Saved {
  savedAt: Date;
  outcomes: { id: string; outcome: EditOutcome }[];
}

/** Writing: every change of a module is an edit, kept for ever. Who may is asked before (`Needs('trainer')`). */
@Injectable()
export class ModulesService {
  constructor(
    private readonly modules: ModulesRepository,
    private readonly queries: ModulesQueries,
    private readonly translations: TranslationService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Begins a module from a template. @returns its id */
  create({ title, baseLocale, template }: z.infer<typeof ModuleInput>, author: Me): Promise<string> {
    return this.begin(draftFrom(template, title, baseLocale, newPartId), author);
  }

  /** Begins a module that is a whole draft already; its history begins with it. @returns its id */
  async begin(target: ModuleDraft, author: Me): Promise<string> {
    const [id, now] = [newId(), this.clock.now()];
    const draft = emptyDraft(target);
    await this.database.transaction(async () => {
      await this.modules.add({
        ...{ id, draft, parts: {}, revision: 0 },
        ...{ createdBy: author.id, createdAt: now, changedBy: author.id, changedAt: now },
        ...{ retiredAt: null, packageId: null, stage: 'draft' as const, reviewNews: 0 },
        reviewSettings: defaultReviewSettings,
        ...{ publishingRevision: null, publishingBy: null, publishingSince: null, publishingProblem: null },
      });
      const edits = editsTo({ draft, parts: {}, revision: 0 }, target);
      await this.doAll(id, edits.map(asSent), author);
    });
    return id;
  }

  /**
   * Begins a module that says what another says, in its own name, with what is known of its translations.
   *
   * @returns its id
   * @throws DomainError modules/not-found
   */
  async copy(id: string, author: Me): Promise<string> {
    const { draft } = await this.queries.found(id);
    const copy = copyOfDraft(draft, newPartId);
    const { title, languages } = draft.about;
    const named = Object.entries(title).map(([key, text]) => {
      const locale = key as Locale;
      return [locale, text ? m.modules_copy_of({ title: text }, { locale }) : text];
    });
    const about = { ...draft.about, languages, title: Object.fromEntries(named) as typeof title };
    return this.database.transaction(async () => {
      const copyId = await this.begin({ ...copy, about }, author);
      const beside = [
        ...unitsBeside(['about', draft.about], ['about', draft.about]).filter(
          ([{ path }]) => path[0] !== 'title',
        ),
        ...draft.lessons.flatMap((lesson, at) => lessonsBeside(lesson, copy.lessons[at])),
      ];
      await this.translations.noteCopy(id, copyId, beside, author.id, this.clock.now());
      return copyId;
    });
  }

  /**
   * Does edits in their order; one that was done before is answered as it was then.
   *
   * @throws DomainError modules/not-found
   */
  save(id: string, edits: Sent[], author: Me): Promise<Saved> {
    return this.database.transaction(() => this.doAll(id, edits, author));
  }

  /** Makes a module what it was; what was written since stays in its history. @throws DomainError modules/not-found, modules/revision-unknown */
  async restore(id: string, revision: number, author: Me): Promise<void> {
    const target = await this.queries.draftAt(id, revision);
    await this.database.transaction(async () => {
      const module = await this.queries.locked(id);
      await this.doAll(id, editsTo(module, target).map(asSent), author);
    });
  }

  /**
   * Ends a conflict: what stands stays, or gives way to what was kept aside.
   *
   * @throws DomainError modules/not-found; modules/conflict-decided, 409: somebody else was faster
   */
  async decide(id: string, conflictId: string, keep: 'theirs' | 'mine', author: Me): Promise<void> {
    await this.database.transaction(async () => {
      const module = await this.queries.locked(id);
      const conflict = await this.modules.findConflict(id, conflictId);
      if (!conflict) throw notFound('modules');
      if (conflict.decidedAt)
        throw new DomainError('modules/conflict-decided', 409, 'Somebody has decided already');

      const decision = { decidedAt: this.clock.now(), decidedBy: author.id, kept: keep };
      await this.modules.changeConflict(conflictId, decision);
      if (keep === 'mine') await this.doAll(id, [asSent(afresh(conflict.edit, module))], author);
    });
  }

  private async doAll(id: string, edits: Sent[], { id: authorId }: Me): Promise<Saved> {
    const module = await this.queries.locked(id);
    const at = this.clock.now();
    const outcomes: Saved['outcomes'] = [];
    let written: Written = module;
    for (const { id: editId, edit } of edits) {
      const known = await this.outcomeOf(id, editId);
      if (known) {
        outcomes.push({ id: editId, outcome: known });
        continue;
      }
      const done = await doEdit(written, edit, (part, revision) => this.modules.valueAt(id, part, revision));
      outcomes.push({ id: editId, outcome: done.outcome });
      const about = { moduleId: id, editId, edit: done.edit, part: partOf(edit), authorId, at };
      if (done.outcome === 'conflict') await this.keepAside(about);
      else if (done.written.revision > written.revision)
        await this.modules.addChanges([
          {
            ...about,
            revision: done.written.revision,
            outcome: done.outcome,
            value: valueIn(done.edit),
            isMove: edit.do === 'moveBlock' || edit.do === 'moveLesson',
          },
        ]);
      const now = valueOf(done.written.draft, about.part);
      const said = saidBy(about.part, valueOf(written.draft, about.part), now, module.draft.baseLocale);
      await this.translations.note(id, said, authorId, at);
      if ('copies' in edit && edit.copies && done.outcome === 'applied' && now) {
        const of = valueOf(written.draft, edit.copies);
        const beside = of ? unitsBeside([edit.copies, of], [about.part, now]) : [];
        await this.translations.noteCopy(id, id, beside, authorId, at);
      }
      written = done.written;
    }
    if (written.revision > module.revision) {
      const { draft, parts, revision } = written;
      await this.modules.change(id, { draft, parts, revision, changedBy: authorId, changedAt: at });
    }
    return { savedAt: at, outcomes };
  }

  private async outcomeOf(id: string, editId: string): Promise<EditOutcome | null> {
    const change = await this.modules.findEdit(id, editId);
    if (change) return change.outcome;
    return (await this.modules.findConflictOf(id, editId)) ? 'conflict' : null;
  }

  private async keepAside(
    about: Pick<ModuleConflictEntity, 'moduleId' | 'editId' | 'edit' | 'part' | 'authorId' | 'at'>,
  ): Promise<void> {
    const { edit, moduleId, part } = about;
    const seen = 'seen' in edit ? edit.seen : null;
    const base = seen === null ? null : await this.modules.valueAt(moduleId, part, seen);
    await this.modules.addConflict({
      ...about,
      ...{ id: newId(), base, decidedAt: null, decidedBy: null, kept: null },
    });
  }
}

function lessonsBeside(
  { blocks, ...head }: Lesson,
  copy: Lesson | undefined,
): ReturnType<typeof unitsBeside> {
  if (!copy) return [];
  const { blocks: copies, ...copied } = copy;
  return [
    ...unitsBeside([head.id, head], [copied.id, copied]),
    ...blocks.flatMap((block, at) => {
      const other = copies[at];
      return other ? unitsBeside([block.id, block], [other.id, other]) : [];
    }),
  ];
}

const asSent = (edit: ModuleEdit): Sent => ({ id: newId(), edit });

/** 50 bits: two of one module never meet. */
export const newPartId = (): string => newSpokenCode(10).toLowerCase();

/** The same wish, made now: by somebody who has seen what stands. A block whose lesson is gone goes into the last one. */
function afresh(edit: ModuleEdit, { draft, parts, revision }: Written): ModuleEdit {
  const part = partOf(edit);
  const isThere = part in parts && valueExists(draft, part);
  switch (edit.do) {
    case 'putAbout':
      return { ...edit, seen: revision };
    case 'putLesson':
      return { ...edit, seen: isThere ? revision : null };
    case 'putBlock': {
      const hasHome = draft.lessons.some(({ id }) => id === edit.lessonId);
      const lessonId = hasHome ? edit.lessonId : (draft.lessons.at(-1)?.id ?? edit.lessonId);
      return { ...edit, lessonId, seen: isThere ? revision : null };
    }
    case 'removeLesson':
    case 'removeBlock':
      return { ...edit, seen: revision };
    default:
      return edit;
  }
}

const valueExists = ({ lessons }: Written['draft'], part: string): boolean =>
  part === 'about' ||
  lessons.some(({ id, blocks }) => id === part || blocks.some((block) => block.id === part));
