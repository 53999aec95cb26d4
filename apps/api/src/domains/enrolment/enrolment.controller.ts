import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EnrolInput, Enrolment, EnrolmentList, EnrolmentListQuery, Id, type Locale } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { RequestLocale } from '../../platform/http/locale.js';
import { Needs } from '../../platform/http/needs.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { EnrolmentService } from './enrolment.service.js';

@ApiTags('enrolment')
@Controller('enrolments')
@Needs('signed-in')
export class EnrolmentController {
  constructor(
    private readonly enrolment: EnrolmentService,
    private readonly queries: EnrolmentQueries,
  ) {}

  /** My enrolments, the newest first. */
  @Get()
  @ApiOkResponse({ standardSchema: EnrolmentList })
  async mine(
    @Query({ schema: EnrolmentListQuery }) query: EnrolmentListQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ) {
    return { items: await this.queries.mine(actor, query.courseId, locale) };
  }

  /** One of my enrolments, with what is done, what is missing and where to go on. */
  @Get(':id')
  @ApiOkResponse({ standardSchema: Enrolment })
  one(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<Enrolment> {
    return this.queries.one(id, actor, locale);
  }

  /** Enrols me in a course. */
  @Post()
  @ApiCreatedResponse({ standardSchema: Enrolment })
  async enrol(
    @Body({ schema: EnrolInput }) input: EnrolInput,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<Enrolment> {
    const id = await this.enrolment.enrol(actor, input.courseId);
    return this.queries.one(id, actor, locale);
  }
}
