import { describe, expect, it } from '@jest/globals';
import { deskHref, deskQuery, readDeskView, registerHref } from './desk-view.ts';

const read = (search: string) => readDeskView(new URLSearchParams(search));
const courseId = '0198c1f0-0000-7000-8000-000000000001';

describe('the view of the desk in the address', () => {
  it('is the issued ones when nothing, or nonsense, is asked for', () => {
    expect(read('')).toEqual({ tab: 'issued', q: '', courseId: '', days: '90', page: 1 });
    expect(read('tab=x&days=31&course=1&page=-2')).toEqual(read(''));
  });

  it('comes back from its own address', () => {
    const search = `tab=expiring&q=%D8%B3%D9%85%D9%8A%D8%B1&course=${courseId}&days=30&page=3`;
    expect(read(deskHref(read(search)).split('?')[1] ?? '')).toEqual(read(search));
    expect(deskHref(read(''))).toBe('/studio/certificates');
  });

  it('asks the API for the same, and for nothing where something else is listed', () => {
    expect(deskQuery(read('q=VIG'))).toEqual({ state: 'issued', q: 'VIG' });
    expect(deskQuery(read('tab=expiring&days=60'))).toEqual({ expiresWithin: 60 });
    expect(deskQuery(read('tab=held'))).toBeNull();
  });

  it('takes the register out with the same filters', () => {
    expect(registerHref(read(`tab=withdrawn&course=${courseId}`))).toBe(
      `/api/v1/admin/certificates/register.csv?courseId=${courseId}&state=withdrawn`,
    );
    expect(registerHref(read('tab=held'))).toBe('/api/v1/admin/certificates/register.csv');
  });
});
