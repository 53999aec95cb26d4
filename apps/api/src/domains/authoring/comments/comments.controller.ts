import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommentInput, CommentThreads, Id, ThreadInput, ThreadResolution } from '@vigie/contracts';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { CommentsService } from './comments.service.js';

type Threads = z.infer<typeof CommentThreads>;

@ApiTags('modules')
@Controller('modules/:id/threads')
@Needs('trainer')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  /** What is said about the parts of a module, those that are gone among them. */
  @Get()
  @ApiOkResponse({ standardSchema: CommentThreads })
  async threads(@Param('id', { schema: Id }) id: string): Promise<Threads> {
    return { items: await this.comments.of(id) };
  }

  /** Says something about a part. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: CommentThreads })
  async begin(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ThreadInput }) input: z.infer<typeof ThreadInput>,
    @CurrentActor() actor: Actor,
  ): Promise<Threads> {
    await this.comments.begin(id, input, actor);
    return this.threads(id);
  }

  /** Answers in a thread; it is open again then. */
  @Post(':threadId/comments')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: CommentThreads })
  async answer(
    @Param('id', { schema: Id }) id: string,
    @Param('threadId', { schema: Id }) threadId: string,
    @Body({ schema: CommentInput }) input: z.infer<typeof CommentInput>,
    @CurrentActor() actor: Actor,
  ): Promise<Threads> {
    await this.comments.answer(id, threadId, input, actor);
    return this.threads(id);
  }

  /** Ends a thread, or opens it again. */
  @Put(':threadId/resolved')
  @ApiOkResponse({ standardSchema: CommentThreads })
  async resolve(
    @Param('id', { schema: Id }) id: string,
    @Param('threadId', { schema: Id }) threadId: string,
    @Body({ schema: ThreadResolution }) { resolved }: z.infer<typeof ThreadResolution>,
    @CurrentActor() actor: Actor,
  ): Promise<Threads> {
    await this.comments.resolve(id, threadId, resolved, actor);
    return this.threads(id);
  }
}
