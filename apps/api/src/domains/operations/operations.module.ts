import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';
import { KeptMailsController } from './kept-mails.controller.js';

@Module({
  controllers: [HealthController, KeptMailsController, JobsController],
  providers: [JobsService],
})
export class OperationsModule {}
