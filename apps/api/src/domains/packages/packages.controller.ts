import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Package, PackageList, UploadPackageQuery } from '@vigie/contracts';
import type { Request } from 'express';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { DomainError } from '../../platform/http/problem.js';
import { PackageImport } from './package-import.js';
import { PackagesService } from './packages.service.js';
import { UploadFolder } from './upload-folder.js';

@ApiTags('packages')
@Controller('packages')
@Needs('trainer')
export class PackagesController {
  constructor(
    private readonly packages: PackagesService,
    private readonly importer: PackageImport,
    private readonly uploads: UploadFolder,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

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

  /** Uploads a SCORM 1.2 package: the body is the zip itself. */
  @Post()
  @ApiConsumes('application/zip')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: Package })
  upload(
    @Query({ schema: UploadPackageQuery }) query: UploadPackageQuery,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<Package> {
    return this.uploads.lend(async (file) => {
      await this.receive(request, file);
      const id = await this.importer.run({ file, fileName: query.fileName, uploadedBy: actor.id });
      return this.packages.one(id);
    });
  }

  private async receive(request: Request, file: string): Promise<void> {
    const limitBytes = this.config.MAX_UPLOAD_MB * 1024 ** 2;
    // Said before anything is sent, the browser can still read the answer.
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
    await pipeline(request, atMost(limitBytes), createWriteStream(file));
  }
}

/** Lets through so many bytes and fails at the next, so that no upload fills the disk. */
function atMost(limitBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= limitBytes) return done(null, chunk);
      done(tooLarge(limitBytes));
    },
  });
}

const tooLarge = (limitBytes: number) =>
  new DomainError('packages/too-large', 413, 'The file is larger than this site takes', { limitBytes });
