import 'reflect-metadata';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Logger } from 'nestjs-pino';
import passport from 'passport';
import { ContentHost } from '../domains/packages/index.js';
import type { Config } from '../platform/config/config.js';
import { Database } from '../platform/db/database.js';
import { duringRequest } from '../platform/http/circumstances.js';
import { dispatchByHost } from '../platform/http/hosts.js';
import { problemOf, sendProblem } from '../platform/http/problem.filter.js';
import { sameOriginOnly } from '../platform/http/same-origin.js';
import { securityHeaders } from '../platform/http/security-headers.js';
import { AppModule } from './app.module.js';
import { documentApi } from './openapi.js';
import { prefixAndVersion } from './routing.js';
import { sessions } from './sessions.js';

/** The built web as a handler for everything that is not the API's. */
export type WebHandler = RequestHandler;

const apiPaths = /^\/(api|health)(\/|$)/;

/**
 * The HTTP side of the house. The way of a request: its Host decides between the content hosts and the LMS; on the
 * LMS come headers, the same-origin rule, the session, then the API's routes or the web's pages.
 */
export async function createApp(config: Config, web?: WebHandler): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config), new ExpressAdapter(), {
    logger: ['warn', 'error', 'fatal'], // what Nest says while it wires itself helps nobody
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.set('etag', false);
  // Who has not said within this time what is wanted holds a connection for nothing; bodies may be slower.
  Object.assign(app.getHttpServer(), { headersTimeout: 10_000 });

  const content = app.get(ContentHost);
  app.use(dispatchByHost(config, (id) => content.handler(id)));
  app.use('/api/runtime', runtimeBodies);
  app.use(securityHeaders(config));
  app.use(unless('/api/runtime/', sameOriginOnly(config.LMS_ORIGIN)));
  for (const middleware of [
    ...sessions(config, app.get(Database).pool),
    passport.initialize(),
    passport.session(),
  ])
    app.use(unless('/api/runtime/', unless('/health/', middleware)));
  app.use('/api', express.json({ limit: '3mb' }));
  if (web) app.use(compression({ filter: isPage }));
  if (web)
    app.use((request: Request, response: Response, next: NextFunction) => {
      if (apiPaths.test(request.path)) next();
      else web(request, response, next);
    });
  app.use(duringRequest);
  app.use(asProblem);

  prefixAndVersion(app);
  app.useGlobalPipes(new StandardSchemaValidationPipe());
  documentApi(app);
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}

/** Pages are worth compressing on a poor line; the API's answers are small and hold what others could guess at. */
const isPage = (request: Request, response: Response) =>
  !apiPaths.test(request.path) && compression.filter(request, response);

/** Commits come as text/plain, up to the size of the longest suspend data in the widest characters. */
const runtimeBodies = express.text({ type: () => true, limit: '3mb' });

const unless =
  (prefix: string, middleware: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.path.startsWith(prefix) ? next() : middleware(request, response, next);

/** What goes wrong before Nest's routes (a body that cannot be read, a session store that is away). */
function asProblem(
  error: unknown,
  request: Request & { id?: string },
  response: Response,
  _next: NextFunction,
): void {
  sendProblem(response, problemOf(error), request.id);
}
