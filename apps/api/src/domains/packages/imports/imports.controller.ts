import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, PackageImport, PackageImportList, Problem } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { ImportsService } from './imports.service.js';

@ApiTags('packages')
@Controller('package-imports')
@Needs('trainer')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** One's own imports, the newest first. A file is brought by tus to `/api/v1/package-uploads`. */
  @Get()
  @ApiOkResponse({ standardSchema: PackageImportList })
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.imports.list(actor) };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: PackageImport })
  one(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<PackageImport> {
    return this.imports.one(id, actor);
  }

  /** Imports the file of a failed import once more; it need not be sent again. */
  @Post(':id/retry')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PackageImport })
  @ApiConflictResponse({ standardSchema: Problem, description: 'packages/import-not-repeatable' })
  retry(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<PackageImport> {
    return this.imports.retry(id, actor);
  }

  /** Cancels an upload, or takes an ended import off the list. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: Problem, description: 'packages/import-running' })
  remove(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.imports.remove(id, actor);
  }
}
