import { Locale, ModuleTemplate } from '@vigie/contracts';

/** What the form of a new module holds, whatever came in. */
export function readNewModule(data: FormData, otherwise: Locale) {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    title: text('title'),
    baseLocale: Locale.catch(otherwise).parse(text('baseLocale')),
    template: ModuleTemplate.catch('lesson').parse(text('template')),
  };
}
