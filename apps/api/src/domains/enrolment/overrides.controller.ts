import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Id, OverrideInput, OverrideWithdrawal, OverrideWithdrawalInput, Problem } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { OverridesService } from './overrides.service.js';

@ApiTags('enrolment')
@Controller('enrolments/:id/activities/:activityId')
@Needs('course-trainer')
@ApiForbiddenResponse({ standardSchema: Problem, description: 'enrolment/override-own' })
export class OverridesController {
  constructor(private readonly overrides: OverridesService) {}

  /** Decides that an activity counts as done or passed for a learner. What was tracked stays beside it. */
  @Post('override')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'enrolment/override-not-needed' })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Param('activityId', { schema: Id }) activityId: string,
    @Body({ schema: OverrideInput }) input: OverrideInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.overrides.decide(id, activityId, input, actor);
  }

  /** Takes the decision back. A completed course and its certificate stay. */
  @Post('override/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: OverrideWithdrawal })
  @ApiConflictResponse({ standardSchema: Problem, description: 'enrolment/no-override' })
  withdraw(
    @Param('id', { schema: Id }) id: string,
    @Param('activityId', { schema: Id }) activityId: string,
    @Body({ schema: OverrideWithdrawalInput }) input: OverrideWithdrawalInput,
    @CurrentActor() actor: Actor,
  ): Promise<OverrideWithdrawal> {
    return this.overrides.withdraw(id, activityId, input, actor);
  }
}
