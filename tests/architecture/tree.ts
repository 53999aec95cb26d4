import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openToAllRooms, projects, rooms } from '../../architecture.mjs';

/** Files of a small workspace: path -> content. */
export type Tree = Record<string, string>;

const npmPackages = ['@nestjs/common', 'express', 'jest', 'svelte', 'typeorm', 'undeclared', 'zod'];

/** `import … from …` lines, one for each module. */
export const imports = (...modules: string[]) =>
  modules.map((module, n) => `import { it as it${n} } from '${module}';`).join('\n');

/** A Svelte component with these imports. */
export const component = (...modules: string[]) => `<script lang="ts">\n${imports(...modules)}\n</script>\n`;

/** The name by which a row of the table is imported: `scorm/protocol` -> `@vigie/scorm/protocol.js`. */
export function importName(target: string) {
  const [name, part] = target.split('/');
  if (!part) return `@vigie/${name}`;
  return part === 'dist' ? `@vigie/${name}/dist/built.js` : `@vigie/${name}/${part}.js`;
}

/** A workspace in miniature that uses every arrow the table permits. */
export function cleanTree(): Tree {
  return { ...npmTree(), ...projectTree(), ...roomTree(), ...apiTree(), ...webTree() };
}

function npmTree(): Tree {
  const files: Tree = {
    'package.json': JSON.stringify({ workspaces: ['packages/*', 'apps/*', 'tests'] }),
  };
  for (const name of npmPackages) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({
      name,
      exports: { '.': './index.js', './internal/*': './index.js' },
    });
    files[`node_modules/${name}/index.js`] = 'export const it = 1;';
  }
  return files;
}

function projectTree(): Tree {
  const files: Tree = {};
  for (const [name, { folder, mayImport }] of Object.entries(projects)) {
    files[`${folder}/package.json`] = JSON.stringify({
      name: `@vigie/${name}`,
      type: 'module',
      imports: { '#lib/*': './src/lib/*' },
      exports: { '.': './dist/index.js', './dist/*': './dist/*', './*': './dist/*' },
      dependencies: { '@nestjs/common': '1', express: '1', svelte: '1', typeorm: '1', zod: '1' },
      devDependencies: { jest: '1' },
    });
    for (const built of ['index', 'protocol', 'built'])
      files[`${folder}/dist/${built}.js`] = 'export const it = 1;';
    files[`${folder}/src/index.ts`] = imports(
      ...mayImport.filter((target) => target !== '*').map(importName),
    );
    files[`${folder}/src/other.ts`] = 'export const it = 1;';
  }
  return files;
}

function roomTree(): Tree {
  const files: Tree = {};
  for (const [room, { knows, packages }] of Object.entries(rooms)) {
    files[`apps/api/src/domains/${room}/index.ts`] = imports(
      ...knows.map((known) => `../${known}/index.js`),
      ...[...openToAllRooms, ...packages].map(importName),
      '../../platform/clock.js',
      '../../events/facts.js',
    );
    files[`apps/api/src/domains/${room}/inner.ts`] = 'export const it = 1;';
  }
  return files;
}

function apiTree(): Tree {
  const room = 'apps/api/src/domains/enrolment';
  return {
    'apps/api/src/main.ts': imports('./app/app.js'),
    'apps/api/src/app/app.ts': imports('../domains/enrolment/index.js', '../platform/clock.js', 'typeorm'),
    'apps/api/src/platform/clock.ts': imports('node:fs', '@nestjs/common'),
    'apps/api/src/platform/clock.spec.ts': imports('jest', 'typeorm'),
    'apps/api/src/platform/events/event.ts': imports('zod'),
    'apps/api/src/platform/db/database.ts': imports('typeorm'),
    'apps/api/src/migrations/1-enrolment-add.ts': imports('typeorm'),
    'apps/api/src/events/facts.ts': imports(
      'zod',
      './more.js',
      '@vigie/contracts',
      '../platform/events/event.js',
    ),
    'apps/api/src/events/more.ts': imports('zod'),
    [`${room}/enrolment.service.ts`]: imports('./enrolment.repository.js', '@nestjs/common', 'node:fs'),
    [`${room}/enrolment.repository.ts`]: imports('typeorm', './enrolment.entity.js'),
    [`${room}/enrolment.queries.ts`]: imports('typeorm'),
    [`${room}/enrolment.entity.ts`]: imports('typeorm', './cohort.entity.js'),
    // TypeORM's two-sided relation: two entities may name each other.
    [`${room}/cohort.entity.ts`]: imports('typeorm', './enrolment.entity.js'),
    [`${room}/enrolment.rules.ts`]: imports('node:crypto', './inner.js'),
    [`${room}/enrolment.view.ts`]: `import type { Enrolment } from './enrolment.entity.js';`,
    // A circle of types alone is no circle.
    [`${room}/hen.ts`]: imports('./egg.js'),
    [`${room}/egg.ts`]: `import type { Hen } from './hen.js';`,
    'packages/scorm/src/node/index.ts': imports('node:fs', '../other.js'),
    'packages/scorm/src/zip.spec.ts': imports('node:fs'),
  };
}

function webTree(): Tree {
  const web = 'apps/web/src';
  return {
    [`${web}/lib/shared/client.ts`]: imports('$app/environment', '@vigie/contracts'),
    [`${web}/lib/features/catalogue/Card.svelte`]: component('./Title.svelte', '#lib/shared/client.js'),
    [`${web}/lib/features/catalogue/Title.svelte`]: component('@vigie/ui'),
    [`${web}/lib/features/enrolment/Due.svelte`]: component('@vigie/i18n'),
    [`${web}/lib/features/enrolment/state.svelte.ts`]: imports('#lib/shared/client.js'),
    [`${web}/routes/+page.ts`]: imports('./$types'),
    [`${web}/routes/+page.svelte`]: component(
      '#lib/features/catalogue/Card.svelte',
      '#lib/features/enrolment/Due.svelte',
    ),
  };
}

/** Writes a tree into a new temporary folder, with the workspace's packages linked as npm does. */
export async function plantTree(tree: Tree) {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'arrows-')));
  for (const [file, content] of Object.entries(tree)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }

  await mkdir(path.join(root, 'node_modules/@vigie'), { recursive: true });
  for (const [name, { folder }] of Object.entries(projects))
    await symlink(path.join(root, folder), path.join(root, 'node_modules/@vigie', name), 'junction');
  return root;
}
