import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, PackageFindings } from '@vigie/contracts';
import { Needs } from '../../../platform/http/needs.js';
import { FindingsQueries } from './findings.queries.js';

@ApiTags('player')
@Controller('packages/:id/versions/:versionId')
@Needs('trainer')
export class FindingsController {
  constructor(private readonly findings: FindingsQueries) {}

  /** What is wrong with a version, as far as its files and its launches tell: advice, the heaviest first. */
  @Get('findings')
  @ApiOkResponse({ standardSchema: PackageFindings })
  of(
    @Param('id', { schema: Id }) id: string,
    @Param('versionId', { schema: Id }) versionId: string,
  ): Promise<PackageFindings> {
    return this.findings.of(id, versionId);
  }
}
