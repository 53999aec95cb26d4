import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, type Locale, UntrackedModuleList, UntrackedPage } from '@vigie/contracts';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { UntrackedService } from './untracked.service.js';

/** What anybody may open without a word to anybody. It asks nobody who they are. */
@ApiTags('untracked')
@Controller('untracked')
@Needs('anyone')
export class UntrackedController {
  constructor(private readonly untracked: UntrackedService) {}

  @Get()
  @ApiOkResponse({ standardSchema: UntrackedModuleList })
  async list(@RequestLocale() locale: Locale): Promise<UntrackedModuleList> {
    return { items: await this.untracked.list(locale) };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: UntrackedPage })
  one(@Param('id', { schema: Id }) id: string, @RequestLocale() locale: Locale): Promise<UntrackedPage> {
    return this.untracked.page(id, locale);
  }
}
