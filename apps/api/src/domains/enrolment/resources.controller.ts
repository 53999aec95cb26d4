import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Locale, Problem, Resource, ResourceFileQuery } from '@vigie/contracts';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { RequestLocale } from '../../platform/http/locale.js';
import { Needs } from '../../platform/http/needs.js';
import { sendFile } from '../../platform/http/send-file.js';
import { CourseFilesService, isShownInline } from '../catalogue/index.js';
import { ResourcesService } from './resources.service.js';

@ApiTags('enrolment')
@Controller('activities/:id')
@Needs('signed-in')
export class ResourcesController {
  constructor(
    private readonly resources: ResourcesService,
    private readonly files: CourseFilesService,
  ) {}

  /** A page, a link or a file of a course, for those who are in it and for its editors. */
  @Get('resource')
  @ApiOkResponse({ standardSchema: Resource })
  @ApiConflictResponse({ standardSchema: Problem, description: 'enrolment/locked, catalogue/not-a-resource' })
  view(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<Resource> {
    return this.resources.view(id, actor, locale);
  }

  /** The bytes of a file; with `download=true` it is always saved. */
  @Get('file')
  @ApiOkResponse({
    description: 'The file, or the part of it that is asked for',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ResourceFileQuery }) query: ResourceFileQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.resources.file(id, actor, query.locale ?? locale);
    const inline = query.download === 'false' && isShownInline(file.mediaType);
    await sendFile(request, response, { ...file, inline }, (range) => this.files.open(file, range));
  }

  /** I have opened or read it. */
  @Post('done')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'enrolment/locked, catalogue/not-a-resource' })
  markDone(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.resources.markDone(id, actor);
  }
}
