import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Me, Problem } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import type { ProblemMessage } from './lib/shared/problem/told.ts';

declare global {
  namespace App {
    interface Locals {
      /** The signed-in person; null for strangers. */
      me: Me | null;
      locale: Locale;
      /** IANA name of the reader's zone, from a cookie that the page itself sets; UTC until then. */
      timeZone: string;
      /** Set-Cookie lines of API answers, handed on to the browser as they are. */
      apiCookies: string[];
    }
    interface PageData {
      me: Me | null;
      locale: Locale;
      timeZone: string;
    }
    interface Error {
      problem?: Problem;
      /** What a person is told of it. */
      says?: ProblemMessage;
      /** What to quote when asking for help. */
      reference?: string;
    }
    interface Platform {
      /** Express' request: adapter-node is middleware of the API's process. */
      req: IncomingMessage & {
        user?: Me;
        ip?: string;
        secure?: boolean;
        app?: (request: IncomingMessage, response: ServerResponse) => void;
      };
    }
  }
}

export {};
