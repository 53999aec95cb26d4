import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { AttemptGrantInput, Id, Problem } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { GrantsService } from './grants.service.js';

@ApiTags('player')
@Controller()
export class GrantsController {
  constructor(private readonly grants: GrantsService) {}

  /** Allows a learner one more attempt than the course gives. */
  @Post('enrolments/:id/activities/:activityId/attempts')
  @Needs('course-trainer')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'player/attempt-not-needed' })
  grant(
    @Param('id', { schema: Id }) id: string,
    @Param('activityId', { schema: Id }) activityId: string,
    @Body({ schema: AttemptGrantInput }) input: AttemptGrantInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.grants.grant(id, activityId, input, actor);
  }
}
