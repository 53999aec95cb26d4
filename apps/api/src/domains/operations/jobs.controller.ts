import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, JobsOverview, JobsRetried, RetryJobsInput } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { JobsService } from './jobs.service.js';

@ApiTags('operations')
@Controller('admin/jobs')
@Needs('admin')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  /** What waits and what failed. */
  @Get()
  @ApiOkResponse({ standardSchema: JobsOverview })
  overview(): Promise<JobsOverview> {
    return this.jobs.overview();
  }

  /** Tries everything again that failed in a queue. */
  @Post('retries')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: JobsRetried })
  async retryAll(
    @Body({ schema: RetryJobsInput }) { queue }: RetryJobsInput,
    @CurrentActor() actor: Actor,
  ): Promise<JobsRetried> {
    return { count: await this.jobs.retryAll(queue, actor) };
  }

  /** Tries a failed job again. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  retry(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.jobs.retry(id, actor);
  }

  /** Gives a failed job up: what it should have done is never done. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.jobs.dismiss(id, actor);
  }
}
