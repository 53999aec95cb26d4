import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PackagesModule } from '../packages/index.js';
import {
  ActivityContentEntity,
  ActivityEntity,
  ActivityPrerequisiteEntity,
  ActivityTextEntity,
} from './activity.entity.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { CatalogueService } from './catalogue.service.js';
import { CourseEditing } from './course-editing.js';
import { CourseFileEntity } from './course-file.entity.js';
import { CourseFilesSweep } from './course-files.sweep.js';
import { CourseFilesService } from './course-files.service.js';
import { CourseUses } from './course-uses.js';
import { CourseTextEntity } from './course-text.entity.js';
import { CourseEntity } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';
import { OutlineController } from './outline.controller.js';
import { OutlineRepository } from './outline.repository.js';
import { OutlineService } from './outline.service.js';
import { SectionEntity, SectionTextEntity } from './section.entity.js';

@Module({
  imports: [
    PackagesModule,
    TypeOrmModule.forFeature([
      CourseEntity,
      CourseTextEntity,
      CourseFileEntity,
      SectionEntity,
      SectionTextEntity,
      ActivityEntity,
      ActivityTextEntity,
      ActivityContentEntity,
      ActivityPrerequisiteEntity,
    ]),
  ],
  controllers: [CatalogueController, OutlineController],
  providers: [
    CatalogueService,
    OutlineService,
    CourseFilesSweep,
    CourseFilesService,
    CatalogueQueries,
    CourseEditing,
    CoursesRepository,
    OutlineRepository,
    CourseUses,
  ],
  exports: [CatalogueService, CatalogueQueries, OutlineService, CourseFilesService],
})
export class CatalogueModule {}
