import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkModule,
  draftOf,
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
import { authoredOf } from './authored.js';
import { MODULE_LIBRARY } from './library.js';
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
    private readonly uses: PackageUses,
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
    return {
      revision: module.revision,
      findings: this.check(module).findings,
      courses: uses.flatMap(({ kind, id: courseId, title }) =>
        kind === 'course' && courseId ? [{ id: courseId, title: title ?? '' }] : [],
      ),
    };
  }

  /**
   * Asks for an edition of what was looked at.
   *
   * @throws DomainError modules/changed-since, 409; modules/publishing, 409: one is on its way; modules/retired, 409;
   *   modules/not-ready, 422: something blocks it
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
      this.documentOf(module);
      await this.modules.change(id, {
        ...{ publishingRevision: revision, publishingBy: author.id },
        ...{ publishingSince: this.clock.now(), publishingProblem: null },
      });
      await this.jobs.enqueue(QUEUE, { id, revision, reference: circumstances().reference });
    });
  }

  /**
   * Takes a whole document in: a module with its history, and its first edition. In the caller's transaction.
   *
   * @returns the package of the edition
   * @throws DomainError modules/not-ready
   */
  async bringIn(document: ModuleDocument, author: Me): Promise<string> {
    const id = await this.service.begin(draftOf(document), author);
    const module = await this.queries.found(id);
    await this.bring(module, module.revision);
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
    const document = this.documentOf(module);
    await writeZip(compileModule(document, this.library, build), into);
    return `${document.title[document.baseLocale] ?? id} (${build.target}).zip`;
  }

  private async run(id: string, revision: number): Promise<void> {
    const module = await this.modules.find(id);
    if (module?.publishingRevision !== revision || module.publishingProblem !== null) return;
    try {
      await this.bring(module, revision);
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
  private async bring(module: ModuleEntity, revision: number): Promise<void> {
    const { id, publishingBy, createdBy } = module;
    const author = publishingBy ?? createdBy;
    const draft = await this.queries.draftAt(id, revision);
    const number = ((await this.modules.findEditions([id]))[0]?.number ?? 0) + 1;
    const document = this.documentOf({ ...module, draft }, number);
    const published = async ({ packageId, versionId }: { packageId: string; versionId: string }) => {
      const edition: ModuleEditionEntity = {
        ...{ moduleId: id, number, revision, packageVersionId: versionId },
        ...{ publishedBy: author, publishedAt: this.clock.now() },
      };
      await this.modules.addEdition(edition);
      await this.modules.change(id, {
        packageId,
        ...{ publishingRevision: null, publishingBy: null, publishingSince: null, publishingProblem: null },
      });
    };
    await this.uploads.lend(async (file) => {
      await writeZip(compileModule(document, this.library, { target: 'scorm2004' }), file);
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

  private documentOf(module: Pick<ModuleEntity, 'id' | 'draft'>, number = 1): ModuleDocument {
    const { document, findings } = this.check(module, number);
    if (document) return document;
    throw new DomainError('modules/not-ready', 422, 'Something keeps it from being published', {
      findings: findings.filter(({ weight }) => weight === 'blocks').length,
    });
  }

  private check({ id, draft }: Pick<ModuleEntity, 'id' | 'draft'>, number = 1) {
    return checkModule(draft, { id, version: `${number}.0.0` }, this.clock.now().toISOString().slice(0, 10));
  }
}
