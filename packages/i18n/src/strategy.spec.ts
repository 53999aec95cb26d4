import { afterEach, describe, expect, it } from '@jest/globals';
import { m } from '@vigie/i18n/messages';
import { paraglideMiddleware } from '@vigie/i18n/server';
import { negotiateLocale } from './negotiate.js';
import { useLocaleStrategy } from './strategy.js';

const page = (lang: string) => ({ documentElement: { lang } });
const ask = (language: string) =>
  new Request('https://vigie.example/', { headers: { 'accept-language': language } });

async function answer(request: Request): Promise<string> {
  const response = await paraglideMiddleware(request, async ({ locale }) => {
    await new Promise((done) => setTimeout(done, 5));
    return new Response(`${locale} ${m.common_save()}`);
  });
  return response.text();
}

describe('the language of the messages', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('on the server is that of each request, also when two run at once', async () => {
    useLocaleStrategy({
      server: (request) => negotiateLocale({ acceptLanguage: request.headers.get('accept-language') }),
    });
    expect(await Promise.all([answer(ask('ar')), answer(ask('es'))])).toEqual(['ar حفظ', 'es Guardar']);
  });

  it('on the client is that of the page', () => {
    Object.assign(globalThis, { document: page('ar') });
    useLocaleStrategy();
    expect(m.common_save()).toBe('حفظ');
  });

  it('on a page in no language of ours is French', () => {
    Object.assign(globalThis, { document: page('de') });
    useLocaleStrategy();
    expect(m.common_save()).toBe('Enregistrer');
  });
});
