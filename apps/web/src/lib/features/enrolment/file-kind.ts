import { m } from '@vigie/i18n/messages';

const named: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
};

/** What sort of file it is, in a word. */
export function fileKind(mediaType: string): string {
  if (mediaType.startsWith('image/')) return m.enrolment_kind_image();
  if (mediaType.startsWith('audio/')) return m.enrolment_kind_audio();
  if (mediaType.startsWith('video/')) return m.enrolment_kind_video();
  return named[mediaType] ?? mediaType;
}
