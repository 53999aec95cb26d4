import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, OutlineImpact, OutlineInput, Problem } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { ImpactQueries } from './impact.queries.js';

@ApiTags('enrolment')
@Controller('courses/:id/outline/impact')
@Needs('course-trainer')
export class ImpactController {
  constructor(private readonly impact: ImpactQueries) {}

  /** What a change of the outline would do to those who are in the course; changes nothing. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: OutlineImpact })
  @ApiConflictResponse({ standardSchema: Problem, description: 'catalogue/outline-conflict' })
  of(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: OutlineInput }) input: OutlineInput,
    @CurrentActor() actor: Actor,
  ): Promise<OutlineImpact> {
    return this.impact.of(id, input, actor);
  }
}
