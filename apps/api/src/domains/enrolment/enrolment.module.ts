import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { EnrolmentController } from './enrolment.controller.js';
import { ActivityResultEntity, EnrolmentEntity } from './enrolment.entity.js';
import { EnrolmentInvariants } from './enrolment.invariants.js';
import { EnrolmentListener } from './enrolment.listener.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { EnrolmentService } from './enrolment.service.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { ImpactController } from './impact.controller.js';
import { ImpactQueries } from './impact.queries.js';
import { ResourcesController } from './resources.controller.js';
import { ResourcesService } from './resources.service.js';

@Module({
  imports: [CatalogueModule, TypeOrmModule.forFeature([EnrolmentEntity, ActivityResultEntity])],
  controllers: [EnrolmentController, ResourcesController, ImpactController],
  providers: [
    EnrolmentService,
    EnrolmentQueries,
    EnrolmentsRepository,
    EnrolmentListener,
    ResourcesService,
    ImpactQueries,
    EnrolmentInvariants,
  ],
  exports: [EnrolmentService, EnrolmentQueries],
})
export class EnrolmentModule {}
