import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AuditChain, AuditChainQuery, AuditPage, AuditQuery } from '@vigie/contracts';
import { Needs } from '../../platform/http/needs.js';
import { AuditQueries } from './audit.queries.js';
import { AuditService } from './audit.service.js';

@ApiTags('audit')
@Controller('admin/audit')
@Needs('admin')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly queries: AuditQueries,
  ) {}

  /** The record, the newest entries first. */
  @Get()
  @ApiOkResponse({ standardSchema: AuditPage })
  list(@Query({ schema: AuditQuery }) query: AuditQuery): Promise<AuditPage> {
    return this.queries.page(query);
  }

  /** Whether the record is as it was written: what is new, or (`whole`) all of it. */
  @Get('chain')
  @ApiOkResponse({ standardSchema: AuditChain })
  chain(@Query({ schema: AuditChainQuery }) { whole }: AuditChainQuery): Promise<AuditChain> {
    return whole ? this.audit.verifyChain() : this.audit.verifyRecent();
  }
}
