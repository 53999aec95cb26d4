import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { connectToRunning } from '@vigie/embedded-db';
import { starterCourseIds } from '@vigie/starter-curriculum';
import { AppModule } from './app/app.module.js';
import { databaseFolder } from './app/boot.js';
import { explainFailure } from './app/failure.js';
import { apiDocument } from './app/openapi.js';
import { prefixAndVersion } from './app/routing.js';
import { StarterCurriculum } from './app/starter-curriculum.js';
import { StartError } from './app/start-error.js';
import { AuditService } from './domains/audit/index.js';
import { IdentityService } from './domains/identity/index.js';
import { type Config, loadEnvFile, originsFor, readEnvironment } from './platform/config/config.js';
import { instanceSecret } from './platform/config/secrets.js';
import { appDatabaseUrl, migrate } from './platform/db/migrate.js';
import { Invariants } from './platform/invariants/invariants.js';

loadEnvFile();
const usage = `Usage: npm run cli -- <command>
  migrate                        bring the database to this version
  create-admin --email … --given-name … --family-name … --organisation …
                                 add an administrator; the password is read from VIGIE_PASSWORD
  starter-curriculum --email …   bring in the starter courses, in the name of a trainer or administrator; what is
                                 there is left as it is
  doctor --audit                 check that the record of who did what is as it was written
  doctor --invariants            check that attempts, results, certificates and files agree with each other
  openapi [--out FILE]           print the description of the API
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    audit: { type: 'boolean' },
    invariants: { type: 'boolean' },
    out: { type: 'string' },
    email: { type: 'string' },
    'given-name': { type: 'string' },
    'family-name': { type: 'string' },
    organisation: { type: 'string' },
  },
});

/** The database of a running instance, or the one that is set: the command line never starts or stops one. */
async function settings(): Promise<{ config: Config; ownerUrl: string }> {
  const environment = readEnvironment(process.env);
  const ownerUrl = environment.DATABASE_URL ?? (await connectToRunning(databaseFolder(environment)));
  if (!ownerUrl)
    throw new StartError(
      'finding the database',
      'No Vigie is running on this data.',
      'Start it with `npm start`, or set DATABASE_URL.',
    );
  const secret = instanceSecret(environment.SECRET_KEY, environment.DATA_DIR);
  const port = environment.PORT ?? 3000;
  const appUrl = environment.DATABASE_APP_URL ?? appDatabaseUrl(ownerUrl, secret);
  const config = {
    ...environment,
    ...originsFor(environment, port),
    PORT: port,
    SECRET_KEY: secret,
    APP_DATABASE_URL: appUrl,
  };
  return { config, ownerUrl };
}

async function migrateNow(): Promise<void> {
  const { config, ownerUrl } = await settings();
  const count = await migrate(ownerUrl, config.APP_DATABASE_URL);
  process.stdout.write(`${count} migrations carried out\n`);
}

async function createAdmin(): Promise<void> {
  const { email, 'given-name': givenName, 'family-name': familyName, organisation } = values;
  const password = process.env['VIGIE_PASSWORD'] ?? '';
  if (!email || !givenName || !familyName || !organisation || password.length < 12)
    throw new StartError(
      'reading the command',
      'Something is missing.',
      `${usage}The password needs 12 characters or more.`,
    );
  const { config } = await settings();
  const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: ['error'] });
  const identity = app.get(IdentityService, { strict: false });
  const { id } = await identity.addOrganisation(organisation);
  const names = { email, givenName, familyName, password };
  await identity.addPerson({ ...names, organisationId: id, locale: null, roles: ['admin'] });
  await app.close();
  process.stdout.write(`${email} may sign in as administrator\n`);
}

async function bringStarterCurriculum(): Promise<void> {
  const { config } = await settings();
  const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: ['error'] });
  try {
    const trainer = await app.get(IdentityService, { strict: false }).personByEmail(values.email ?? '');
    if (!trainer || !trainer.roles.some((role) => role === 'trainer' || role === 'admin'))
      throw new StartError(
        'reading the command',
        'The courses need somebody who looks after them.',
        `${usage}Name the address of a trainer or an administrator with --email.`,
      );
    for (const [at, id] of starterCourseIds.entries()) {
      process.stdout.write(`${at + 1} of ${starterCourseIds.length}: `);
      const course = await app.get(StarterCurriculum).bring(id, trainer.id);
      process.stdout.write(`${course?.title ?? id}, ${course?.wasThere ? 'was there' : 'brought in'}\n`);
    }
  } finally {
    await app.close();
  }
}

async function doctor(): Promise<void> {
  if (!values.audit && !values.invariants)
    throw new StartError('reading the command', 'Nothing to check was named.', usage);

  const { config } = await settings();
  const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: ['error'] });
  try {
    if (values.audit) await checkAudit(app.get(AuditService, { strict: false }));
    if (values.invariants) await checkInvariants(app.get(Invariants, { strict: false }));
  } finally {
    await app.close();
  }
}

async function checkAudit(audit: AuditService): Promise<void> {
  const { count, lastHash, broken } = await audit.verifyChain();
  if (broken)
    throw new StartError(
      'checking the audit log',
      `It is sound up to entry ${count}; entry ${broken.number} is not (${broken.fault}).`,
      'Somebody with the owner’s access to the database changed it. Compare it with a backup.',
    );
  process.stdout.write(`audit log: unbroken, ${count} entries, last hash ${lastHash}\n`);
}

const shownBreaches = 20;

async function checkInvariants({ all }: Invariants): Promise<void> {
  let broken = 0;
  for (const { name, breaches } of all) {
    let count = 0;
    for await (const breach of breaches())
      if (++count <= shownBreaches) process.stdout.write(`  ${breach}\n`);
    if (count > shownBreaches) process.stdout.write(`  and ${count - shownBreaches} more\n`);
    process.stdout.write(`${count === 0 ? '✓' : '✗'} ${name}${count === 0 ? '' : `: ${count} times not`}\n`);
    broken += Number(count > 0);
  }
  if (broken > 0)
    throw new StartError(
      'checking what must hold',
      `${broken} of ${all.length} statements do not.`,
      'Nothing was changed. Keep a backup of this state, and report the lines above.',
    );
}

/** Needs no database: the application is only described, not started. */
async function openapi(): Promise<void> {
  const environment = readEnvironment(process.env);
  const config = {
    ...environment,
    ...originsFor(environment, 3000),
    PORT: 3000,
    SECRET_KEY: 'x'.repeat(32),
    APP_DATABASE_URL: '',
  };
  const app = await NestFactory.create(AppModule.of(config), { preview: true, logger: false });
  prefixAndVersion(app);
  const text = `${JSON.stringify(apiDocument(app), null, 2)}\n`;
  if (values.out) writeFileSync(values.out, text);
  // Whoever reads slowly gets the end of it too, though the program ends after this.
  else await new Promise<void>((done) => process.stdout.write(text, () => done()));
}

const commands: Record<string, () => Promise<void>> = {
  migrate: migrateNow,
  'create-admin': createAdmin,
  'starter-curriculum': bringStarterCurriculum,
  doctor,
  openapi,
};
const command = commands[positionals[0] ?? ''];
if (!command) {
  process.stderr.write(usage);
  process.exit(2);
}
try {
  await command();
  process.exit(0);
} catch (error) {
  process.stderr.write(explainFailure(error));
  process.exit(1);
}
