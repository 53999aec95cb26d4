import { describe, expect, it } from '@jest/globals';
import { safeDestination, signInAddress, signInAgainAddress } from './destination.ts';

describe('where to go after signing in', () => {
  it.each(['/my', '/courses/reperer?x=1', '/catalogue?l=ar&q=a%20b', '/verify#top'])('%s is kept', (to) => {
    expect(safeDestination(to)).toBe(to);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a/..//evil.example/%0a\n',
    '/..//evil.example',
    'javascript:alert(1)',
    'my',
    '',
    null,
    undefined,
  ])('%s leads nowhere', (to) => {
    expect(safeDestination(to)).toBeNull();
  });

  it('never leads back to the sign-in page, nor to the API', () => {
    expect(safeDestination('/sign-in?to=/my')).toBeNull();
    expect(safeDestination('/api/v1/me')).toBeNull();
    expect(safeDestination('/apicture')).toBe('/apicture');
  });
});

describe('the way to the sign-in page', () => {
  it('remembers the page that was asked for', () => {
    expect(signInAddress(new URL('https://vigie.example/courses/a?b=c'))).toBe(
      '/sign-in?to=%2Fcourses%2Fa%3Fb%3Dc',
    );
  });

  it('says when a session has ended', () => {
    expect(signInAddress(new URL('https://vigie.example/my'), 'expired')).toBe('/sign-in?reason=expired');
  });

  it('is plain from the start page', () => {
    expect(signInAddress(new URL('https://vigie.example/'))).toBe('/sign-in');
  });
});

describe('the way of a form whose session has ended', () => {
  it('remembers its action, as one value', () => {
    expect(signInAgainAddress(new URL('https://vigie.example/certificates?/correct&tab=a'))).toBe(
      '/sign-in/again?/hold&to=%2Fcertificates%3F%2Fcorrect%26tab%3Da',
    );
  });

  it('leads to no other site', () => {
    expect(signInAgainAddress(new URL('https://vigie.example//evil.example'))).toBe('/sign-in');
  });
});
