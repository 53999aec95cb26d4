import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AllowedHostsInput,
  CurrentVersionInput,
  Id,
  PackageReach,
  PackageVersionList,
  Problem,
} from '@vigie/contracts';
import { Needs } from '../../../platform/http/needs.js';
import { VersionsService } from './versions.service.js';

@ApiTags('packages')
@Controller('packages/:id')
@Needs('trainer')
export class VersionsController {
  constructor(private readonly versions: VersionsService) {}

  /** The newest first. */
  @Get('versions')
  @ApiOkResponse({ standardSchema: PackageVersionList })
  async list(@Param('id', { schema: Id }) id: string) {
    return { items: await this.versions.list(id) };
  }

  /** Makes a version the one that new attempts begin on, an earlier one too. */
  @Put('current-version')
  @HttpCode(204)
  @ApiNoContentResponse()
  makeCurrent(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CurrentVersionInput }) { versionId }: CurrentVersionInput,
  ): Promise<void> {
    return this.versions.makeCurrent(id, versionId);
  }

  @Delete('versions/:versionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'packages/in-use, packages/version-current' })
  removeVersion(
    @Param('id', { schema: Id }) id: string,
    @Param('versionId', { schema: Id }) versionId: string,
  ): Promise<void> {
    return this.versions.removeVersion(id, versionId);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'packages/in-use' })
  removePackage(@Param('id', { schema: Id }) id: string): Promise<void> {
    return this.versions.removePackage(id);
  }

  /** What it may reach on the net, and what browsers have kept it from. */
  @Get('reach')
  @ApiOkResponse({ standardSchema: PackageReach })
  reach(@Param('id', { schema: Id }) id: string): Promise<PackageReach> {
    return this.versions.reach(id);
  }

  /** Says which hosts beyond its own it may show things from and ask. */
  @Put('allowed-hosts')
  @Needs('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  allowHosts(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AllowedHostsInput }) { hosts }: AllowedHostsInput,
  ): Promise<void> {
    return this.versions.allowHosts(id, hosts);
  }
}
