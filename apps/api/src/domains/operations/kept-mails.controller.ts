import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KeptMailList } from '@vigie/contracts';
import { CONFIG, type Config, isLoopback } from '../../platform/config/config.js';
import { Needs } from '../../platform/http/needs.js';
import { notFound } from '../../platform/http/problem.js';
import { FolderTransport } from '../../platform/mail/folder.transport.js';

@ApiTags('operations')
@Controller('admin/mails')
@Needs('admin')
export class KeptMailsController {
  constructor(
    private readonly folder: FolderTransport,
    @Inject(CONFIG) private readonly config: Pick<Config, 'HOST' | 'SMTP_URL'>,
  ) {}

  /**
   * The mails that were kept because no mail server is set, the newest first. They hold other people's secrets, so they
   * are shown on a loopback host only, where there are no other people.
   */
  @Get()
  @ApiOkResponse({ standardSchema: KeptMailList })
  async list() {
    if (this.config.SMTP_URL || !isLoopback(this.config.HOST)) throw notFound('operations/mails');
    const mails = await this.folder.newest(100);
    return { items: mails.map(({ html: _html, ...mail }) => mail) };
  }
}
