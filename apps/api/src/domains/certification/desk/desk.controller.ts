import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DeskCertificateDetail,
  DeskCounts,
  DeskHeldList,
  DeskList,
  DeskPageQuery,
  DeskQuery,
  Id,
  type Locale,
  ReplaceInput,
  WithdrawInput,
} from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { RecordViews } from '../../identity/index.js';
import { DeskQueries } from './desk.queries.js';
import { DeskService } from './desk.service.js';
import { Register } from './register.js';

@ApiTags('certification')
@Controller('admin/certificates')
@Needs('admin')
export class DeskController {
  constructor(
    private readonly queries: DeskQueries,
    private readonly desk: DeskService,
    private readonly register: Register,
    private readonly views: RecordViews,
    private readonly logger: PinoLogger,
  ) {}

  /** Every certificate, the newest first, filtered. */
  @Get()
  @ApiOkResponse({ standardSchema: DeskList })
  list(@Query({ schema: DeskQuery }) query: DeskQuery): Promise<DeskList> {
    return this.queries.list(query);
  }

  /** How many there are of each kind. */
  @Get('counts')
  @ApiOkResponse({ standardSchema: DeskCounts })
  counts(): Promise<DeskCounts> {
    return this.queries.counts();
  }

  /** Certificates that are earned and wait, and why. */
  @Get('held')
  @ApiOkResponse({ standardSchema: DeskHeldList })
  held(
    @Query({ schema: DeskPageQuery }) { page }: DeskPageQuery,
    @RequestLocale() locale: Locale,
  ): Promise<DeskHeldList> {
    return this.queries.held(page, locale);
  }

  /** The register as CSV, with the filters of the list. */
  @Get('register.csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  asCsv(
    @Query({ schema: DeskQuery }) { page: _page, ...filter }: DeskQuery,
    @CurrentActor() actor: Actor,
  ): StreamableFile {
    this.logger.info({ byUserId: actor.id }, 'register of certificates taken out');
    return new StreamableFile(this.register.csv(filter), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="certificates.csv"',
    });
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: DeskCertificateDetail })
  async one(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<DeskCertificateDetail> {
    const certificate = await this.queries.one(id);
    await this.views.note(actor, certificate.holder.id, { page: 'certificate', of: id });
    return certificate;
  }

  /** It no longer counts; strangers are told the date, never the reason. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DeskCertificateDetail })
  async withdraw(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithdrawInput }) { reason }: WithdrawInput,
    @CurrentActor() actor: Actor,
  ): Promise<DeskCertificateDetail> {
    await this.desk.withdraw(id, reason, actor);
    return this.queries.one(id);
  }

  /** A corrected certificate takes its place. @returns the new one */
  @Post(':id/replacement')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DeskCertificateDetail })
  async replace(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReplaceInput }) input: ReplaceInput,
    @CurrentActor() actor: Actor,
  ): Promise<DeskCertificateDetail> {
    return this.queries.one(await this.desk.replace(id, input, actor));
  }
}
