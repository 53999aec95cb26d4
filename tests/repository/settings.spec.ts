import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readEnvironment, settingNames } from '@vigie/api/platform/config/config.js';

const example = readFileSync(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8');

test('every setting is explained in .env.example, and nothing else is', () => {
  const explained = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(explained.sort()).toEqual([...settingNames].sort());
});

describe('a wrong setting', () => {
  test.each([
    ['PORT', '99999', 'PORT'],
    ['LMS_ORIGIN', 'learn.example.org', 'LMS_ORIGIN'],
    ['LMS_ORIGIN', 'https://learn.example.org/vigie', 'without a path'],
    ['CONTENT_ORIGIN_TEMPLATE', 'https://content.example.net', '{id}'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL'],
    ['DEMO', 'yes', 'DEMO'],
    ['SECRET_KEY', 'short', 'at least 32 characters'],
    ['SMTP_URL', 'https://mail.example', 'SMTP_URL'],
    ['SMTP_URL', 'smtp://mail.example', 'MAIL_FROM'],
    ['MAIL_FROM', 'Vigie', 'an address'],
  ])('%s=%s stops the start and is named', (name, value, said) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(ConfigError);
    expect(() => readEnvironment({ [name]: value })).toThrow(said);
  });

  test('that is a secret is not repeated', () => {
    expect(() => readEnvironment({ SECRET_KEY: 'hunter2' })).toThrow(/SECRET_KEY = \(not shown\)/);
    expect(() => readEnvironment({ SECRET_KEY: 'hunter2' })).not.toThrow(/hunter2/);
  });
});

test('an empty setting counts as not set', () => {
  expect(readEnvironment({ PORT: '', DEMO: '' })).toMatchObject({ HOST: '127.0.0.1', MAX_UPLOAD_MB: 2048 });
});
