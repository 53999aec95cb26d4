import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Locale } from '@vigie/contracts';
import { negotiateLocale } from '@vigie/i18n';
import type { Request } from 'express';

/** The language to answer in: what the request asks for, then the account's, then French. */
export function localeOf(request: Request): Locale {
  return negotiateLocale({
    choice: undefined,
    account: undefined,
    acceptLanguage: request.headers['accept-language'] ?? request.user?.locale ?? undefined,
  });
}

export const RequestLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  localeOf(context.switchToHttp().getRequest<Request>()),
);
