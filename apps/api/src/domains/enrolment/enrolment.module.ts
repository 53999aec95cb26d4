import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { IdentityModule } from '../identity/index.js';
import { EnrolmentController } from './enrolment.controller.js';
import { ActivityOverrideEntity, ActivityResultEntity, EnrolmentEntity } from './enrolment.entity.js';
import { EnrolmentInvariants } from './enrolment.invariants.js';
import { EnrolmentListener } from './enrolment.listener.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { EnrolmentService } from './enrolment.service.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { ImpactController } from './impact.controller.js';
import { ImpactQueries } from './impact.queries.js';
import { OverridesController } from './overrides.controller.js';
import { OverridesService } from './overrides.service.js';
import { ResourcesController } from './resources.controller.js';
import { ResourcesService } from './resources.service.js';

@Module({
  imports: [
    IdentityModule,
    CatalogueModule,
    TypeOrmModule.forFeature([EnrolmentEntity, ActivityResultEntity, ActivityOverrideEntity]),
  ],
  controllers: [EnrolmentController, ResourcesController, ImpactController, OverridesController],
  providers: [
    EnrolmentService,
    EnrolmentQueries,
    EnrolmentsRepository,
    EnrolmentListener,
    ResourcesService,
    OverridesService,
    ImpactQueries,
    EnrolmentInvariants,
  ],
  exports: [EnrolmentService, EnrolmentQueries],
})
export class EnrolmentModule {}
