import { contentType } from 'mime-types';

const UTF_8 = '; charset=utf-8';

/** The media type that a path's extension stands for, with its charset; what is unknown is offered as a download. */
export const mediaTypeOf = (path: string): string =>
  contentType(path.slice(path.lastIndexOf('.'))) || 'application/octet-stream';

/** Is it text that is said to be UTF-8? */
export const claimsUtf8 = (mediaType: string): boolean => mediaType.endsWith(UTF_8);

/** The same for a text in another encoding, which the file itself names, or the page that asks for it. */
export const withoutCharset = (mediaType: string): string =>
  claimsUtf8(mediaType) ? mediaType.slice(0, -UTF_8.length) : mediaType;

/** Text shrinks to a fifth; pictures, films and fonts are compressed already. */
export const isCompressible = (mediaType: string): boolean =>
  /^(text\/|application\/(javascript|json|xml|xhtml\+xml|wasm)|image\/svg\+xml)/.test(mediaType);
