import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeMeInput, Me, SignInInput } from '@vigie/contracts';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { IdentityService } from './identity.service.js';
import { LocalGuard } from './local.guard.js';

@ApiTags('identity')
@Controller()
export class SessionController {
  constructor(private readonly identity: IdentityService) {}

  /** Opens a session. */
  @Post('session')
  @Needs('anyone')
  @UseGuards(LocalGuard)
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Me })
  signIn(@Body({ schema: SignInInput }) _input: SignInInput, @CurrentActor() actor: Actor): Me {
    return actor;
  }

  /** Ends the session. */
  @Delete('session')
  @Needs('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: Request): Promise<void> {
    await new Promise<void>((done, fail) => request.logout((error) => (error ? fail(error) : done())));
    await new Promise<void>((done) => request.session.destroy(() => done()));
  }

  /** The signed-in person. */
  @Get('me')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: Me })
  me(@CurrentActor() actor: Actor): Me {
    return actor;
  }

  /** Changes the language of the account. */
  @Patch('me')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: Me })
  change(@CurrentActor() actor: Actor, @Body({ schema: ChangeMeInput }) input: ChangeMeInput): Promise<Me> {
    return this.identity.changeLocale(actor.id, input.locale);
  }
}
