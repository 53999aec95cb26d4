import type { Locale } from '@vigie/contracts';
import { formatDate } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import { mailOf } from '../../platform/mail/letter.js';
import type { Mail } from '../../platform/mail/mail.js';

/** To whom and in which language; `name` where the person is known. */
interface Reader {
  to: string;
  locale: Locale;
  name?: string;
}

export function invitationMail(
  reader: Reader,
  { organisation, url, expiresAt }: { organisation: string; url: string; expiresAt: Date },
): Mail {
  const { to, locale } = reader;
  return mailOf(to, {
    ...frame(reader),
    subject: m.mail_invitation_subject({}, { locale }),
    paragraphs: [m.mail_invitation_text({ organisation }, { locale })],
    action: { label: m.mail_invitation_action({}, { locale }), url },
    afterwards: [
      m.mail_link_expires_on({ date: formatDate(expiresAt, locale, 'date', 'UTC') }, { locale }),
      m.mail_not_asked({}, { locale }),
    ],
  });
}

/** For who asks for an account and has one: the page that was asked from must not tell. */
export function alreadyMemberMail(reader: Reader, url: string): Mail {
  const { to, locale } = reader;
  return mailOf(to, {
    ...frame(reader),
    subject: m.mail_already_member_subject({}, { locale }),
    paragraphs: [m.mail_already_member_text({}, { locale })],
    action: { label: m.mail_already_member_action({}, { locale }), url },
    afterwards: [m.mail_not_asked({}, { locale })],
  });
}

export function welcomeMail(reader: Reader, url: string, expiresAt: Date): Mail {
  const { to, locale } = reader;
  return mailOf(to, {
    ...frame(reader),
    subject: m.mail_welcome_subject({}, { locale }),
    paragraphs: [m.mail_welcome_text({ address: to }, { locale })],
    action: { label: m.mail_reset_action({}, { locale }), url },
    afterwards: [m.mail_link_expires_on({ date: formatDate(expiresAt, locale, 'date', 'UTC') }, { locale })],
  });
}

export function resetMail(reader: Reader, url: string, minutes: number): Mail {
  const { to, locale } = reader;
  return mailOf(to, {
    ...frame(reader),
    subject: m.mail_reset_subject({}, { locale }),
    paragraphs: [m.mail_reset_text({}, { locale })],
    action: { label: m.mail_reset_action({}, { locale }), url },
    afterwards: [m.mail_link_expires_in({ minutes }, { locale }), m.mail_not_asked_password({}, { locale })],
  });
}

/** So that whoever did not do it hears of it. */
export function passwordChangedMail(reader: Reader, url: string): Mail {
  const { to, locale } = reader;
  return mailOf(to, {
    ...frame(reader),
    subject: m.mail_password_changed_subject({}, { locale }),
    paragraphs: [m.mail_password_changed_text({}, { locale })],
    action: { label: m.mail_password_changed_action({}, { locale }), url },
  });
}

const frame = ({ locale, name }: Reader) => ({
  locale,
  greeting: name ? m.mail_greeting_name({ name }, { locale }) : m.mail_greeting({}, { locale }),
  signature: m.mail_signature({}, { locale }),
});
