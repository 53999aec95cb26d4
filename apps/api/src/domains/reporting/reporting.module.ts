import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { IdentityModule } from '../identity/index.js';
import { PlayerModule } from '../player/index.js';
import { PersonCoursesController } from './results/person-courses.controller.js';
import { ResultsController } from './results/results.controller.js';
import { ResultsExport } from './results/results.export.js';
import { ResultsQueries } from './results/results.queries.js';
import { ResultsRepository } from './results/results.repository.js';

@Module({
  imports: [IdentityModule, CatalogueModule, EnrolmentModule, PlayerModule],
  controllers: [ResultsController, PersonCoursesController],
  providers: [ResultsQueries, ResultsExport, ResultsRepository],
})
export class ReportingModule {}
