import { useLocaleStrategy } from '@vigie/i18n';

// The language of the messages is that of the page: <html lang>.
useLocaleStrategy();
