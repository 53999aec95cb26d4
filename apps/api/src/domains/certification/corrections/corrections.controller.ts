import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CorrectionInput, DeskCorrectionList, Id, RefuseCorrectionInput } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { DeskQueries } from '../desk/desk.queries.js';
import { CorrectionsService } from './corrections.service.js';

@ApiTags('certification')
@Controller()
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly queries: DeskQueries,
  ) {}

  /** Asks the administrators to write my confirmed name otherwise. */
  @Post('certificate-corrections')
  @Needs('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  ask(
    @Body({ schema: CorrectionInput }) input: CorrectionInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.corrections.ask(actor, input);
  }

  /** The corrections that wait for an answer. */
  @Get('admin/certificate-corrections')
  @Needs('admin')
  @ApiOkResponse({ standardSchema: DeskCorrectionList })
  open(): Promise<DeskCorrectionList> {
    return this.queries.openCorrections();
  }

  /** Changes the name and replaces every certificate of the holder that stands. */
  @Post('admin/certificate-corrections/:id/acceptance')
  @Needs('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  accept(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.corrections.accept(id, actor);
  }

  @Post('admin/certificate-corrections/:id/refusal')
  @Needs('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  refuse(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RefuseCorrectionInput }) { answer }: RefuseCorrectionInput,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.corrections.refuse(id, answer, actor);
  }
}
