import type { CertificateFacts, Locale } from '@vigie/contracts';
import { directionOf, formatDate, formatDuration } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

/** What the renderer is given of a certificate beside its facts. */
export interface SheetSource {
  facts: CertificateFacts;
  /** Address that shows the full facts: the QR code carries it. */
  verifyUrl: string;
  /** Where a number is typed. */
  verifyPage: string;
}

/**
 * Everything that stands on the sheet, as texts in one language: labels are ours and in the asked language, what was
 * frozen (name, course) stays as it is and says its own language and direction. Never a score.
 */
export function certificateSheet({ facts, verifyUrl, verifyPage }: SheetSource, locale: Locale) {
  const say = { locale };
  const date = (instant: string) => formatDate(instant, locale, 'date', 'UTC');
  const passed = facts.kind === 'success';
  const kind = passed ? m.common_kind_success({}, say) : m.common_kind_participation({}, say);
  const holder = `${facts.holder.givenName} ${facts.holder.familyName}`;
  return {
    locale,
    dir: directionOf(locale),
    documentTitle: `${kind} · ${holder} · ${facts.course.title}`,
    appName: m.common_app_name({}, say),
    issuerFullName: m.common_iom_full_name({}, say),
    issuer: facts.issuer,
    issuingOffice: m.certification_issuing_office({}, say),
    kind,
    holder: { text: holder, dir: directionOfText(holder) },
    did: passed ? m.ui_certificate_passed({}, say) : m.ui_certificate_took_part({}, say),
    course: { text: facts.course.title, locale: facts.locale, dir: directionOf(facts.locale) },
    meta: m.ui_certificate_meta(
      { duration: formatDuration(facts.hours * 60, locale), date: date(facts.completedAt) },
      say,
    ),
    pilot: facts.pilot ? m.ui_certificate_pilot({}, say) : null,
    issuedOn: m.ui_certificate_issued_on({ date: date(facts.issuedAt) }, say),
    validUntil: facts.expiresAt && m.ui_certificate_valid_until({ date: date(facts.expiresAt) }, say),
    verifyAt: m.ui_certificate_verify_at({ address: verifyPage.replace(/^https?:\/\//, '') }, say),
    number: facts.number,
    verifyUrl,
    qrLabel: m.ui_certificate_qr({}, say),
    issuedAt: calendarDay(facts.issuedAt),
  };
}

/** Whether a text is read from right to left: its first letter that says so decides, as in HTML's `dir="auto"`. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

/** The document's own date, in parts: the same bytes come out at any time. */
const calendarDay = (instant: string) => {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};
