import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { KeptMailsController } from './kept-mails.controller.js';

@Module({ controllers: [HealthController, KeptMailsController] })
export class OperationsModule {}
