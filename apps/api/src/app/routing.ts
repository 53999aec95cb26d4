import { type INestApplication, VersioningType } from '@nestjs/common';

/** Where routes live: /api/v1/…, but /health/… at the top. */
export function prefixAndVersion(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
}
