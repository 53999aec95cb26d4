import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { isDiskFull } from '../storage/disk.js';
import { DomainError } from './problem.js';
import { problemOfDatabase } from './problem.database.js';

/** Turns every error into application/problem+json and logs what nobody expected, once, with the request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error({ err: error, reference: request.id }, 'request failed');
    sendProblem(response, problem, request.id);
  }
}

interface PlainProblem {
  type: string;
  title: string;
  status: number;
  [field: string]: unknown;
}

/** Also used by the middlewares that answer before Nest does. */
export function sendProblem(response: Response, problem: PlainProblem, reference?: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (problem.status === 503) response.setHeader('Retry-After', '5');
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, ...(reference ? { reference } : {}) }));
}

export function problemOf(error: unknown): PlainProblem {
  if (error instanceof DomainError)
    return { ...error.details, type: error.type, title: error.title, status: error.status };
  if (error instanceof HttpException) return problemOfHttp(error);
  if (isDiskFull(error)) return diskFull;
  return problemOfDatabase(error) ?? problemOfExpress(error) ?? unexpected;
}

const diskFull = { type: 'server/disk-full', title: 'Not enough space on the server', status: 507 };
const unexpected = { type: 'server/unexpected', title: 'Something broke on our side', status: 500 };

function problemOfHttp(error: HttpException): PlainProblem {
  const status = error.getStatus();
  if (status === 400)
    return { type: 'request/invalid', title: error.message, status, fields: fieldsOf(error) };
  const types: Record<number, string> = {
    401: 'identity/signed-out',
    403: 'identity/forbidden',
    404: 'request/no-such-route',
    413: 'request/too-large',
    429: 'request/too-many',
  };
  return { type: types[status] ?? 'request/refused', title: error.message, status };
}

/** One line a field, from the issues that the validation pipe puts into its answer. */
function fieldsOf(error: HttpException): { path: string; message: string }[] {
  const body = error.getResponse();
  const issues = typeof body === 'object' && 'message' in body ? body.message : [];
  return (Array.isArray(issues) ? issues : [issues]).map((issue: unknown) => {
    if (typeof issue === 'object' && issue !== null && 'message' in issue) {
      const path = 'path' in issue && Array.isArray(issue.path) ? issue.path.map(String).join('.') : '';
      return { path, message: String(issue.message) };
    }
    return { path: '', message: String(issue) };
  });
}

/** body-parser and others of Express' family mark their errors with a status. */
function problemOfExpress(error: unknown): PlainProblem | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error) || !('type' in error))
    return undefined;
  const status = Number(error.status);
  if (status < 400 || status > 499) return undefined;
  return {
    type: status === 413 ? 'request/too-large' : 'request/invalid',
    title: 'The request cannot be read',
    status,
  };
}
