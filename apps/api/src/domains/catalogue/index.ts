export { CatalogueModule } from './catalogue.module.js';
export { CatalogueQueries, type ResourceHeld } from './catalogue.queries.js';
export { CatalogueService } from './catalogue.service.js';
export { CourseFilesService } from './course-files.service.js';
export { isShownInline } from './file-type.rules.js';
export { OutlineService } from './outline.service.js';
