import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Certificate, CertificateList, Id, Verification, VerifyNumberInput } from '@vigie/contracts';
import type { Request } from 'express';
import { z } from 'zod';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { CertificationQueries } from './certification.queries.js';
import { VerifyLimit } from './verify.limit.js';

@ApiTags('certification')
@Controller()
export class CertificationController {
  constructor(
    private readonly queries: CertificationQueries,
    private readonly limit: VerifyLimit,
  ) {}

  /** My certificates, the newest first. */
  @Get('certificates')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: CertificateList })
  async mine(@CurrentActor() actor: Actor) {
    return { items: await this.queries.mine(actor) };
  }

  @Get('certificates/:id')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: Certificate })
  one(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<Certificate> {
    return this.queries.one(id, actor);
  }

  /** What the QR code leads to: the full frozen facts. */
  @Get('verifications/:token')
  @Needs('anyone')
  @ApiOkResponse({ standardSchema: Verification })
  async byToken(
    @Param('token', { schema: z.string().min(1).max(100) }) token: string,
    @Req() request: Request,
  ): Promise<Verification> {
    await this.limit.check(request.ip);
    return this.queries.verifyToken(token);
  }

  /** By the typed number; the holder's name stays masked until the family name is typed too. */
  @Post('verifications')
  @Needs('anyone')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Verification })
  async byNumber(
    @Body({ schema: VerifyNumberInput }) input: VerifyNumberInput,
    @Req() request: Request,
  ): Promise<Verification> {
    await this.limit.check(request.ip);
    return this.queries.verifyNumber(input);
  }
}
