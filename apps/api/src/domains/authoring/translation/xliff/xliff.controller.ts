import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, Locale, XliffPlan, XliffUpload } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../../platform/http/actor.js';
import { Needs } from '../../../../platform/http/needs.js';
import { XliffService } from './xliff.service.js';

const TYPE = 'application/xliff+xml';

@ApiTags('modules')
@Controller('modules/:id/translations/:locale/xliff')
@Needs('trainer')
export class XliffController {
  constructor(private readonly xliff: XliffService) {}

  /** The texts of a module and their translation, as XLIFF 2.1. */
  @Get()
  @ApiProduces(TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('id', { schema: Id }) id: string,
    @Param('locale', { schema: Locale }) locale: Locale,
  ): Promise<StreamableFile> {
    const document = await this.xliff.export(id, locale);
    const disposition = `attachment; filename="module.${locale}.xlf"`;
    return new StreamableFile(Buffer.from(document), { type: TYPE, disposition });
  }

  /** What a translated XLIFF document changes; with `apply`, changes it. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: XliffPlan })
  import(
    @Param('id', { schema: Id }) id: string,
    @Param('locale', { schema: Locale }) locale: Locale,
    @Body({ schema: XliffUpload }) upload: XliffUpload,
    @CurrentActor() actor: Actor,
  ): Promise<XliffPlan> {
    return this.xliff.import(id, locale, upload, actor);
  }
}
