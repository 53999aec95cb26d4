import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnsupportedMediaTypeResponse,
} from '@nestjs/swagger';
import {
  Id,
  Medium,
  MEDIUM_LIMITS,
  MediumChange,
  MediumList,
  MediumName,
  MediumQuery,
  MediumUpload,
  Problem,
} from '@vigie/contracts';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { notFound } from '../../../platform/http/problem.js';
import { sendFile } from '../../../platform/http/send-file.js';
import { MediaQueries } from './media.queries.js';
import { MediaRepository } from './media.repository.js';
import { MediaService } from './media.service.js';
import { MediaStore } from './media-store.js';
import { tooLarge } from './medium-problems.js';

@ApiTags('media')
@Controller('media')
@Needs('trainer')
export class MediaController {
  constructor(
    private readonly media: MediaService,
    private readonly queries: MediaQueries,
    private readonly files: MediaRepository,
    private readonly store: MediaStore,
  ) {}

  /** What can be shown in modules, the newest first, with the modules that show it. */
  @Get()
  @ApiOkResponse({ standardSchema: MediumList })
  async list(
    @Query({ schema: MediumQuery }) query: z.infer<typeof MediumQuery>,
  ): Promise<z.infer<typeof MediumList>> {
    return { items: await this.queries.list(query) };
  }

  /** Brings a file: the body is the file itself. What it is, its bytes say; of a picture nothing but the picture is kept. */
  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: Medium })
  @ApiPayloadTooLargeResponse({ standardSchema: Problem, description: 'modules/medium-too-large' })
  @ApiUnsupportedMediaTypeResponse({
    standardSchema: Problem,
    description: 'modules/medium-type-refused, modules/medium-svg',
  })
  async bring(
    @Query({ schema: MediumUpload }) upload: z.infer<typeof MediumUpload>,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<Medium> {
    const announced = Number(request.headers['content-length'] ?? 0);
    const limit = MEDIUM_LIMITS[upload.kind];
    // Said before anything is sent, the browser can still read the answer.
    if (announced > limit) throw tooLarge(limit);
    return this.queries.one(await this.media.take(upload, request, announced, actor));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Medium })
  one(@Param('id', { schema: Id }) id: string): Promise<Medium> {
    return this.queries.one(id);
  }

  /** Says what it usually shows; blocks that show it keep their own words. */
  @Put(':id')
  @ApiOkResponse({ standardSchema: Medium })
  async describe(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MediumChange }) { alt }: z.infer<typeof MediumChange>,
  ): Promise<Medium> {
    await this.media.describe(id, alt);
    return this.queries.one(id);
  }

  /** Takes it out of the library; not while a module shows it or could show it again. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'modules/medium-in-use' })
  remove(@Param('id', { schema: Id }) id: string): Promise<void> {
    return this.media.remove(id);
  }

  /** A file as its authors see it. What is embedded is shown on hosts of its own alone. */
  @Get('files/:name')
  @ApiOkResponse({
    description: 'The file, or the part of it that is asked for',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(
    @Param('name', { schema: MediumName }) name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.findFile(`media/${name}`);
    if (!file) throw notFound('modules');
    const inline = /^(image\/(avif|webp)|audio\/|video\/)/.test(file.mediaType);
    await sendFile(request, response, { ...file, fileName: name, inline }, (range) =>
      this.store.open(file.sha256, range),
    );
  }
}
