import { openToAllRooms, projects, rooms } from '../../architecture.mjs';
import { component, importName, imports } from './tree.js';

/** One violation: a file whose imports must be caught by the rule; `to` narrows which of its imports. */
export type Plant = { rule: string; file: string; content: string; to?: string };

const src = 'apps/api/src';
const enrolment = `${src}/domains/enrolment`;
const features = 'apps/web/src/lib/features';

/** Every arrow between rooms that the table does not permit. */
const wrongRooms: Plant[] = Object.entries(rooms).flatMap(([room, { knows }]) =>
  Object.keys(rooms)
    .filter((other) => other !== room && !knows.includes(other))
    .map((other) => ({
      rule: `room-arrow-${room}`,
      file: `${src}/domains/${room}/asks-${other}.ts`,
      content: imports(`../${other}/index.js`),
      to: `${src}/domains/${other}/index.ts`,
    })),
);

/** Every package that the API may use, but this room may not. */
const wrongPackages: Plant[] = Object.entries(rooms).flatMap(([room, { packages }]) =>
  (projects.api?.mayImport ?? [])
    .filter((target) => ![...openToAllRooms, ...packages].includes(target))
    .map((target) => ({
      rule: `room-package-${room}`,
      file: `${src}/domains/${room}/uses-${target.replace('/', '-')}.ts`,
      content: imports(importName(target)),
    })),
);

/** Every arrow between projects that the table does not permit. */
const wrongProjects: Plant[] = Object.entries(projects)
  .filter(([, { mayImport }]) => !mayImport.includes('*'))
  .flatMap(([name, { folder, mayImport }]) =>
    Object.keys(projects)
      .filter((other) => other !== name && !mayImport.some((target) => target.split('/')[0] === other))
      .map((other) => ({
        rule: `project-arrow-${name}`,
        file: `${folder}/src/asks-${other}.ts`,
        content: imports(importName(other)),
        to: `${projects[other]?.folder}/dist/index.js`,
      })),
  );

const projectPlants: Plant[] = [
  {
    rule: 'project-arrow-web',
    file: 'apps/web/src/lib/shared/manifest.ts',
    content: imports('@vigie/scorm'),
  },
  {
    rule: 'project-arrow-api',
    file: `${src}/platform/shell.ts`,
    content: imports('@vigie/content-shell/src/other.js'),
  },
  {
    rule: 'project-arrow-scorm',
    file: 'packages/scorm/src/not-built-yet.ts',
    content: imports('@vigie/contracts/missing.js'),
    to: '@vigie/contracts/missing.js',
  },
  {
    rule: 'project-by-relative-path',
    file: `${src}/platform/relative.ts`,
    content: imports('../../../../packages/contracts/src/other.js'),
  },
  { rule: 'project-unknown', file: 'packages/stowaway/src/index.ts', content: imports('./other.js') },
];

const roomPlants: Plant[] = [
  {
    rule: 'room-unknown',
    file: `${src}/domains/stowaway/index.ts`,
    content: imports('../../platform/clock.js'),
  },
  {
    rule: 'room-side-door',
    file: `${enrolment}/side-door.ts`,
    content: imports('../catalogue/inner.js'),
  },
  {
    rule: 'room-side-door',
    file: `${enrolment}/side-door-for-types.ts`,
    content: `import type { Course } from '../catalogue/inner.js';`,
  },
  {
    rule: 'room-side-door-from-outside',
    file: `${src}/app/side-door.ts`,
    content: imports('../domains/enrolment/inner.js'),
  },
  { rule: 'room-imports-app', file: `${enrolment}/composed.ts`, content: imports('../../app/app.js') },
  { rule: 'app-imported', file: `${src}/platform/composed.ts`, content: imports('../app/app.js') },
  {
    rule: 'platform-knows-room',
    file: `${src}/platform/curious.ts`,
    content: imports('../domains/enrolment/index.js'),
  },
  {
    rule: 'events-hold-only-schemas',
    file: `${src}/events/clever.ts`,
    content: imports('../platform/clock.js'),
  },
  {
    rule: 'events-hold-only-schemas',
    file: `${src}/events/curious.ts`,
    content: imports('../domains/enrolment/index.js'),
  },
];

const filePlants: Plant[] = [
  { rule: 'typeorm-outside-storage', file: `${enrolment}/late.service.ts`, content: imports('typeorm') },
  {
    rule: 'typeorm-outside-storage',
    file: `${src}/platform/events/outbox.ts`,
    content: `import type { EntityManager } from 'typeorm';`,
  },
  ...['rules', 'policy', 'view'].flatMap((role): Plant[] => [
    {
      rule: 'pure-file-uses-framework',
      file: `${enrolment}/framed.${role}.ts`,
      content: imports('@nestjs/common'),
    },
    { rule: 'pure-file-uses-node', file: `${enrolment}/filed.${role}.ts`, content: imports('node:fs') },
    {
      rule: 'pure-file-uses-service',
      file: `${enrolment}/served.${role}.ts`,
      content: imports('./enrolment.service.js'),
    },
  ]),
  {
    rule: 'pure-file-uses-service',
    file: `${enrolment}/loaded.view.ts`,
    content: imports('./enrolment.entity.js'),
  },
  { rule: 'scorm-uses-node', file: 'packages/scorm/src/read.ts', content: imports('node:fs/promises') },
];

const webPlants: Plant[] = [
  {
    rule: 'web-feature-imports-feature',
    file: `${features}/catalogue/Nosy.svelte`,
    content: component('#lib/features/enrolment/Due.svelte'),
  },
  {
    rule: 'web-feature-imports-feature',
    file: `${features}/catalogue/nosy.svelte.ts`,
    content: `import type { Due } from '../enrolment/state.svelte.js';`,
  },
  {
    rule: 'web-shared-imports-feature',
    file: 'apps/web/src/lib/shared/nosy.ts',
    content: imports('#lib/features/enrolment/state.svelte.js'),
  },
  {
    rule: 'web-lib-imports-route',
    file: `${features}/catalogue/upside-down.ts`,
    content: imports('../../../routes/+page.js'),
  },
];

const importPlants: Plant[] = [
  { rule: 'circle', file: `${enrolment}/egg.ts`, content: imports('./hen.js') },
  { rule: 'npm-undeclared', file: `${src}/platform/borrowed.ts`, content: imports('undeclared') },
  { rule: 'npm-dev-at-run-time', file: `${src}/platform/testing-in-production.ts`, content: imports('jest') },
  { rule: 'unresolvable', file: `${src}/platform/mistyped.ts`, content: imports('./clokc.js') },
  { rule: 'unresolvable', file: 'packages/stowaway/src/index.ts', content: imports('./other.js') },
];

export const plants: Plant[] = [
  ...wrongRooms,
  ...wrongPackages,
  ...wrongProjects,
  ...projectPlants,
  ...roomPlants,
  ...filePlants,
  ...webPlants,
  ...importPlants,
];
