import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ActivityInput,
  Course,
  CourseInput,
  CourseList,
  CourseListQuery,
  Id,
  type Locale,
} from '@vigie/contracts';
import { z } from 'zod';
import { type Actor, CurrentActor, MaybeActor } from '../../platform/http/actor.js';
import { RequestLocale } from '../../platform/http/locale.js';
import { Needs } from '../../platform/http/needs.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { CatalogueService } from './catalogue.service.js';

@ApiTags('catalogue')
@Controller('courses')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly queries: CatalogueQueries,
  ) {}

  /** Courses that can be taken, or (`scope=managed`) all that the asking person may edit. */
  @Get()
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: CourseList })
  async list(
    @Query({ schema: CourseListQuery }) query: CourseListQuery,
    @RequestLocale() locale: Locale,
    @MaybeActor() actor?: Actor,
  ) {
    return { items: await this.queries.list(query, locale, actor) };
  }

  /** One course, by id or by its readable address. */
  @Get(':idOrSlug')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: Course })
  one(
    @Param('idOrSlug', { schema: z.string().max(100) }) idOrSlug: string,
    @RequestLocale() locale: Locale,
    @MaybeActor() actor?: Actor,
  ): Promise<Course> {
    return this.queries.course(idOrSlug, locale, actor);
  }

  /** A new draft. */
  @Post()
  @Needs('trainer')
  @ApiCreatedResponse({ standardSchema: Course })
  async create(
    @Body({ schema: CourseInput }) input: CourseInput,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Course> {
    return this.queries.course(await this.catalogue.create(input, actor.id), locale, actor);
  }

  /** Replaces the course's settings and texts. */
  @Put(':id')
  @Needs('course-trainer')
  @ApiOkResponse({ standardSchema: Course })
  async change(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CourseInput }) input: CourseInput,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Course> {
    await this.catalogue.change(id, input, actor);
    return this.queries.course(id, locale, actor);
  }

  /** Adds a package as the last activity. */
  @Post(':id/activities')
  @Needs('course-trainer')
  @ApiCreatedResponse({ standardSchema: Course })
  async addActivity(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ActivityInput }) input: ActivityInput,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Course> {
    await this.catalogue.addActivity(id, input, actor);
    return this.queries.course(id, locale, actor);
  }

  /** Takes an activity out of a course that has never been open. */
  @Delete(':id/activities/:activityId')
  @Needs('course-trainer')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeActivity(
    @Param('id', { schema: Id }) id: string,
    @Param('activityId', { schema: Id }) activityId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.catalogue.removeActivity(id, activityId, actor);
  }

  /** Opens the course to learners. */
  @Post(':id/publish')
  @Needs('course-trainer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Course })
  async publish(
    @Param('id', { schema: Id }) id: string,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Course> {
    await this.catalogue.publish(id, actor);
    return this.queries.course(id, locale, actor);
  }

  /** Closes the course to new learners. */
  @Post(':id/close')
  @Needs('course-trainer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Course })
  async close(
    @Param('id', { schema: Id }) id: string,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Course> {
    await this.catalogue.close(id, actor);
    return this.queries.course(id, locale, actor);
  }
}
