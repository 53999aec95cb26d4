import { useLocaleStrategy } from '@vigie/i18n';

// While developing, the language of the messages is that of the page: <html lang>. Built pages carry the words of one.
if (import.meta.env.DEV) useLocaleStrategy();
