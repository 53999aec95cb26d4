import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PackageUses } from '../packages/index.js';
import { CoursesRepository } from './courses.repository.js';

/** Tells the packages room which courses a package is in; a version is not a course's to choose. */
@Injectable()
export class CourseUses implements OnModuleInit {
  constructor(
    private readonly uses: PackageUses,
    private readonly courses: CoursesRepository,
  ) {}

  onModuleInit(): void {
    this.uses.register(async (packageId, versionId) => {
      if (versionId !== null) return [];
      const found = await this.courses.findWithPackage(packageId);
      return found.map(({ id, title }) => ({ kind: 'course', id, title, count: 1 }));
    });
  }
}
