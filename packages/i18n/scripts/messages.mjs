// Reads the message files as they were written and says what is wrong with them. Used by the build and by the tests.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Reads every message file named by project.inlang/settings.json: one catalogue per domain and locale. */
export async function readMessages(root) {
  const settings = JSON.parse(await readFile(path.join(root, 'project.inlang/settings.json'), 'utf8'));
  const patterns = settings['plugin.inlang.messageFormat'].pathPattern;

  const files = patterns.flatMap((pattern) => settings.locales.map((locale) => ({ pattern, locale })));
  const catalogues = await Promise.all(
    files.map(async ({ pattern, locale }) => {
      const { $schema: _, ...messages } = JSON.parse(
        await readFile(path.join(root, pattern.replace('{locale}', locale)), 'utf8'),
      );
      return { domain: path.basename(path.dirname(pattern)), locale, messages };
    }),
  );
  return { settings, catalogues };
}

/** Lists what is wrong: a key missing or too many, other placeholders, a wrong prefix, plural cases without a catch-all. */
export function checkMessages({ baseLocale, locales }, catalogues) {
  const of = (domain, locale) =>
    catalogues.find((each) => each.domain === domain && each.locale === locale)?.messages ?? {};

  return [...new Set(catalogues.map(({ domain }) => domain))].flatMap((domain) => {
    const base = of(domain, baseLocale);
    return [
      ...Object.keys(base).flatMap((key) => checkKey(domain, key)),
      ...locales.flatMap((locale) => compare(`${domain}/${locale}`, base, of(domain, locale))),
    ];
  });
}

function checkKey(domain, key) {
  return new RegExp(`^${domain}(_[a-z0-9]+)+$`).test(key)
    ? []
    : [`${domain}: "${key}" should read ${domain}_snake_case`];
}

function compare(where, base, messages) {
  const missing = Object.keys(base)
    .filter((key) => !(key in messages))
    .map((key) => `${where}: "${key}" is missing`);
  const surplus = Object.keys(messages)
    .filter((key) => !(key in base))
    .map((key) => `${where}: "${key}" is not in the base language`);
  const shared = Object.keys(messages).filter((key) => key in base);

  return [
    ...missing,
    ...surplus,
    ...shared.flatMap((key) => checkPlaceholders(`${where}: "${key}"`, base[key], messages[key])),
    ...shared.flatMap((key) => checkCatchAll(`${where}: "${key}"`, messages[key])),
  ];
}

function checkPlaceholders(where, base, message) {
  const [wanted, found] = [placeholders(base), placeholders(message)];
  if (texts(message).some((text) => text.trim() === '')) return [`${where} is empty`];
  return wanted === found
    ? []
    : [`${where} has the placeholders [${found}] where the base language has [${wanted}]`];
}

// Without "=*" paraglide prints the key when no case fits: French has "many" from a million on, Arabic has six cases.
function checkCatchAll(where, message) {
  if (typeof message === 'string') return [];
  const cases = message.flatMap(({ match }) => Object.keys(match));
  return cases.some((each) => each.split(',').every((part) => part.trim().endsWith('=*')))
    ? []
    : [`${where} has no catch-all case "=*"`];
}

function placeholders(message) {
  const inputs = typeof message === 'string' ? [] : message.flatMap(({ declarations = [] }) => declarations);
  const declared = inputs
    .filter((line) => line.startsWith('input '))
    .map((line) => line.slice('input '.length));
  const used = texts(message).flatMap((text) =>
    [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map(([, name]) => name),
  );
  return [...new Set([...declared, ...used])].sort().join(', ');
}

function texts(message) {
  return typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
}
