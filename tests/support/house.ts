import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '@vigie/api/app/create-app.js';
import { IdentityService } from '@vigie/api/domains/identity/index.js';
import { Clock } from '@vigie/api/platform/clock/clock.js';
import type { Config } from '@vigie/api/platform/config/config.js';
import { Database } from '@vigie/api/platform/db/database.js';
import { appDatabaseUrl } from '@vigie/api/platform/db/migrate.js';
import { Jobs } from '@vigie/api/platform/jobs/jobs.js';
import type { Locale, Me, Role, RoleGrant } from '@vigie/contracts';
import { Client } from './client.js';
import { freshDatabase, testDataDir, testSecret } from './database.js';

/** Of every person that a house makes. */
export const password = 'correct horse battery';

/** The whole house on a database of its own, over real HTTP. */
export interface House {
  app: NestExpressApplication;
  config: Config;
  ownerUrl: string;
  port: number;
  database: Database;
  clock: { set(time: Date | null): void };
  /** A new person; `as` signs them in. */
  person(given: {
    roles?: Role[];
    /** Roles that count in one organisation or course. */
    grants?: RoleGrant[];
    organisationId?: string;
    locale?: Locale;
    email?: string;
    givenName?: string;
    familyName?: string;
  }): Promise<Me>;
  as(person: Me): Promise<Client>;
  organisation(name: string): Promise<string>;
  anonymous(): Client;
  close(): Promise<void>;
}

/** @param furnish - what a test adds before the background work begins. */
export async function openHouse(
  settings: Partial<Config> = {},
  furnish: (app: NestExpressApplication) => void = () => {},
): Promise<House> {
  const ownerUrl = settings.DATABASE_URL ?? (await freshDatabase());
  const config: Config = {
    HOST: '127.0.0.1',
    PORT: 3999,
    LMS_ORIGIN: 'http://localhost:3999',
    CONTENT_ORIGIN_TEMPLATE: 'http://p-{id}.localhost:3999',
    DATA_DIR: mkdtempSync(path.join(testDataDir(), 'house-')),
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appDatabaseUrl(ownerUrl, testSecret()),
    SECRET_KEY: testSecret(),
    TRUST_PROXY: 0,
    ISSUER_NAME: 'OIM',
    MAX_UPLOAD_MB: 64,
    LOG_LEVEL: 'silent',
    WEB: 'none',
    WORKER: 'inline',
    ...settings,
  };
  const app = await createApp(config);
  const clock = settableClock(app.get(Clock));
  furnish(app);
  await app.get(Jobs).work();
  await app.listen(0, '127.0.0.1');
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const anonymous = () => new Client(port, new URL(config.LMS_ORIGIN).host);
  const identity = app.get(IdentityService, { strict: false });
  const database = app.get(Database);
  let count = 0;
  return {
    app,
    config,
    ownerUrl,
    port,
    database,
    clock,
    anonymous,
    async organisation(name) {
      return (await identity.addOrganisation(name)).id;
    },
    async person({ roles = ['learner'], grants = [], organisationId, locale = 'fr', email, ...names }) {
      const { id } = await identity.addPerson({
        email: email ?? `person-${++count}@vigie.example`,
        givenName: 'Inès',
        familyName: 'Moreau',
        ...names,
        locale,
        roles,
        organisationId: organisationId ?? (await identity.addOrganisation('Velmora')).id,
        password,
      });
      for (const { role, scope, scopeId } of grants)
        await database.sql('insert into role_assignment values (gen_random_uuid(), $1, $2, $3, $4)', [
          id,
          role,
          scope,
          scopeId,
        ]);
      return identity.person(id);
    },
    async as(person) {
      const client = anonymous();
      await client
        .post('/api/v1/session', { email: person.email, password })
        .then((answer) => answer.expect(200));
      return client;
    },
    close: () => app.close(),
  };
}

function settableClock(clock: Clock): House['clock'] {
  const real = clock.now.bind(clock);
  return {
    set(time) {
      clock.now = time === null ? real : () => new Date(time);
    },
  };
}
