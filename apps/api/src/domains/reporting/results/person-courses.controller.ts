import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Locale, PersonCourseList } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { ResultsQueries } from './results.queries.js';

@ApiTags('results')
@Controller('people/:id/courses')
@Needs('focal-point')
export class PersonCoursesController {
  constructor(private readonly queries: ResultsQueries) {}

  /** The courses of somebody whom I look after, the newest first. */
  @Get()
  @ApiOkResponse({ standardSchema: PersonCourseList })
  list(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<PersonCourseList> {
    return this.queries.ofPerson(id, actor, locale);
  }
}
