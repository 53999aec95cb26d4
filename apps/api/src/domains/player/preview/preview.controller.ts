import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Launch, type Locale, PackagePreview } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { PreviewService } from './preview.service.js';

@ApiTags('player')
@Controller()
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  /** What the player page needs to show a version, the current one or another. */
  @Get('packages/:id/versions/:versionId/preview')
  @Needs('trainer')
  @ApiOkResponse({ standardSchema: PackagePreview })
  ofVersion(
    @Param('id', { schema: Id }) packageId: string,
    @Param('versionId', { schema: Id }) versionId: string,
  ): Promise<PackagePreview> {
    return this.previews.view({ packageId, versionId, courseId: null });
  }

  /** Opens a version to look at: nothing is recorded. */
  @Post('packages/:id/versions/:versionId/previews')
  @Needs('trainer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Launch })
  openVersion(
    @Param('id', { schema: Id }) packageId: string,
    @Param('versionId', { schema: Id }) versionId: string,
    @RequestLocale() locale: Locale,
  ): Promise<Launch> {
    return this.previews.open({ packageId, versionId, courseId: null }, locale);
  }

  /** What the player page needs to show what an activity would begin with now, published or not. */
  @Get('activities/:id/preview')
  @Needs('course-trainer')
  @ApiOkResponse({ standardSchema: PackagePreview })
  async ofActivity(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<PackagePreview> {
    return this.previews.view(await this.previews.versionOf(id, actor, locale));
  }

  /** Opens what an activity would begin with now, to look at: nothing is recorded. */
  @Post('activities/:id/previews')
  @Needs('course-trainer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Launch })
  async openActivity(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<Launch> {
    return this.previews.open(await this.previews.versionOf(id, actor, locale), locale);
  }
}
