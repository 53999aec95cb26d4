import { createReadStream } from 'node:fs';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, Locale, ModuleExport } from '@vigie/contracts';
import type { z } from 'zod';
import { Needs } from '../../../platform/http/needs.js';
import { UploadFolder } from '../../packages/index.js';
import { PublishingService } from './publishing.service.js';

@ApiTags('modules')
@Controller('modules')
@Needs('trainer')
export class ExportController {
  constructor(
    private readonly publishing: PublishingService,
    private readonly uploads: UploadFolder,
  ) {}

  /** The module as a package of either standard, or as a folder for any web server. */
  @Get(':id/export')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ModuleExport }) { target, locales, country }: z.infer<typeof ModuleExport>,
  ): Promise<StreamableFile> {
    const build = {
      target,
      ...(locales ? { locales: locales.split(',').map((each) => Locale.parse(each)) } : {}),
      ...(country ? { country } : {}),
    };
    return this.uploads.lend(async (file) => {
      const name = await this.publishing.export(id, build, file);
      // Opened before the file is taken away again: the stream keeps it.
      const stream = createReadStream(file);
      await new Promise((open, failed) => stream.once('open', open).once('error', failed));
      return new StreamableFile(stream, {
        type: 'application/zip',
        disposition: `attachment; filename="module.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    });
  }
}
