import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../platform/config/config.js';
import type { WebHandler } from './create-app.js';
import { StartError } from './start-error.js';

const built = path.resolve(import.meta.dirname, '../../../web/build/handler.js');

/** Loads the built web into this process. */
export async function loadWeb(config: Config): Promise<WebHandler | undefined> {
  if (config.WEB === 'none') return undefined;
  if (!existsSync(built))
    throw new StartError(
      'loading the pages',
      'The web is not built.',
      'Run `npm start`, which builds what is missing.',
    );

  // adapter-node assumes https unless told how to know; Express decides (TRUST_PROXY), the client cannot.
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'host';
  process.env['VIGIE_CONTENT_ORIGINS'] = config.CONTENT_ORIGIN_TEMPLATE.replace(/[^/.]*\{id\}[^.]*/, '*');
  const { handler } = await import(pathToFileURL(built).href);
  return (request, response, next) => {
    request.headers['x-forwarded-proto'] = request.protocol;
    handler(request, response, next);
  };
}
