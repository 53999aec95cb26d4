import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkModule,
  draftOf,
  type EditionBasis,
  type Me,
  type ModuleDocument,
  type ModuleGates,
  type ModuleLibrary,
} from '@vigie/contracts';
import { writeZip } from '@vigie/scorm/node';
import { PinoLogger } from 'nestjs-pino';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { asConsequenceOf, circumstances } from '../../../platform/http/circumstances.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { problemOfDatabase } from '../../../platform/http/problem.database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { isDiskFull } from '../../../platform/storage/disk.js';
import { PackageImport, PackageUses, UploadFolder } from '../../packages/index.js';
import { type Build, compileModule } from '../compile.js';
import { type GivenMedia, ModuleMedia } from '../media/module-media.js';
import { MovesService } from '../review/moves.service.js';
import { ReviewRepository } from '../review/review.repository.js';
import { openGates } from '../review/review.rules.js';
import { authoredOf } from './authored.js';
import { MODULE_LIBRARY } from './library.js';
import { ModuleReach } from './module-reach.js';
import type { ModuleEditionEntity, ModuleEntity } from './module.entity.js';
import { ModulesQueries } from './modules.queries.js';
import { ModulesRepository } from './modules.repository.js';
import { ModulesService } from './modules.service.js';

const QUEUE = 'authoring.edition';
const Edition = z.object({ id: z.uuid(), revision: z.int(), reference: z.string().nullable() });

/** From a draft to what learners are given: gates, editions, exports. */
@Injectable()
export class PublishingService implements OnModuleInit {
  constructor(
    private readonly modules: ModulesRepository,
    private readonly queries: ModulesQueries,
    private readonly service: ModulesService,
    private readonly media: ModuleMedia,
    private readonly review: ReviewRepository,
    private readonly moves: MovesService,
    private readonly uses: PackageUses,
    private readonly reach: ModuleReach,
    private readonly importer: PackageImport,
    private readonly uploads: UploadFolder,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
    @Inject(MODULE_LIBRARY) private readonly library: ModuleLibrary,
  ) {}

  onModuleInit(): void {
    this.jobs.define(QUEUE, (data) => {
      const { id, revision, reference } = Edition.parse(data);
      return asConsequenceOf(reference, () => this.run(id, revision));
    });
    this.uses.register(async (packageId, versionId) => {
      if (versionId !== null) return [];
      const modules = await this.modules.findWithPackage(packageId);
      return modules.map(({ id, draft: { about, baseLocale } }) => ({
        ...{ kind: 'module', id, count: 1 },
        title: about.title[baseLocale] ?? null,
      }));
    });
  }

  /** What a module lacks, and whom a new edition would reach. @throws DomainError modules/not-found */
  async gates(id: string): Promise<ModuleGates> {
    const module = await this.queries.found(id);
    const uses = module.packageId ? await this.uses.of(module.packageId, null) : [];
    const courses = uses.flatMap(({ kind, id: courseId, title }) =>
      kind === 'course' && courseId ? [{ id: courseId, title: title ?? '' }] : [],
    );
    const editions = await this.modules.findEditions([id]);
    const reached = await this.reach.of(
      courses.map((course) => course.id),
      editions.map(({ packageVersionId }) => packageVersionId),
    );
    return {
      ...{ revision: module.revision, findings: (await this.check(module)).findings },
      ...{ edition: editions[0]?.number ?? null, nextEdition: (editions[0]?.number ?? 0) + 1 },
      courses: courses.map((course) => {
        const { people = 0, running = 0 } = reached.find(({ courseId }) => courseId === course.id) ?? {};
        return { ...course, people, running };
      }),
    };
  }

  /**
   * Asks for an edition of what was looked at.
   *
   * @throws DomainError modules/changed-since, 409; modules/publishing, 409: one is on its way; modules/retired, 409;
   *   modules/not-ready, 422: something blocks it; modules/gates-open, 409: not signed for what is written now;
   *   modules/wrong-state, 409: it was not given to review
   */
  async publish(id: string, revision: number, author: Me): Promise<void> {
    await this.database.transaction(async () => {
      const module = await this.modules.lock(id);
      if (!module) throw notFound('modules');
      if (module.retiredAt) throw new DomainError('modules/retired', 409, 'The module is retired');
      if (module.publishingRevision !== null && module.publishingProblem === null)
        throw new DomainError('modules/publishing', 409, 'An edition is on its way');
      if (module.revision !== revision)
        throw new DomainError('modules/changed-since', 409, 'It has changed since', {
          revision: module.revision,
        });
      await this.refuseUnready(module);
      await this.refuseUnsigned(module);
      await this.modules.change(id, {
        ...{ publishingRevision: revision, publishingBy: author.id },
        ...{ publishingSince: this.clock.now(), publishingProblem: null },
      });
      await this.jobs.enqueue(QUEUE, { id, revision, reference: circumstances().reference });
    });
  }

  /**
   * Takes a whole document in: a module with its history, and its first edition. An act of the platform itself, with no
   * gate signed, and recorded as that. In the caller's transaction.
   *
   * @param media - the files that it refers to, by its paths
   * @returns the package of the edition
   * @throws DomainError modules/not-ready; RangeError when a file was not given
   */
  async bringIn(document: ModuleDocument, author: Me, media: GivenMedia = new Map()): Promise<string> {
    const here = await this.media.bringIn(document, media, author);
    const id = await this.service.begin(draftOf(here), author);
    const module = await this.queries.found(id);
    await this.bring(module, module.revision, 'system');
    const { packageId } = await this.queries.found(id);
    if (packageId === null) throw new Error(`module ${id} has no package`);
    return packageId;
  }

  /**
   * A package to take away, of the module as it is now.
   *
   * @param into - the file to write; it is a zip
   * @returns a name for it
   * @throws DomainError modules/not-found, modules/not-ready
   */
  async export(id: string, build: Build, into: string): Promise<string> {
    const module = await this.queries.found(id);
    const document = await this.documentOf(module);
    const media = await this.media.filesFor(document);
    await writeZip(compileModule(document, this.library, { ...build, media }), into);
    return `${document.title[document.baseLocale] ?? id} (${build.target}).zip`;
  }

  private async run(id: string, revision: number): Promise<void> {
    const module = await this.modules.find(id);
    if (module?.publishingRevision !== revision || module.publishingProblem !== null) return;
    try {
      await this.bring(module, revision, 'review');
    } catch (error) {
      if (problemOfDatabase(error)) throw error; // the queue tries again
      this.logger.error({ err: error, moduleId: id }, 'edition failed');
      const problem = isDiskFull(error) ? 'packages/disk-full' : 'modules/edition-failed';
      await this.modules.change(id, {
        publishingProblem: error instanceof DomainError ? error.type : problem,
      });
    }
  }

  /** Compiled, and through the same import as a package from outside; the edition is there with it, or not at all. */
  private async bring(module: ModuleEntity, revision: number, basis: EditionBasis): Promise<void> {
    const { id, publishingBy, createdBy } = module;
    const author = publishingBy ?? createdBy;
    const draft = await this.queries.draftAt(id, revision);
    const number = ((await this.modules.findEditions([id]))[0]?.number ?? 0) + 1;
    const document = await this.documentOf({ ...module, draft }, number);
    const media = await this.media.filesFor(document);
    const published = async ({ packageId, versionId }: { packageId: string; versionId: string }) => {
      const edition: ModuleEditionEntity = {
        ...{ moduleId: id, number, revision, packageVersionId: versionId },
        ...{ publishedBy: author, publishedAt: this.clock.now(), basis },
      };
      await this.modules.addEdition(edition);
      await this.modules.change(id, {
        packageId,
        ...{ publishingRevision: null, publishingBy: null, publishingSince: null, publishingProblem: null },
        stage: 'draft',
      });
      const movedBy = basis === 'system' ? null : author;
      await this.moves.note('published', { moduleId: id, revision, movedBy, edition: number });
    };
    await this.uploads.lend(async (file) => {
      await writeZip(compileModule(document, this.library, { target: 'scorm2004', media }), file);
      const upload = {
        file,
        fileName: `module-${number}.zip`,
        uploadedBy: author,
        packageId: module.packageId,
        authored: authoredOf(document, id),
      };
      await this.importer.run(upload, published);
    });
  }

  /** @throws DomainError modules/not-ready, 422 */
  async refuseUnready(module: Pick<ModuleEntity, 'id' | 'draft'>): Promise<void> {
    await this.documentOf(module);
  }

  private async refuseUnsigned(module: ModuleEntity): Promise<void> {
    if (module.stage !== 'review')
      throw new DomainError('modules/wrong-state', 409, 'It was not given to review', { state: 'draft' });
    const gates = openGates(module, await this.review.findSignOffs([module.id]));
    if (gates.length > 0)
      throw new DomainError('modules/gates-open', 409, 'Gates are not signed for what is written now', {
        gates,
      });
  }

  private async documentOf(module: Pick<ModuleEntity, 'id' | 'draft'>, number = 1): Promise<ModuleDocument> {
    const { document, findings } = await this.check(module, number);
    if (document) return document;
    throw new DomainError('modules/not-ready', 422, 'Something keeps it from being published', {
      findings: findings.filter(({ weight }) => weight === 'blocks').length,
    });
  }

  private async check({ id, draft }: Pick<ModuleEntity, 'id' | 'draft'>, number = 1) {
    const present = await this.media.present(draft);
    const today = this.clock.now().toISOString().slice(0, 10);
    return checkModule(draft, { id, version: `${number}.0.0` }, today, (path) => present.has(path));
  }
}
