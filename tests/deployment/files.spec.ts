import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { settingNames } from '@vigie/api/platform/config/config.js';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { finalStage } from './artefact.js';
import { siteBlocks } from './caddyfile.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
// The linter's own types do not resolve for Node's modules.
type Found = { rule: string; line: number; message: string };
const compose = parse(read('docker-compose.yml'), { merge: true });

describe('docker-compose.yml', () => {
  test('is what the Compose specification allows, and what a linter likes', async () => {
    // The order of services and keys tells a story here: what one starts first comes first.
    const rules = { 'service-keys-order': 0, 'services-alphabetical-order': 0 } as const;
    const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
    const [result] = await linter.lintFiles([path.join(root, 'docker-compose.yml')], false);
    expect(result?.messages.map(({ rule, line, message }: Found) => `${line} ${rule}: ${message}`)).toEqual(
      [],
    );
  });

  test('runs application and worker from one image with the same settings, all of which exist', () => {
    const { app, worker } = compose.services;
    expect(worker.environment).toEqual(app.environment);
    expect([app.image, worker.image]).toEqual(['vigie:0.1.0', 'vigie:0.1.0']);
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(app.environment)));
    expect(app.environment.WORKER).toBe('separate');
    expect(
      existsSync(path.join(root, worker.command[1].replace('/dist/', '/src/').replace('.js', '.ts'))),
    ).toBe(true);
  });

  test('starts each after what it needs, and nothing but the proxy is reached from outside', () => {
    const { app, worker, caddy, database, mailpit } = compose.services;
    expect(app.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect([worker, caddy].map((one) => one.depends_on.app.condition)).toEqual(
      Array(2).fill('service_healthy'),
    );
    expect(app.ports).toBeUndefined();
    for (const port of [...database.ports, ...mailpit.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('pins every image, and holds no secret but those of a trial', () => {
    for (const { image } of Object.values<{ image: string }>(compose.services))
      expect(image).toMatch(/:v?\d+(\.\d+)*$/);
    expect(read('docker-compose.yml')).not.toMatch(/SECRET_KEY: /);
    expect(compose.services.database.environment.POSTGRES_PASSWORD).toBe('${POSTGRES_PASSWORD:-vigie}');
  });
});

describe('the Dockerfile', () => {
  test('has nothing that a linter finds', () => {
    expect(
      validate(read('Dockerfile')).map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    ).toEqual([]);
  });

  test('ends in a stage with pinned base, an unprivileged user, a health check and a signal to stop', () => {
    const { base, values } = finalStage(read('Dockerfile'));
    expect(base).toMatch(/^node:24\.\d+\.\d+-bookworm-slim$/);
    expect(values('USER')).toEqual(['node']);
    expect(values('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(values('HEALTHCHECK').join()).toContain('deploy/healthcheck.mjs');
    expect(values('CMD')).toEqual(['["node", "apps/api/dist/main.js"]']);
    expect(values('RUN').join()).not.toContain('npm');
  });

  test('is given neither secrets nor what was built here', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', '.git', '**/node_modules', '**/dist']));
  });
});

describe('the Caddyfile', () => {
  const blocks = siteBlocks(read('deploy/Caddyfile'));

  test('has the site and the content hosts, each with its certificate and the application behind it', () => {
    const sites = blocks.filter(({ address }) => address !== '');
    expect(sites.map(({ address }) => address)).toEqual([
      '{$LMS_HOST:localhost}',
      '*.{$CONTENT_DOMAIN:content.localhost}',
    ]);
    for (const { directives } of sites) {
      expect(directives.map(([name]) => name)).toEqual(['tls', 'reverse_proxy']);
      expect(directives[1]).toEqual(['reverse_proxy', `app:${compose.services.app.environment.PORT}`]);
    }
  });

  test('asks for nothing that compose does not give', () => {
    const asked = [...read('deploy/Caddyfile').matchAll(/\{\$(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(compose.services.caddy.environment).sort()).toEqual(asked.sort());
    const [file] = compose.services.caddy.volumes[0].split(':');
    expect(existsSync(path.join(root, file))).toBe(true);
  });
});
