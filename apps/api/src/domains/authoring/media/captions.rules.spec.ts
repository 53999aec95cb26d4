import { expect, test } from '@jest/globals';
import { readCaptions } from './captions.rules.js';

const read = (text: string) => readCaptions(Buffer.from(text));

test('SubRip becomes WebVTT, without its fonts and colours', () => {
  const srt =
    '\u{feff}1\r\n00:00:01,000 --> 00:00:04,250\r\n<font color="red">Bonjour</font> <i>vous</i>\r\n\r\n2\r\n00:01:02,500 --> 00:01:03,000\r\nÀ deux\r\nlignes\r\n';
  expect(read(srt)).toEqual({
    vtt: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.250\nBonjour <i>vous</i>\n\n00:01:02.500 --> 00:01:03.000\nÀ deux\nlignes\n',
  });
});

test('WebVTT keeps its cues and loses notes, styles and places', () => {
  const vtt =
    'WEBVTT - title\n\nSTYLE\n::cue { color: red }\n\nNOTE for us\n\nfirst\n00:01.000 --> 00:02.000 line:0\n<v Amina>مرحبا</v>\n';
  expect(read(vtt)).toEqual({ vtt: 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Amina>مرحبا</v>\n' });
});

test.each([
  ['WEBVTT\n\n00:01.000 -> 00:02.000\nx\n', 3],
  ['WEBVTT\n\n00:03.000 --> 00:02.000\nends before it begins\n', 3],
  ['1\n00:00:01,000 --> 00:00:02,000\nyes\n\njust words\n', 5],
  ['WEBVTT\n\n', 0],
  ['', 0],
])('%j cannot be read, and the line is said', (text, line) => {
  expect(read(text)).toEqual({ line });
});

test('a file in another encoding than UTF-8 is not guessed at', () => {
  expect(readCaptions(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n\u00e9', 'latin1'))).toEqual({
    line: 0,
  });
});
