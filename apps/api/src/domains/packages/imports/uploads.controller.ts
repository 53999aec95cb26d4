import { Controller, Head, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Id } from '@vigie/contracts';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { UploadsService } from './uploads.service.js';

/** Resumable uploads: tus 1.0.0 with creation and creation-with-upload. Its answers are the protocol's own. */
@ApiExcludeController()
@Controller('package-uploads')
@Needs('trainer')
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Post()
  create(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.create(request, response);
  }

  @Head(':id')
  look(
    @Param('id', { schema: Id }) id: string,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.uploads.goOn(id, request, response, actor);
  }

  @Patch(':id')
  append(
    @Param('id', { schema: Id }) id: string,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.uploads.goOn(id, request, response, actor);
  }
}
