import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AcceptInvitationInput,
  Id,
  Invitation,
  InvitationInput,
  InvitationList,
  InvitationOffer,
  InvitationsQuery,
  InvitationToken,
  Me,
  RegistrationInput,
} from '@vigie/contracts';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { openSession } from '../sessions/open-session.js';
import { InvitationsLimit } from './invitations.limit.js';
import { InvitationsQueries } from './invitations.queries.js';
import { InvitationsService } from './invitations.service.js';
import { RegistrationsService } from './registrations.service.js';

@ApiTags('invitations')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly registrations: RegistrationsService,
    private readonly queries: InvitationsQueries,
    private readonly limit: InvitationsLimit,
  ) {}

  /** Invitations that wait for an answer, the newest first. */
  @Get('invitations')
  @Needs('inviter')
  @ApiOkResponse({ standardSchema: InvitationList })
  async list(
    @Query({ schema: InvitationsQuery }) { organisationId }: { organisationId?: string },
    @CurrentActor() actor: Actor,
  ) {
    return { items: await this.queries.list(organisationId, actor) };
  }

  /** Invites somebody by mail; an earlier invitation of the same address is worth nothing from now on. */
  @Post('invitations')
  @Needs('inviter')
  @ApiCreatedResponse({ standardSchema: Invitation })
  async invite(
    @Body({ schema: InvitationInput }) input: InvitationInput,
    @CurrentActor() actor: Actor,
  ): Promise<Invitation> {
    await this.limit.by(actor.id);
    return this.invitations.invite(input, actor);
  }

  /** Takes an invitation back: its link works no longer. */
  @Delete('invitations/:id')
  @Needs('inviter')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.invitations.withdraw(id, actor);
  }

  /** What the holder of a link is invited to. */
  @Post('invitations/look')
  @Needs('anyone')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InvitationOffer })
  async look(
    @Body({ schema: InvitationToken }) { token }: { token: string },
    @Ip() ip: string,
  ): Promise<InvitationOffer> {
    await this.limit.link(ip);
    return this.invitations.offer(token);
  }

  /** Makes the account of an invited person and signs them in. */
  @Post('invitations/accept')
  @Needs('anyone')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Me })
  async accept(
    @Body({ schema: AcceptInvitationInput }) input: AcceptInvitationInput,
    @Req() request: Request,
  ): Promise<Me> {
    await this.limit.link(request.ip);
    const me = await this.invitations.accept(input);
    await openSession(request, me, null);
    return me;
  }

  /** Asks for an account with an organisation's code; a mail leads on. The answer is the same for every address. */
  @Post('registrations')
  @Needs('anyone')
  @HttpCode(204)
  @ApiNoContentResponse()
  async register(
    @Body({ schema: RegistrationInput }) input: RegistrationInput,
    @Ip() ip: string,
  ): Promise<void> {
    await this.limit.code(ip);
    await this.limit.to(input.email);
    await this.registrations.register(input);
  }
}
