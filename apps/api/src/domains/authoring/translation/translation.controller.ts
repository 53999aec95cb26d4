import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Glossary,
  GlossaryQuery,
  Id,
  Locale,
  SourceList,
  Translation,
  TranslationOverview,
  TranslationVerdict,
} from '@vigie/contracts';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { TranslationService } from './translation.service.js';

@ApiTags('modules')
@Controller()
@Needs('trainer')
export class TranslationController {
  constructor(private readonly translations: TranslationService) {}

  /** How far each language of a module is. */
  @Get('modules/:id/translations')
  @ApiOkResponse({ standardSchema: TranslationOverview })
  overview(@Param('id', { schema: Id }) id: string): Promise<TranslationOverview> {
    return this.translations.overview(id);
  }

  /** Every text of a module beside its translation. */
  @Get('modules/:id/translations/:locale')
  @ApiOkResponse({ standardSchema: Translation })
  one(
    @Param('id', { schema: Id }) id: string,
    @Param('locale', { schema: Locale }) locale: Locale,
  ): Promise<Translation> {
    return this.translations.one(id, locale);
  }

  /** Says of translations that no change is needed, or that they were reviewed. */
  @Post('modules/:id/translations/:locale/verdicts')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Translation })
  judge(
    @Param('id', { schema: Id }) id: string,
    @Param('locale', { schema: Locale }) locale: Locale,
    @Body({ schema: TranslationVerdict }) given: TranslationVerdict,
    @CurrentActor() actor: Actor,
  ): Promise<Translation> {
    return this.translations.judge(id, locale, given, actor);
  }

  /** What the blocks of modules can name as their sources. */
  @Get('sources')
  @ApiOkResponse({ standardSchema: SourceList })
  sources(): SourceList {
    return { items: this.translations.sources() };
  }

  /** The agreed words of this field in two languages. */
  @Get('glossary')
  @ApiOkResponse({ standardSchema: Glossary })
  glossary(
    @Query({ schema: GlossaryQuery }) { from, to }: z.infer<typeof GlossaryQuery>,
  ): z.infer<typeof Glossary> {
    return { items: this.translations.glossary(from, to) };
  }
}
