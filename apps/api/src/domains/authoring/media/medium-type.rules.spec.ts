import { expect, test } from '@jest/globals';
import { looksLikeSvg, mediumTypeOf, saysPlace } from './medium-type.rules.js';

test('a kind takes what its bytes are recognised as, and nothing else', () => {
  expect(mediumTypeOf('image', 'jpg')).toEqual({ mediaType: 'image/jpeg', extension: 'jpg' });
  expect(mediumTypeOf('audio', 'mp4')).toEqual({ mediaType: 'audio/mp4', extension: 'm4a' });
  expect(mediumTypeOf('audio', 'opus')).toMatchObject({ extension: 'ogg' });
  expect(mediumTypeOf('embed', 'zip')).toBeDefined();
  for (const refused of ['heic', 'tif', 'pdf', 'svg', undefined])
    expect(mediumTypeOf('image', refused)).toBeUndefined();
  expect(mediumTypeOf('video', 'mov')).toBeUndefined();
  // A photograph offered as a file would keep where it was taken.
  expect(mediumTypeOf('file', 'jpg')).toBeUndefined();
  expect(mediumTypeOf('file', 'docm')).toBeUndefined();
});

test('a drawing with scripts is known by its name or by its words', () => {
  expect(looksLikeSvg('plan.SVG', new Uint8Array())).toBe(true);
  expect(looksLikeSvg('plan.png', Buffer.from('<?xml version="1.0"?><svg xmlns="…">'))).toBe(true);
  expect(looksLikeSvg('plan.png', Buffer.from('\u0089PNG', 'latin1'))).toBe(false);
});

test('a film that says where it was taken is found out, in either way that phones write it', () => {
  const box = Buffer.from('udta\0\0\0\u001e\u00a9xyz\0\u0012\u0015\u00c7+48.8577+002.295/', 'latin1');
  expect(saysPlace(box)).toBe(true);
  expect(saysPlace(Buffer.from('…mdta com.apple.quicktime.location.ISO6709 …'))).toBe(true);
  expect(saysPlace(Buffer.from('\u00a9xyz of a song', 'latin1'))).toBe(false);
});
