import type { INestApplicationContext } from '@nestjs/common';
import { type Locale, type Me, OutlineActivity, type Role } from '@vigie/contracts';
import { carePage, demoLesson, writeDemoPackage } from '@vigie/starter-curriculum';
import { CatalogueQueries, CatalogueService, OutlineService } from '../domains/catalogue/index.js';
import { IdentityService } from '../domains/identity/index.js';
import { PackageImport, UploadFolder } from '../domains/packages/index.js';
import { type Config, isLoopback } from '../platform/config/config.js';
import { Database } from '../platform/db/database.js';
import { newId } from '../platform/ids/ids.js';
import type { Progress } from './progress.js';
import { StarterCurriculum } from './starter-curriculum.js';

/** The password of every demonstration account. They exist on loopback only, or where DEMO=1 asks for them. */
export const DEMO_PASSWORD = 'vigie-demo-2026';

interface DemoPerson {
  email: string;
  givenName: string;
  familyName: string;
  locale: Locale;
  roles: Role[];
  organisation: string;
}

// People and organisations are invented; the domain is reserved for examples (RFC 2606).
const people: DemoPerson[] = [
  person(
    'ines.moreau@police.example',
    'Inès',
    'Moreau',
    'fr',
    ['learner'],
    'Police aux frontières de Velmora',
  ),
  person(
    'samir.haddad@police.example',
    'سمير',
    'حداد',
    'ar',
    ['learner'],
    'Police aux frontières de Velmora',
  ),
  person(
    'rosa.delgado@refuge.example',
    'Rosa',
    'Delgado',
    'es',
    ['learner'],
    'Association Le Refuge du Port',
  ),
  person(
    'helene.marchetti@iom.example',
    'Hélène',
    'Marchetti',
    'fr',
    ['trainer'],
    'OIM, bureau de Port-Aurel',
  ),
  person('tarek.mahfouz@iom.example', 'Tarek', 'Mahfouz', 'fr', ['admin'], 'OIM, bureau de Port-Aurel'),
];

function person(
  email: string,
  givenName: string,
  familyName: string,
  locale: Locale,
  roles: Role[],
  organisation: string,
): DemoPerson {
  return { email, givenName, familyName, locale, roles, organisation };
}

/**
 * Fills an empty database with the demonstration: three partner officials of two organisations, a trainer, an
 * admin, and a published course; the starter curriculum follows in the background. What is there already is never
 * touched.
 *
 * @returns whether the demonstration's accounts are in this database.
 */
export async function seedDemo(
  app: INestApplicationContext,
  config: Config,
  progress: Progress,
): Promise<boolean> {
  const database = app.get(Database);
  if (await hasPeople(database)) return hasDemo(database);
  if (!(config.DEMO ?? isLoopback(config.HOST))) return false;

  // One transaction: a start that is cut off in the middle finds an empty database again.
  await progress.step('demonstration filled in', () =>
    database.transaction(async () => {
      const trainer = await addPeople(app);
      await addCourse(app, trainer);
      await app.get(StarterCurriculum).ask(trainer.id);
    }),
  );
  return true;
}

async function hasPeople(database: Database): Promise<boolean> {
  return (await database.sql('select from user_account limit 1')).length > 0;
}

async function hasDemo(database: Database): Promise<boolean> {
  return (await database.sql('select from user_account where email = $1', [people[0]?.email])).length > 0;
}

async function addPeople(app: INestApplicationContext): Promise<Me> {
  const identity = app.get(IdentityService, { strict: false });
  const organisations = new Map<string, string>();
  let trainer: Me | undefined;
  for (const { organisation, ...rest } of people) {
    const organisationId =
      organisations.get(organisation) ?? (await identity.addOrganisation(organisation)).id;
    organisations.set(organisation, organisationId);
    const added = await identity.addPerson({ ...rest, organisationId, password: DEMO_PASSWORD });
    if (rest.roles.includes('trainer')) trainer = added;
  }
  if (!trainer) throw new Error('the demonstration has no trainer');
  return trainer;
}

async function addCourse(app: INestApplicationContext, trainer: Me): Promise<void> {
  const lesson = demoLesson();
  const { packageId } = await app.get(UploadFolder, { strict: false }).lend(async (file) => {
    await writeDemoPackage(file);
    const importer = app.get(PackageImport, { strict: false });
    return importer.run({ file, fileName: 'definition.zip', uploadedBy: trainer.id, packageId: null });
  });
  const catalogue = app.get(CatalogueService, { strict: false });
  const locales: Locale[] = ['fr', 'en', 'es', 'ar'];
  const courseId = await catalogue.create(
    {
      texts: locales.map((locale) => ({
        locale,
        title: lesson.title[locale],
        summary: lesson.summary[locale],
        audience: '',
        advisory: lesson.advisory[locale],
      })),
      durationMinutes: lesson.durationMinutes,
      certificate: 'success',
      certificateMonths: 24,
      pilot: true,
    },
    trainer.id,
  );
  const titles = locales.map((locale) => ({ locale, title: lesson.title[locale] }));
  await catalogue.addActivity(courseId, { packageId, titles, required: true, mustPass: true }, trainer);
  await addCarePage(app, courseId, trainer);
  await catalogue.publish(courseId, trainer);
}

/** A page to read after the lesson, in a section of its own; nobody has to. */
async function addCarePage(app: INestApplicationContext, courseId: string, trainer: Me): Promise<void> {
  const course = await app.get(CatalogueQueries, { strict: false }).course(courseId, 'fr', trainer);
  const { section, title, blocks } = carePage();
  const locales = course.languages;
  const page = OutlineActivity.parse({
    id: newId(),
    kind: 'page',
    texts: locales.map((locale) => ({ locale, title: title[locale] })),
    contents: locales.map((locale) => ({ locale, blocks: blocks[locale] })),
    required: false,
    durationMinutes: 3,
  });
  const lessons = course.activities.map(({ kind, packageId, id, texts, required, mustPass }) =>
    OutlineActivity.parse({ kind, packageId, id, texts, required, mustPass }),
  );
  const titles = locales.map((locale) => ({ locale, title: section[locale] }));
  await app.get(OutlineService, { strict: false }).replace(
    courseId,
    {
      version: course.outlineVersion,
      sections: [
        { id: null, titles: [], activities: lessons },
        { id: newId(), titles, activities: [page] },
      ],
    },
    trainer,
  );
}

/** Who can sign in, for the console. */
export function demoAccounts(): string {
  const rows = people.map(
    ({ email, roles, locale }) => `  ${email.padEnd(32)} ${roles.join(', ').padEnd(8)} (${locale})`,
  );
  return `Demonstration accounts, all with the password ${DEMO_PASSWORD}:\n${rows.join('\n')}\nStop with Ctrl-C.`;
}
