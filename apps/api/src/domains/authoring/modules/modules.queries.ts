import { Injectable } from '@nestjs/common';
import {
  applyEdit,
  type Locale,
  type Module,
  type ModuleDraft,
  type ModuleNews,
  type ModuleState,
  type ModuleSummary,
  type PartHistory,
} from '@vigie/contracts';
import type { z } from 'zod';
import type { ModulePoint } from '@vigie/contracts';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { IdentityService } from '../../identity/index.js';
import { ReviewRepository } from '../review/review.repository.js';
import { stateOf } from '../review/review.rules.js';
import { pointsOf } from './history.rules.js';
import type { ModuleConflictEntity, ModuleEditionEntity, ModuleEntity } from './module.entity.js';
import { author, conflictView, type Names, publicationView, moduleView, summaryView } from './module.view.js';
import { ModulesRepository } from './modules.repository.js';

/** Reading: modules, what is new in one, what it was. */
@Injectable()
export class ModulesQueries {
  constructor(
    private readonly modules: ModulesRepository,
    private readonly identity: IdentityService,
    private readonly review: ReviewRepository,
  ) {}

  async list(locale: Locale): Promise<ModuleSummary[]> {
    const modules = await this.modules.findAll();
    const editions = await this.lastEditions(modules);
    const names = await this.names(modules, [...editions.values()], []);
    const states = await this.states(modules, editions);
    return modules.map((module) =>
      summaryView(module, editions.get(module.id), states(module), names, locale),
    );
  }

  /** @throws DomainError modules/not-found */
  async one(id: string, locale: Locale): Promise<Module> {
    const module = await this.found(id);
    const conflicts = await this.modules.openConflicts(id);
    const editions = await this.lastEditions([module]);
    const edition = editions.get(id);
    const names = await this.names([module], edition ? [edition] : [], conflicts);
    const states = await this.states([module], editions);
    return moduleView(
      module,
      summaryView(module, edition, states(module), names, locale),
      conflicts.map((each) => conflictView(each, names)),
    );
  }

  /** What was written since a revision, by anybody. @throws DomainError modules/not-found */
  async news(id: string, since: number): Promise<ModuleNews> {
    const module = await this.found(id);
    const changes = await this.modules.lastChanges(id, since);
    const conflicts = await this.modules.openConflicts(id);
    const editions = await this.lastEditions([module]);
    const edition = editions.get(id);
    const states = await this.states([module], editions);
    const names = await this.names([module], edition ? [edition] : [], [...conflicts, ...changes]);
    return {
      revision: module.revision,
      parts: changes.map(({ part, value, revision, authorId, at }) => ({
        ...{ part, value, revision },
        author: author(authorId, names),
        at: at.toISOString(),
      })),
      order: module.draft.lessons.map(({ id: lessonId, blocks }) => ({
        lessonId,
        blockIds: blocks.map((block) => block.id),
      })),
      conflicts: conflicts.map((each) => conflictView(each, names)),
      ...publicationView(module, edition, states(module), names),
    };
  }

  /** The sittings in which it came about, the last first. @throws DomainError modules/not-found */
  async history(id: string): Promise<z.infer<typeof ModulePoint>[]> {
    await this.found(id);
    const editions = await this.modules.findEditions([id]);
    const points = pointsOf(await this.modules.marks(id), editions);
    const names = await this.namesOf(points.map(({ authorId }) => authorId));
    return points.map(({ authorId, at, ...point }) => ({
      ...point,
      at: at.toISOString(),
      author: author(authorId, names),
    }));
  }

  /** One part each time it had been written, the last first. @throws DomainError modules/not-found */
  async partHistory(id: string, part: string): Promise<PartHistory> {
    await this.found(id);
    const values = await this.modules.valuesOf(id, part);
    const names = await this.namesOf(values.map(({ authorId }) => authorId));
    return {
      items: values.map(({ value, revision, authorId, at }) => ({
        ...{ value, revision, at: at.toISOString() },
        author: author(authorId, names),
      })),
    };
  }

  /** What it was after a revision. @throws DomainError modules/not-found */
  async draftAt(id: string, revision: number): Promise<ModuleDraft> {
    const module = await this.found(id);
    if (revision < 1 || revision > module.revision)
      throw new DomainError('modules/revision-unknown', 404, 'There is no such revision');
    const edits = await this.modules.editsTo(id, revision);
    return edits.reduce((draft, { edit }) => applyEdit(draft, edit), emptyDraft(module.draft));
  }

  async found(id: string): Promise<ModuleEntity> {
    const module = await this.modules.find(id);
    if (!module) throw notFound('modules');
    return module;
  }

  /** Held for the rest of the transaction. @throws DomainError modules/not-found */
  async locked(id: string): Promise<ModuleEntity> {
    const module = await this.modules.lock(id);
    if (!module) throw notFound('modules');
    return module;
  }

  private async lastEditions(modules: ModuleEntity[]): Promise<Map<string, ModuleEditionEntity>> {
    const editions = await this.modules.findEditions(modules.map(({ id }) => id));
    return new Map(editions.reverse().map((edition) => [edition.moduleId, edition]));
  }

  private names(
    modules: ModuleEntity[],
    editions: ModuleEditionEntity[],
    others: Pick<ModuleConflictEntity, 'authorId'>[],
  ): Promise<Names> {
    return this.namesOf([
      ...modules.map(({ changedBy }) => changedBy),
      ...editions.map(({ publishedBy }) => publishedBy),
      ...others.map(({ authorId }) => authorId),
    ]);
  }

  /** Only of a module in review is it asked what is signed. */
  private async states(modules: ModuleEntity[], editions: ReadonlyMap<string, ModuleEditionEntity>) {
    const inReview = modules.filter(({ stage }) => stage === 'review');
    const signOffs = await this.review.findSignOffs(inReview.map(({ id }) => id));
    return (module: ModuleEntity): ModuleState =>
      stateOf(
        module,
        editions.get(module.id)?.revision ?? null,
        signOffs.filter(({ moduleId }) => moduleId === module.id),
      );
  }

  async namesOf(ids: string[]): Promise<Names> {
    const people = await this.identity.peopleById(ids);
    return new Map([...people].map(([id, { givenName, familyName }]) => [id, `${givenName} ${familyName}`]));
  }
}

/** What history begins with: the base language alone is given for good. */
export const emptyDraft = ({ baseLocale, about }: ModuleDraft): ModuleDraft => ({
  baseLocale,
  about: { ...about, title: {} },
  lessons: [],
});
