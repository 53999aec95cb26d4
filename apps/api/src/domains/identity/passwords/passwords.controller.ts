import { Body, Controller, HttpCode, Ip, Post, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { ChangePasswordInput, PasswordForgottenInput, ResetPasswordInput } from '@vigie/contracts';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { reopenSession } from '../sessions/open-session.js';
import { PasswordsLimit } from './passwords.limit.js';
import { PasswordsService } from './passwords.service.js';

@ApiTags('identity')
@Controller()
export class PasswordsController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly limit: PasswordsLimit,
  ) {}

  /** Asks for a link to set a new password. The answer is the same whether the address has an account or not. */
  @Post('password-resets')
  @Needs('anyone')
  @HttpCode(204)
  @ApiNoContentResponse()
  async forgotten(
    @Body({ schema: PasswordForgottenInput }) { email }: PasswordForgottenInput,
    @Ip() ip: string,
  ): Promise<void> {
    await this.limit.fromHere(ip);
    await this.limit.askLink(email);
    await this.passwords.forgotten(email);
  }

  /** Sets a new password with the secret of a mail; every session of that person ends. */
  @Post('password-resets/use')
  @Needs('anyone')
  @HttpCode(204)
  @ApiNoContentResponse()
  async reset(
    @Body({ schema: ResetPasswordInput }) { token, password }: ResetPasswordInput,
    @Ip() ip: string,
  ): Promise<void> {
    await this.limit.fromHere(ip);
    await this.passwords.reset(token, password);
  }

  /** Changes my password: all my other sessions end, this one gets a new id. */
  @Put('me/password')
  @Needs('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Body({ schema: ChangePasswordInput }) { current, password }: ChangePasswordInput,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.limit.change(actor.id);
    await this.passwords.change(actor, current, password);
    await reopenSession(request, actor);
  }
}
