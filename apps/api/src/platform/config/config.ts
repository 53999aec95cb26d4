import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'an origin without a path, e.g. https://learn.example.org',
  );

/** Every setting, read from the environment once, at start. `.env.example` explains each of them. */
const Environment = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    LMS_ORIGIN: origin.optional(),
    CONTENT_ORIGIN_TEMPLATE: z
      .string()
      .regex(
        /^https?:\/\/[^/]*\{id\}[^/]*$/,
        'an origin with {id} in it, e.g. https://p-{id}.content.example.net',
      )
      .optional(),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    SECRET_KEY: z.string().min(32, 'at least 32 characters, from a random source').optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    DEMO: flag.optional(),
    ISSUER_NAME: z.string().min(1).max(200).default('OIM · ONU Migration'),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, 'an address, e.g. Vigie <no-reply@learn.example.org>')
      .optional(),
    MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(2048).default(2048),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    WEB: z.enum(['built', 'none']).default('built'),
    WORKER: z.enum(['inline', 'separate']).default('inline'),
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'needed beside SMTP_URL: who the mails are from',
  });

/** The names of all settings, for whoever explains them. @public read by the tests */
export const settingNames = Object.keys(Environment.shape);

/** Reads `.env` of the folder that the program was started in, if there is one; what is set already stays. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

export type Environment = z.infer<typeof Environment>;

/** The environment holds a value that cannot be used; the message names each setting and what was expected. */
export class ConfigError extends Error {}

/**
 * Parses the environment; unknown variables are ignored, empty ones count as not set.
 *
 * @throws ConfigError naming every setting that is wrong.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return { ...parsed.data, DATA_DIR: path.resolve(parsed.data.DATA_DIR) };

  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name} = ${shown(name, env[name])}: ${issue.message}`;
  });
  throw new ConfigError(
    `Settings that cannot be used:\n${lines.join('\n')}\nSee .env.example for what each one means.`,
  );
}

const shown = (name: string, value: string | undefined) =>
  /SECRET|URL/.test(name) ? '(not shown)' : JSON.stringify(value);

/** What the running application knows of its surroundings: the environment with its addresses decided. */
export interface Config extends Omit<
  Environment,
  'PORT' | 'LMS_ORIGIN' | 'CONTENT_ORIGIN_TEMPLATE' | 'SECRET_KEY'
> {
  PORT: number;
  LMS_ORIGIN: string;
  CONTENT_ORIGIN_TEMPLATE: string;
  SECRET_KEY: string;
  /** Connection of the application's role, which may do less than the owner's. */
  APP_DATABASE_URL: string;
}

export const CONFIG = Symbol('CONFIG');

/** Can the site be reached from this machine alone? Then it is a trial or somebody's development. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Both origins follow from the port unless they are set. */
export function originsFor(
  env: Environment,
  port: number,
): Pick<Config, 'LMS_ORIGIN' | 'CONTENT_ORIGIN_TEMPLATE'> {
  return {
    LMS_ORIGIN: env.LMS_ORIGIN ?? `http://localhost:${port}`,
    CONTENT_ORIGIN_TEMPLATE: env.CONTENT_ORIGIN_TEMPLATE ?? `http://p-{id}.localhost:${port}`,
  };
}
