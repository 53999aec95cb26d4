import { contentType } from 'mime-types';

/** The media type that a path's extension stands for, with its charset; what is unknown is offered as a download. */
export const mediaTypeOf = (path: string): string =>
  contentType(path.slice(path.lastIndexOf('.'))) || 'application/octet-stream';

/** Text shrinks to a fifth; pictures, films and fonts are compressed already. */
export const isCompressible = (mediaType: string): boolean =>
  /^(text\/|application\/(javascript|json|xml|xhtml\+xml|wasm)|image\/svg\+xml)/.test(mediaType);
