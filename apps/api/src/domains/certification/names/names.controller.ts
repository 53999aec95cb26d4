import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CertificateName, PersonName } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { NamesService } from './names.service.js';

@ApiTags('certification')
@Controller('certificate-name')
@Needs('signed-in')
export class NamesController {
  constructor(private readonly names: NamesService) {}

  /** Confirms, once, how my name is written on certificates, and issues what waited for it. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: CertificateName })
  async confirm(
    @Body({ schema: PersonName }) input: PersonName,
    @CurrentActor() actor: Actor,
  ): Promise<CertificateName> {
    await this.names.confirm(actor, input);
    return this.names.of(actor);
  }
}
