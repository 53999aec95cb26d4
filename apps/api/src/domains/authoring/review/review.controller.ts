import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AuthorList,
  GateSignatoriesInput,
  GateSignatoriesList,
  Id,
  ModuleReview,
  Problem,
  ReviewRequest,
  ReviewReturn,
  ReviewSettings,
  SignOffInput,
} from '@vigie/contracts';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewService } from './review.service.js';
import { SignatoriesService } from './signatories.service.js';

@ApiTags('modules')
@Controller()
@Needs('trainer')
export class ReviewController {
  constructor(
    private readonly reviewing: ReviewService,
    private readonly queries: ReviewQueries,
    private readonly signatories: SignatoriesService,
  ) {}

  /** How far a module is on its way to learners: its gates, who signed them, and how it came here. */
  @Get('modules/:id/review')
  @ApiOkResponse({ standardSchema: ModuleReview })
  review(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<ModuleReview> {
    return this.queries.one(id, actor);
  }

  /** Asks for a review of what was looked at. */
  @Post('modules/:id/review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ModuleReview })
  @ApiConflictResponse({ standardSchema: Problem, description: 'modules/changed-since, modules/wrong-state' })
  async send(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReviewRequest }) { revision, note }: z.infer<typeof ReviewRequest>,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleReview> {
    await this.reviewing.send(id, revision, note, actor);
    return this.queries.one(id, actor);
  }

  /** Gives it back to its authors, with what should change. */
  @Post('modules/:id/review/return')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ModuleReview })
  @ApiConflictResponse({ standardSchema: Problem, description: 'modules/wrong-state' })
  async giveBack(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReviewReturn }) { note }: z.infer<typeof ReviewReturn>,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleReview> {
    await this.reviewing.giveBack(id, note, actor);
    return this.queries.one(id, actor);
  }

  /** What it asks for before it is published. */
  @Put('modules/:id/review/settings')
  @ApiOkResponse({ standardSchema: ModuleReview })
  async setGates(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReviewSettings }) settings: ReviewSettings,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleReview> {
    await this.reviewing.setGates(id, settings, actor);
    return this.queries.one(id, actor);
  }

  /** Signs gates for what was looked at: an edit of what they are about reopens them. */
  @Post('modules/:id/sign-offs')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ModuleReview })
  @ApiConflictResponse({ standardSchema: Problem, description: 'modules/changed-since, modules/wrong-state' })
  async sign(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SignOffInput }) input: SignOffInput,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleReview> {
    await this.reviewing.sign(id, input, actor);
    return this.queries.one(id, actor);
  }

  /** Takes one's own signature back. */
  @Delete('modules/:id/sign-offs/:signOffId')
  @ApiOkResponse({ standardSchema: ModuleReview })
  async withdraw(
    @Param('id', { schema: Id }) id: string,
    @Param('signOffId', { schema: Id }) signOffId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ModuleReview> {
    await this.reviewing.withdraw(id, signOffId, actor);
    return this.queries.one(id, actor);
  }

  /** Those who write modules: to mention them, and to name them for a gate. */
  @Get('authors')
  @ApiOkResponse({ standardSchema: AuthorList })
  async authors(): Promise<z.infer<typeof AuthorList>> {
    return { items: await this.queries.authors() };
  }

  /** Who alone may sign a gate, where somebody is named. */
  @Get('gate-signatories')
  @ApiOkResponse({ standardSchema: GateSignatoriesList })
  async named(): Promise<z.infer<typeof GateSignatoriesList>> {
    return { items: await this.signatories.all() };
  }

  /** Names those who alone may sign a gate; nobody: everybody who writes modules may. */
  @Put('gate-signatories')
  @Needs('admin')
  @ApiOkResponse({ standardSchema: GateSignatoriesList })
  async name(
    @Body({ schema: GateSignatoriesInput }) { people, ...gate }: z.infer<typeof GateSignatoriesInput>,
  ): Promise<z.infer<typeof GateSignatoriesList>> {
    await this.signatories.name(gate, people);
    return { items: await this.signatories.all() };
  }
}
