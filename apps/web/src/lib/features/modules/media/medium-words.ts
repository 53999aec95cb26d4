import { MEDIUM_EXTENSIONS, MEDIUM_LIMITS, type MediumKind } from '@vigie/contracts';
import { formatSize, type Locale } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import type { IconName } from '@vigie/ui';

/** What each kind of media is called, many of them. */
export const mediumKinds: Record<MediumKind, () => string> = {
  image: m.media_kind_image,
  audio: m.media_kind_audio,
  video: m.media_kind_video,
  captions: m.media_kind_captions,
  file: m.media_kind_file,
  embed: m.media_kind_embed,
};

/** The same of one. */
export const mediumKind: Record<MediumKind, () => string> = {
  image: m.modules_kind_image,
  audio: m.modules_kind_audio,
  video: m.modules_kind_video,
  captions: m.media_captions,
  file: m.modules_kind_file,
  embed: m.modules_kind_embed,
};

export const chooseWords: Record<MediumKind, () => string> = {
  image: m.media_choose_image,
  audio: m.media_choose_audio,
  video: m.media_choose_video,
  captions: m.media_choose_captions,
  file: m.media_choose_file,
  embed: m.media_choose_embed,
};

export const mediumIcons: Record<MediumKind, IconName> = {
  image: 'eye',
  audio: 'play',
  video: 'play',
  captions: 'text',
  file: 'file',
  embed: 'package',
};

const hints: Partial<Record<MediumKind, () => string>> = {
  image: m.media_upload_image_hint,
  embed: m.media_upload_embed_hint,
};

/** Which files may be sent as a kind, for a person. */
export function uploadHint(kind: MediumKind, locale: Locale): string {
  const kinds = MEDIUM_EXTENSIONS[kind].join(', ').toUpperCase();
  const most = m.media_upload_hint({ kinds, size: formatSize(MEDIUM_LIMITS[kind], locale) });
  const more = hints[kind]?.();
  return more ? `${most}. ${more}` : most;
}

/** The same for a field of files. */
export const acceptOf = (kind: MediumKind): string =>
  MEDIUM_EXTENSIONS[kind].map((extension) => `.${extension}`).join(',');
