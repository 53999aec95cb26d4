export { locales, isLocale, directionOf, localeNames, type Locale } from './locale.js';
export { negotiateLocale, type LocaleWishes } from './negotiate.js';
export {
  formatDate,
  formatDuration,
  formatNumber,
  formatPercent,
  formatSize,
  type DateStyle,
} from './format.js';
export { pickText, type PickedText } from './pick-text.js';
export { useLocaleStrategy } from './strategy.js';
