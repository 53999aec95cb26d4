import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Certificate,
  CertificateExplanation,
  CertificateList,
  CertificatePdfQuery,
  Id,
  type Locale,
  Verification,
  VerifyNumberInput,
} from '@vigie/contracts';
import type { Request } from 'express';
import { z } from 'zod';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { RequestLocale } from '../../platform/http/locale.js';
import { Needs } from '../../platform/http/needs.js';
import { CertificationQueries } from './certification.queries.js';
import { PrintingService } from './pdf/printing.service.js';
import { VerifyLimit } from './verify.limit.js';

const pdfType = 'application/pdf';

@ApiTags('certification')
@Controller()
export class CertificationController {
  constructor(
    private readonly queries: CertificationQueries,
    private readonly printing: PrintingService,
    private readonly limit: VerifyLimit,
  ) {}

  /** My certificates, the newest first; what is held and why; my name as it is written on them. */
  @Get('certificates')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: CertificateList })
  mine(@CurrentActor() actor: Actor, @RequestLocale() locale: Locale): Promise<CertificateList> {
    return this.queries.mine(actor, locale);
  }

  @Get('certificates/:id')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: Certificate })
  one(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<Certificate> {
    return this.queries.one(id, actor);
  }

  /** As PDF/A, in a language of choice, for its holder and for administrators. */
  @Get('certificates/:id/pdf')
  @Needs('signed-in')
  @ApiOkResponse({ content: { [pdfType]: { schema: { type: 'string', format: 'binary' } } } })
  async asPdf(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: CertificatePdfQuery }) { locale }: CertificatePdfQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { fileName, pdf } = await this.printing.print(id, locale, actor);
    return new StreamableFile(pdf, {
      type: pdfType,
      disposition: `attachment; filename="${fileName}"`,
      length: pdf.length,
    });
  }

  /** Why an enrolment has, or has not yet, a certificate: for the learner and for administrators. */
  @Get('enrolments/:id/certificate-explanation')
  @Needs('signed-in')
  @ApiOkResponse({ standardSchema: CertificateExplanation })
  why(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<CertificateExplanation> {
    return this.queries.why(id, actor, locale);
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
