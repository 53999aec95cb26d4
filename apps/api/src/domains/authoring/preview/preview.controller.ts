import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Locale, ModulePreview } from '@vigie/contracts';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { PreviewService } from './preview.service.js';

@ApiTags('modules')
@Controller('modules/:id/preview')
@Needs('trainer')
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  /** Where the draft is seen as a learner would see it. Nothing is recorded there. */
  @Get()
  @ApiOkResponse({ standardSchema: ModulePreview })
  look(@Param('id', { schema: Id }) id: string, @RequestLocale() locale: Locale): Promise<ModulePreview> {
    return this.previews.look(id, locale);
  }
}
