/**
 * The one table of arrows: who may know whom. The checks in `.dependency-cruiser.mjs` are generated from it.
 * A new arrow is one line here and one ADR in docs/adr; ARCHITECTURE.md explains the picture.
 */

/** What every room may import beside platform/ and events/. */
export const openToAllRooms = ['contracts', 'i18n'];

/** The rooms: apps/api/src/domains/<room>. Facts travel the other way, as events. */
export const rooms = {
  identity: { knows: [], packages: [] },
  settings: { knows: ['identity'], packages: [] },
  packages: { knows: ['identity'], packages: ['scorm', 'content-shell/dist'] },
  catalogue: { knows: ['identity', 'packages'], packages: [] },
  authoring: {
    knows: ['identity', 'packages', 'catalogue'],
    packages: ['scorm', 'questions', 'module-player/dist'],
  },
  enrolment: { knows: ['identity', 'catalogue'], packages: [] },
  assessment: { knows: ['identity', 'catalogue', 'enrolment'], packages: ['questions'] },
  player: { knows: ['identity', 'packages', 'catalogue', 'enrolment'], packages: ['scorm'] },
  certification: { knows: ['identity', 'catalogue', 'enrolment'], packages: [] },
  communication: { knows: ['identity', 'catalogue', 'enrolment'], packages: [] },
  // The only place where results meet sex, country and profession: nobody knows it.
  reporting: {
    knows: ['identity', 'catalogue', 'assessment', 'enrolment', 'player', 'certification'],
    packages: [],
  },
  notifications: { knows: ['identity'], packages: [] },
  // These two only listen, or read the platform.
  audit: { knows: [], packages: [] },
  operations: { knows: [], packages: [] },
  // The other rooms register with platform/privacy, so this one need not know them.
  privacy: { knows: ['identity'], packages: [] },
};

/**
 * The projects and which of the others each may import, always by name and never by relative path.
 * `scorm/protocol` means that part only; `content-shell/dist` means built files only; `*` means anything.
 */
export const projects = {
  questions: { folder: 'packages/questions', mayImport: [] },
  contracts: { folder: 'packages/contracts', mayImport: ['questions'] },
  scorm: { folder: 'packages/scorm', mayImport: [] },
  'content-shell': { folder: 'packages/content-shell', mayImport: ['scorm'] },
  'embedded-db': { folder: 'packages/embedded-db', mayImport: [] },
  i18n: { folder: 'packages/i18n', mayImport: [] },
  ui: { folder: 'packages/ui', mayImport: ['i18n'] },
  'module-player': {
    folder: 'packages/module-player',
    mayImport: ['contracts', 'questions', 'ui', 'i18n'],
  },
  'starter-curriculum': { folder: 'packages/starter-curriculum', mayImport: ['contracts', 'scorm'] },
  api: {
    folder: 'apps/api',
    mayImport: [
      'contracts',
      'questions',
      'scorm',
      'embedded-db',
      'i18n',
      'starter-curriculum',
      'content-shell/dist',
      'module-player/dist',
    ],
  },
  web: { folder: 'apps/web', mayImport: ['contracts', 'questions', 'ui', 'i18n', 'scorm/protocol'] },
  tests: { folder: 'tests', mayImport: ['*'] },
};

/** Who knows whom among the rooms, as a plain graph: `{ enrolment: ['identity', 'catalogue'], … }`. */
export function roomArrows() {
  return Object.fromEntries(Object.entries(rooms).map(([room, { knows }]) => [room, knows]));
}

/** Who imports whom among the projects, as a plain graph; parts (`scorm/protocol`) count as their project. */
export function projectArrows() {
  const names = Object.keys(projects);
  return Object.fromEntries(
    Object.entries(projects).map(([name, { mayImport }]) => [
      name,
      mayImport.includes('*')
        ? names.filter((other) => other !== name)
        : mayImport.map((target) => target.split('/')[0]),
    ]),
  );
}

/**
 * Checks that a table of arrows is a DAG and names only rows that it has.
 *
 * @param {Record<string, string[]>} table - name -> the names it knows.
 * @throws Error that spells out the circle (`a -> b -> a`) or the unknown name.
 */
export function assertAcyclic(table) {
  const settled = new Set();

  const visit = (name, trail) => {
    if (trail.includes(name))
      throw new Error(`circle: ${[...trail.slice(trail.indexOf(name)), name].join(' -> ')}`);
    if (settled.has(name)) return;
    if (!(name in table)) throw new Error(`${trail.at(-1)} knows ${name}, which is not on the table`);

    for (const known of table[name]) visit(known, [...trail, name]);
    settled.add(name);
  };

  for (const name of Object.keys(table)) visit(name, []);
}
