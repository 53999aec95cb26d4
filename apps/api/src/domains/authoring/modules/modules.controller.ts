import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  ConflictDecision,
  Id,
  type Locale,
  Module,
  ModuleAtRevision,
  ModuleEditBatch,
  ModuleEdits,
  ModuleGates,
  ModuleHistory,
  ModuleInput,
  ModuleList,
  ModuleNews,
  ModulePublication,
  ModuleRestore,
  ModuleRetirement,
  ModuleSince,
  PartHistory,
  PartName,
  Problem,
  RevisionInPath,
} from '@vigie/contracts';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { ReviewService } from '../review/review.service.js';
import { ModulesQueries } from './modules.queries.js';
import { ModulesService } from './modules.service.js';
import { PublishingService } from './publishing.service.js';

@ApiTags('modules')
@Controller('modules')
@Needs('trainer')
export class ModulesController {
  constructor(
    private readonly modules: ModulesService,
    private readonly queries: ModulesQueries,
    private readonly publishing: PublishingService,
    private readonly review: ReviewService,
  ) {}

  /** Every module, the last changed first. */
  @Get()
  @ApiOkResponse({ standardSchema: ModuleList })
  async list(@RequestLocale() locale: Locale): Promise<z.infer<typeof ModuleList>> {
    return { items: await this.queries.list(locale) };
  }

  /** Begins a module from a template. */
  @Post()
  @ApiCreatedResponse({ standardSchema: Module })
  async create(
    @Body({ schema: ModuleInput }) input: z.infer<typeof ModuleInput>,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Module> {
    return this.queries.one(await this.modules.create(input, actor), locale);
  }

  /** Begins a module that says the same. */
  @Post(':id/copies')
  @ApiCreatedResponse({ standardSchema: Module })
  async copy(
    @Param('id', { schema: Id }) id: string,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Module> {
    return this.queries.one(await this.modules.copy(id, actor), locale);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Module })
  one(@Param('id', { schema: Id }) id: string, @RequestLocale() locale: Locale): Promise<Module> {
    return this.queries.one(id, locale);
  }

  /**
   * Saves edits in their order and tells what others have written since. An edit that would overwrite another's words is
   * kept aside as a conflict. Sent again, an edit is done once.
   */
  @Post(':id/edits')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ModuleEdits })
  async save(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ModuleEditBatch }) { since, edits }: z.infer<typeof ModuleEditBatch>,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleEdits> {
    const { savedAt, outcomes } = await this.modules.save(id, edits, actor);
    return { savedAt: savedAt.toISOString(), outcomes, news: await this.queries.news(id, since) };
  }

  /** What was written since a revision, by anybody. */
  @Get(':id/news')
  @ApiOkResponse({ standardSchema: ModuleNews })
  news(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ModuleSince }) { since }: z.infer<typeof ModuleSince>,
  ): Promise<ModuleNews> {
    return this.queries.news(id, since);
  }

  /** Ends a conflict. */
  @Post(':id/conflicts/:conflictId/decision')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ModuleNews })
  @ApiConflictResponse({ standardSchema: Problem, description: 'modules/conflict-decided' })
  async decide(
    @Param('id', { schema: Id }) id: string,
    @Param('conflictId', { schema: Id }) conflictId: string,
    @Body({ schema: ConflictDecision }) { keep }: z.infer<typeof ConflictDecision>,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleNews> {
    const before = (await this.queries.found(id)).revision;
    await this.modules.decide(id, conflictId, keep, actor);
    return this.queries.news(id, before);
  }

  /** The sittings in which it came about, the last first. */
  @Get(':id/history')
  @ApiOkResponse({ standardSchema: ModuleHistory })
  async history(@Param('id', { schema: Id }) id: string): Promise<z.infer<typeof ModuleHistory>> {
    return { items: await this.queries.history(id) };
  }

  /** What it was after a revision. */
  @Get(':id/history/:revision')
  @ApiOkResponse({ standardSchema: ModuleAtRevision })
  async at(
    @Param('id', { schema: Id }) id: string,
    @Param('revision', { schema: RevisionInPath }) revision: number,
  ): Promise<z.infer<typeof ModuleAtRevision>> {
    return { revision, draft: await this.queries.draftAt(id, revision) };
  }

  /** One part of it, each time it had been written, the last first. */
  @Get(':id/parts/:part/history')
  @ApiOkResponse({ standardSchema: PartHistory })
  partHistory(
    @Param('id', { schema: Id }) id: string,
    @Param('part', { schema: PartName }) part: string,
  ): Promise<PartHistory> {
    return this.queries.partHistory(id, part);
  }

  /** Makes it what it was, by edits of now. */
  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Module })
  async restore(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ModuleRestore }) { revision }: z.infer<typeof ModuleRestore>,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Module> {
    await this.modules.restore(id, revision, actor);
    return this.queries.one(id, locale);
  }

  /** Offers it no longer, or again; courses that have it keep it. */
  @Put(':id/retired')
  @ApiOkResponse({ standardSchema: Module })
  async retire(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ModuleRetirement }) { retired, note }: z.infer<typeof ModuleRetirement>,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Module> {
    await this.review.retire(id, retired, note, actor);
    return this.queries.one(id, locale);
  }

  /** What it lacks, and whom a new edition would reach. */
  @Get(':id/gates')
  @ApiOkResponse({ standardSchema: ModuleGates })
  gates(@Param('id', { schema: Id }) id: string): Promise<ModuleGates> {
    return this.publishing.gates(id);
  }

  /** Publishes an edition in the background: `publishing` tells how far, `edition` that it is there. */
  @Post(':id/editions')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: Module })
  @ApiConflictResponse({ standardSchema: Problem, description: 'modules/changed-since, modules/gates-open' })
  async publish(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ModulePublication }) { revision }: z.infer<typeof ModulePublication>,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Module> {
    await this.publishing.publish(id, revision, actor);
    return this.queries.one(id, locale);
  }
}
