// Run by `npm run lint` and `npm test`. The arrows come from architecture.mjs; this file only says how each is
// recognised. tests/architecture plants a violation of every rule and sees it caught by name.
import { openToAllRooms, projects, rooms } from './architecture.mjs';

const API = '^apps/api/src/';
const WEB = '^apps/web/src/';
const SPEC = '\\.spec\\.ts$';
const ANY_PROJECT = '^(?:(?:packages|apps)/[^/]+/|tests/|@vigie/)';

const anyOf = (names) => `(?:${names.join('|')})`;

/** Paths by which a project, or one part of it (`scorm/protocol`), is reached: built, as source, or not built yet. */
function waysTo(target) {
  const [name, ...rest] = target.split('/');
  const { folder } = projects[name];
  const part = rest.join('/');
  if (!part) return [`^${folder}/`, `^@vigie/${name}(?:/|$)`];
  return [`^${folder}/(?:(?:src|dist)/)?${part}(?:[./]|$)`, `^@vigie/${name}/${part}(?:[./]|$)`];
}

const projectRules = Object.entries(projects)
  .filter(([, { mayImport }]) => !mayImport.includes('*'))
  .map(([name, { folder, mayImport }]) => ({
    name: `project-arrow-${name}`,
    comment: `${name} may import ${mayImport.join(', ') || 'no other project'} (architecture.mjs).`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: ANY_PROJECT, pathNot: [`^${folder}/`, ...mayImport.flatMap(waysTo)] },
  }));

const roomRules = Object.entries(rooms).flatMap(([room, { knows, packages }]) => [
  {
    name: `room-arrow-${room}`,
    comment: `${room} may know ${knows.join(', ') || 'no other room'} (architecture.mjs). Facts travel by events.`,
    severity: 'error',
    from: { path: `${API}domains/${room}/` },
    to: { path: `${API}domains/`, pathNot: `${API}domains/${anyOf([room, ...knows])}/` },
  },
  {
    name: `room-package-${room}`,
    comment: `${room} may use ${[...openToAllRooms, ...packages].join(', ')} (architecture.mjs).`,
    severity: 'error',
    from: { path: `${API}domains/${room}/`, pathNot: SPEC },
    to: { path: ANY_PROJECT, pathNot: ['^apps/api/', ...[...openToAllRooms, ...packages].flatMap(waysTo)] },
  },
]);

const apiRules = [
  {
    name: 'room-unknown',
    comment: 'This room is not on the table: give it a line in architecture.mjs and an ADR.',
    severity: 'error',
    from: { path: `${API}domains/`, pathNot: `${API}domains/${anyOf(Object.keys(rooms))}/` },
    to: {},
  },
  {
    name: 'room-side-door',
    comment: "A room has one door: import another room's index.ts, never what lies behind it.",
    severity: 'error',
    from: { path: `${API}domains/([^/]+)/` },
    to: { path: `${API}domains/`, pathNot: [`${API}domains/[^/]+/index\\.ts$`, `${API}domains/$1/`] },
  },
  {
    name: 'room-side-door-from-outside',
    comment: 'The house enters a room by its door too: import its index.ts, never what lies behind it.',
    severity: 'error',
    from: { path: API, pathNot: `${API}domains/` },
    to: { path: `${API}domains/`, pathNot: `${API}domains/[^/]+/index\\.ts$` },
  },
  {
    name: 'room-imports-app',
    comment: 'Rooms do not know how they are put together.',
    severity: 'error',
    from: { path: `${API}domains/` },
    to: { path: `${API}app/` },
  },
  {
    name: 'app-imported',
    comment: 'app/ composes the house; only main.ts, worker.ts and cli.ts start it.',
    severity: 'error',
    from: { path: API, pathNot: `${API}(?:app/|domains/|(?:main|worker|cli)\\.ts$)` },
    to: { path: `${API}app/` },
  },
  {
    name: 'platform-knows-room',
    comment: 'platform/ knows nothing of learning.',
    severity: 'error',
    from: { path: `${API}platform/` },
    to: { path: `${API}domains/` },
  },
  {
    name: 'events-hold-only-schemas',
    comment: 'events/ is the corridor: zod schemas of facts, given a name by platform/events; nothing else.',
    severity: 'error',
    from: { path: `${API}events/`, pathNot: SPEC },
    to: {
      pathNot: [
        `${API}(?:events|platform/events)/`,
        '(?:^|/)node_modules/zod/',
        '^zod$',
        ...waysTo('contracts'),
      ],
    },
  },
  {
    name: 'typeorm-outside-storage',
    comment: 'TypeORM is spoken in entities, repositories, queries, platform/db, migrations and app only.',
    severity: 'error',
    from: {
      path: API,
      pathNot: ['\\.(?:entity|repository|queries)\\.ts$', `${API}(?:platform/db|migrations|app)/`, SPEC],
    },
    to: { path: ['(?:^|/)node_modules/typeorm/', '^typeorm(?:/|$)'] },
  },
  {
    name: 'pure-file-uses-framework',
    comment: 'Rules, policies and views are plain functions: no Nest, no TypeORM.',
    severity: 'error',
    from: { path: `${API}.*\\.(?:rules|policy|view)\\.ts$` },
    to: { path: ['(?:^|/)node_modules/(?:@nestjs|typeorm)/', '^(?:@nestjs|typeorm)(?:/|$)'] },
  },
  {
    name: 'pure-file-uses-node',
    comment: 'Rules, policies and views touch neither files nor network: of Node only node:crypto.',
    severity: 'error',
    from: { path: `${API}.*\\.(?:rules|policy|view)\\.ts$` },
    to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?crypto$' },
  },
  {
    name: 'pure-file-uses-service',
    comment:
      'Rules, policies and views get data: they may name an entity as a type, nothing that fetches or stores.',
    severity: 'error',
    from: { path: `${API}.*\\.(?:rules|policy|view)\\.ts$` },
    to: {
      path: '\\.(?:entity|repository|queries|service|controller|listener|job|module)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
];

const webRules = [
  {
    name: 'web-feature-imports-feature',
    comment: 'A page brings two features together, by props and snippets.',
    severity: 'error',
    from: { path: `${WEB}lib/features/([^/]+)/` },
    to: { path: `${WEB}lib/features/`, pathNot: `${WEB}lib/features/$1/` },
  },
  {
    name: 'web-shared-imports-feature',
    comment: 'lib/shared knows no feature.',
    severity: 'error',
    from: { path: `${WEB}lib/shared/` },
    to: { path: `${WEB}lib/features/` },
  },
  {
    name: 'web-lib-imports-route',
    comment: 'Pages compose the library, never the other way round.',
    severity: 'error',
    from: { path: `${WEB}lib/` },
    to: { path: `${WEB}routes/` },
  },
];

const everywhere = [
  {
    name: 'project-unknown',
    comment: 'This project is not on the table: give it a line in architecture.mjs and an ADR.',
    severity: 'error',
    from: {
      path: '^(?:packages|apps)/',
      pathNot: `^${anyOf(Object.values(projects).map(({ folder }) => folder))}/`,
    },
    to: {},
  },
  {
    name: 'project-by-relative-path',
    comment:
      "Import another project by its name (@vigie/…), so that its package.json's exports stay its door.",
    severity: 'error',
    from: { path: '^((?:packages|apps)/[^/]+)/' },
    to: {
      path: '^(?:packages|apps|tests)/',
      pathNot: '^$1/',
      dependencyTypes: ['local'],
      dependencyTypesNot: ['aliased'],
    },
  },
  {
    name: 'scorm-uses-node',
    comment: 'packages/scorm works on an abstract file tree; only src/node knows the file system.',
    severity: 'error',
    from: { path: '^packages/scorm/src/', pathNot: ['^packages/scorm/src/(?:node|testing)/', SPEC] },
    to: { dependencyTypes: ['core'] },
  },
  {
    // Two kinds of circle are allowed. Types alone: they vanish when compiled, and two files of one idea may name each
    // other's types. Entities alone: TypeORM's relations name each other's class in a function that runs later. Between
    // rooms and between projects neither exists, because their tables are DAGs.
    name: 'circle',
    comment: 'These files import each other at run time: find the third file that both need.',
    severity: 'error',
    from: { path: '^(?:packages|apps|tests)/', pathNot: '\\.entity\\.ts$' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'npm-undeclared',
    comment: "Declare it in this project's package.json.",
    severity: 'error',
    from: { path: '^(?:packages|apps|tests)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'npm-dev-at-run-time',
    comment: 'What runs in production belongs in dependencies.',
    severity: 'error',
    // What Vite bundles (web, ui, content-shell) needs nothing at run time.
    from: {
      path: [API, '^packages/(?:contracts|questions|scorm|embedded-db|i18n|starter-curriculum)/src/'],
      pathNot: [SPEC, '/testing/'],
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'unresolvable',
    comment: 'Nothing answers to this import: a typing error, or an npm package that is not installed.',
    severity: 'error',
    from: { path: '^(?:packages|apps|tests)/' },
    // SvelteKit's virtual modules, and workspace packages before their first build.
    to: {
      couldNotResolve: true,
      pathNot: ['^\\$(?:app|env|service-worker)', '/\\$types(?:\\.js)?$', '^@vigie/'],
    },
  },
];

export default {
  forbidden: [...roomRules, ...apiRules, ...projectRules, ...webRules, ...everywhere],
  options: {
    doNotFollow: { path: '(?:^|/)(?:node_modules|dist|build|\\.svelte-kit)/' },
    exclude: { path: '(?:^|/)(?:test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    // The root package.json holds the shared tools (Playwright, TypeScript): they count as declared.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
    },
  },
};
