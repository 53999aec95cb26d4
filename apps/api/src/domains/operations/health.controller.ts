import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '../../platform/db/database.js';
import { Needs } from '../../platform/http/needs.js';

/** For balancers and monitors: is the process there, and can it work? */
@ApiExcludeController()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
@Needs('anyone')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The database answers too; 503 while it does not. */
  @Get('ready')
  async ready() {
    await this.database.sql('select 1');
    return { status: 'ok' };
  }
}
