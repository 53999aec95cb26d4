import { Body, Controller, Delete, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Me, OpenSessionList, SignInInput } from '@vigie/contracts';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { LocalGuard } from './local.guard.js';
import { reopenSession } from './open-session.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('identity')
@Controller()
@Needs('signed-in')
export class SessionController {
  constructor(private readonly sessions: SessionsService) {}

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
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: Request): Promise<void> {
    await new Promise<void>((done, fail) => request.logout((error) => (error ? fail(error) : done())));
    await new Promise<void>((done) => request.session.destroy(() => done()));
  }

  /** My open sessions, the newest first. */
  @Get('me/sessions')
  @ApiOkResponse({ standardSchema: OpenSessionList })
  async mine(@Req() request: Request, @CurrentActor() actor: Actor) {
    return { items: await this.sessions.openOf(actor.id, request.sessionID) };
  }

  /** Ends all my other sessions; this one gets a new id. */
  @Delete('me/sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOthers(@Req() request: Request, @CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endAllOf(actor.id, actor);
    await reopenSession(request, actor);
  }
}
