import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Package, PackageList } from '@vigie/contracts';
import { Needs } from '../../platform/http/needs.js';
import { PackagesService } from './packages.service.js';

@ApiTags('packages')
@Controller('packages')
@Needs('trainer')
export class PackagesController {
  constructor(private readonly packages: PackagesService) {}

  /** All packages, the newest first. */
  @Get()
  @ApiOkResponse({ standardSchema: PackageList })
  async list() {
    return { items: await this.packages.list() };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Package })
  one(@Param('id', { schema: Id }) id: string): Promise<Package> {
    return this.packages.one(id);
  }
}
