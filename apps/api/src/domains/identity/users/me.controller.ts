import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeMeInput, Me, Profile } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { IdentityService } from '../identity.service.js';

@ApiTags('identity')
@Controller('me')
@Needs('signed-in')
export class MeController {
  constructor(private readonly identity: IdentityService) {}

  /** The signed-in person. */
  @Get()
  @ApiOkResponse({ standardSchema: Me })
  me(@CurrentActor() actor: Actor): Me {
    return actor;
  }

  /** What I told about myself. */
  @Get('profile')
  @ApiOkResponse({ standardSchema: Profile })
  profile(@CurrentActor() actor: Actor): Promise<Profile> {
    return this.identity.profile(actor.id);
  }

  /** Changes language, country, profession, sex or age band of my account; what is not sent stays. */
  @Patch()
  @ApiOkResponse({ standardSchema: Me })
  change(@CurrentActor() actor: Actor, @Body({ schema: ChangeMeInput }) input: ChangeMeInput): Promise<Me> {
    return this.identity.changeProfile(actor.id, input);
  }
}
