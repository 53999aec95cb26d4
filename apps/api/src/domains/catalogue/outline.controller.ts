import { Body, Controller, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  Course,
  CourseFile,
  Id,
  type Locale,
  OutlineInput,
  Problem,
  UploadFileQuery,
} from '@vigie/contracts';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { RequestLocale } from '../../platform/http/locale.js';
import { Needs } from '../../platform/http/needs.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { CourseFilesService } from './course-files.service.js';
import { OutlineService } from './outline.service.js';

@ApiTags('catalogue')
@Controller('courses/:id')
@Needs('course-trainer')
export class OutlineController {
  constructor(
    private readonly outline: OutlineService,
    private readonly files: CourseFilesService,
    private readonly queries: CatalogueQueries,
  ) {}

  /** Replaces sections and activities, their order, words and rules: all of it, or nothing. */
  @Put('outline')
  @ApiOkResponse({ standardSchema: Course })
  @ApiConflictResponse({ standardSchema: Problem, description: 'catalogue/outline-conflict' })
  async replace(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: OutlineInput }) input: OutlineInput,
    @RequestLocale() locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<Course> {
    await this.outline.replace(id, input, actor);
    return this.queries.course(id, locale, actor);
  }

  /** Brings a file into the course, to be named by an activity: the body is the file itself, 50 MB at most. */
  @Post('files')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: CourseFile })
  async upload(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: UploadFileQuery }) query: UploadFileQuery,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<CourseFile> {
    const announcedBytes = Number(request.headers['content-length'] ?? 0);
    return this.files.take(id, query.fileName, announcedBytes, request, actor);
  }
}
