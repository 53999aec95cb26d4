export { CatalogueModule } from './catalogue.module.js';
export { CatalogueQueries } from './catalogue.queries.js';
export { CatalogueService } from './catalogue.service.js';
