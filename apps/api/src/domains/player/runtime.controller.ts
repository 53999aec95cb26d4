import { Body, Controller, Headers, HttpCode, Inject, Post, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { CommitAnswer } from '@vigie/scorm';
import type { Response } from 'express';
import { z } from 'zod';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { isContentOrigin } from '../../platform/http/hosts.js';
import { Needs } from '../../platform/http/needs.js';
import { DomainError } from '../../platform/http/problem.js';
import { CommitService, readEnvelope } from './commit.service.js';

const CommitBody = z.object({ token: z.string().min(20).max(100), envelope: z.unknown() });

/**
 * The one address that content hosts may speak to: no cookie counts here, only the launch token in the body, and
 * the body is `text/plain` so that a page that is being closed needs no preflight.
 */
@ApiExcludeController()
@Controller({ path: 'runtime', version: VERSION_NEUTRAL })
export class RuntimeController {
  constructor(
    private readonly commits: CommitService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('commit')
  @Needs('anyone')
  @HttpCode(200)
  commit(
    @Body() text: unknown,
    @Headers('origin') origin: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitAnswer> {
    if (origin !== undefined && isContentOrigin(origin, this.config))
      response.set('Access-Control-Allow-Origin', origin).vary('Origin');
    const { token, envelope } = readBody(text);
    return this.commits.takeWithToken(readEnvelope(envelope), token);
  }
}

function readBody(text: unknown) {
  try {
    return CommitBody.parse(typeof text === 'string' ? JSON.parse(text) : text);
  } catch {
    throw new DomainError('player/commit-malformed', 400, 'Not a commit of a course');
  }
}
