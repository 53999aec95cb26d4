import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AttemptRecord,
  AttemptTrace,
  Id,
  type Locale,
  ResultDetail,
  ResultExportQuery,
  ResultPage,
  ResultQuery,
  TraceQuery,
} from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import type { Readable } from 'node:stream';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { ResultsExport } from './results.export.js';
import { ResultsQueries } from './results.queries.js';

const csv = { content: { 'text/csv': { schema: { type: 'string' as const } } } };

@ApiTags('results')
@Controller('courses/:id')
@Needs('results')
export class ResultsController {
  constructor(
    private readonly queries: ResultsQueries,
    private readonly exports: ResultsExport,
    private readonly logger: PinoLogger,
  ) {}

  /** The people of a course that I look after, filtered and sorted, page by page. */
  @Get('people')
  @ApiOkResponse({ standardSchema: ResultPage })
  people(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ResultQuery }) query: ResultQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<ResultPage> {
    return this.queries.page(id, query, actor, locale);
  }

  /** The same as CSV, all pages. */
  @Get('people.csv')
  @ApiOkResponse(csv)
  async peopleCsv(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ResultExportQuery }) query: ResultExportQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<StreamableFile> {
    const file = await this.exports.people(id, query, actor, locale);
    this.logger.info({ byUserId: actor.id, courseId: id }, 'people of a course taken out');
    return download(file, 'people.csv');
  }

  /** One person of a course: why it is complete or not, and every attempt. */
  @Get('people/:enrolmentId')
  @ApiOkResponse({ standardSchema: ResultDetail })
  one(
    @Param('id', { schema: Id }) id: string,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<ResultDetail> {
    return this.queries.one(id, enrolmentId, actor, locale);
  }

  /** One attempt: what each item reported, answers and objectives. */
  @Get('people/:enrolmentId/attempts/:attemptId')
  @ApiOkResponse({ standardSchema: AttemptRecord })
  attempt(
    @Param('id', { schema: Id }) id: string,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
    @Param('attemptId', { schema: Id }) attemptId: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<AttemptRecord> {
    return this.queries.attempt(id, enrolmentId, attemptId, actor, locale);
  }

  /** What happened between the package and Vigie: openings, commits, calls. */
  @Get('people/:enrolmentId/attempts/:attemptId/trace')
  @ApiOkResponse({ standardSchema: AttemptTrace })
  trace(
    @Param('id', { schema: Id }) id: string,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
    @Param('attemptId', { schema: Id }) attemptId: string,
    @Query({ schema: TraceQuery }) query: TraceQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<AttemptTrace> {
    return this.queries.trace(id, enrolmentId, attemptId, query, actor, locale);
  }

  @Get('people/:enrolmentId/attempts/:attemptId/interactions.csv')
  @ApiOkResponse(csv)
  async interactions(
    @Param('id', { schema: Id }) id: string,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
    @Param('attemptId', { schema: Id }) attemptId: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<StreamableFile> {
    return download(
      await this.exports.interactions(id, enrolmentId, attemptId, actor, locale),
      'interactions.csv',
    );
  }

  @Get('people/:enrolmentId/attempts/:attemptId/objectives.csv')
  @ApiOkResponse(csv)
  async objectives(
    @Param('id', { schema: Id }) id: string,
    @Param('enrolmentId', { schema: Id }) enrolmentId: string,
    @Param('attemptId', { schema: Id }) attemptId: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<StreamableFile> {
    return download(
      await this.exports.objectives(id, enrolmentId, attemptId, actor, locale),
      'objectives.csv',
    );
  }
}

const download = (file: Readable, name: string) =>
  new StreamableFile(file, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
