import { randomBytes } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { Request } from 'express';
import { LoggerModule } from 'nestjs-pino';
import { CONFIG, type Config } from '../config/config.js';

/** A short reference that a person can read out on the phone, e.g. R-7F3KQ2. */
export const newReference = (): string => `R-${randomBytes(5).toString('hex').toUpperCase().slice(0, 8)}`;

/** Structured logs: one event, one line, JSON; a request id on each line; no bodies, cookies or tokens. */
export function loggingModule(): DynamicModule {
  return LoggerModule.forRootAsync({
    inject: [CONFIG],
    useFactory: (config: Config) => ({
      pinoHttp: {
        level: config.LOG_LEVEL,
        genReqId: (_request, response) => {
          const id = newReference();
          response.setHeader('X-Request-Id', id);
          return id;
        },
        autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
        quietReqLogger: true,
        customLogLevel: (_request, response, error) => {
          if (error || response.statusCode >= 500) return 'error';
          return response.statusCode >= 400 ? 'info' : 'debug';
        },
        serializers: {
          err: plainError,
          // Without query: it may hold a name or a token.
          req: (request: Request & { raw?: Request }) => ({
            method: request.method,
            path: pathOf(request.url),
          }),
          res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        },
      },
    }),
  });
}

const pathOf = (url: string) => url.split('?', 1)[0]?.replace(/^\/v\/.*/, '/v/…');

/** Libraries hang whole connections onto their errors, with what must not be logged: name, words and trace alone. */
function plainError(error: { type?: string; message?: string; stack?: string; code?: unknown }) {
  const { type, message, stack, code } = error;
  return { type, message, stack, ...(code === undefined ? {} : { code }) };
}
