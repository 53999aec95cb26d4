import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PackagesModule } from '../packages/index.js';
import { ActivityEntity, ActivityTextEntity } from './activity.entity.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { CatalogueService } from './catalogue.service.js';
import { CourseUses } from './course-uses.js';
import { CourseTextEntity } from './course-text.entity.js';
import { CourseEntity } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';

@Module({
  imports: [
    PackagesModule,
    TypeOrmModule.forFeature([CourseEntity, CourseTextEntity, ActivityEntity, ActivityTextEntity]),
  ],
  controllers: [CatalogueController],
  providers: [CatalogueService, CatalogueQueries, CoursesRepository, CourseUses],
  exports: [CatalogueService, CatalogueQueries],
})
export class CatalogueModule {}
