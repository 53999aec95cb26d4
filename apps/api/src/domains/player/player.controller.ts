import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommitResult, Id, Launch, LaunchInput, type Locale, PlayerView, Problem } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { RequestLocale } from '../../platform/http/locale.js';
import { Needs } from '../../platform/http/needs.js';
import { DomainError } from '../../platform/http/problem.js';
import { deviceOf } from '../identity/index.js';
import { CommitService, readEnvelope } from './commit.service.js';
import { LaunchService } from './launch.service.js';
import { readTrace, TraceService } from './trace.service.js';

@ApiTags('player')
@Controller()
@Needs('signed-in')
export class PlayerController {
  constructor(
    private readonly launches: LaunchService,
    private readonly commits: CommitService,
    private readonly traces: TraceService,
  ) {}

  /** What the player page needs before it opens anything; changes nothing. */
  @Get('activities/:id/player')
  @ApiOkResponse({ standardSchema: PlayerView })
  view(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<PlayerView> {
    return this.launches.view(id, actor, locale);
  }

  /** Opens the activity's attempt: the running one, else a new one. */
  @Post('activities/:id/launches')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Launch })
  @ApiConflictResponse({ standardSchema: Problem, description: 'player/open-elsewhere' })
  launch(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: LaunchInput }) input: LaunchInput,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
    @Headers('user-agent') userAgent: string | undefined,
  ): Promise<Launch> {
    const { browser, system } = deviceOf(userAgent);
    const device = [browser, system].filter((name) => name !== null).join(' · ') || null;
    return this.launches.launch(id, input, actor, locale, device);
  }

  /** Takes a commit from the page's outbox; it may be days old. */
  @Post('attempts/:id/commits')
  @HttpCode(200)
  @ApiBody({ schema: { type: 'object', description: 'CommitEnvelope of the scorm package' } })
  @ApiOkResponse({ standardSchema: CommitResult })
  commit(
    @Param('id', { schema: Id }) id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<CommitResult> {
    const envelope = readEnvelope(body);
    if (envelope.attempt !== id)
      throw new DomainError('player/commit-malformed', 400, 'Another attempt than the address says');
    return this.commits.takeWithSession(envelope, actor.id);
  }

  /** Takes what a course has called, for whoever asks later what happened. Nothing rests on it. */
  @Post('attempts/:id/trace')
  @HttpCode(204)
  @ApiBody({ schema: { type: 'object', description: 'Trace of the scorm package' } })
  @ApiNoContentResponse()
  trace(
    @Param('id', { schema: Id }) id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.traces.take(readTrace(body, id), actor.id);
  }
}
