import { describe, expect, it } from '@jest/globals';
import type { RequestEvent } from '@sveltejs/kit';
import { HELD_LIMIT, heldFrom, hold, pageOf, resumedAt, unpackHeld } from './held-form.ts';

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('a form whose session has ended', () => {
  it('is kept as it was typed, each value of a name', () => {
    const form = formOf({ title: 'Repérer "<b>', none: '' });
    form.append('packages', 'a');
    form.append('packages', 'b');
    expect(heldFrom(hold(form, 'ines'))).toEqual({
      whose: 'ines',
      fields: [
        ['title', 'Repérer "<b>'],
        ['none', ''],
        ['packages', 'a'],
        ['packages', 'b'],
      ],
    });
  });

  it('is not kept with a password or a file in it, nor when it is too long', () => {
    expect(hold(formOf({ current: 'x', password: 'y' }), null)).toBeNull();
    expect(hold(formOf({ newPassword: 'y' }), null)).toBeNull();
    expect(hold(formOf({ file: new File(['x'], 'a.pdf') }), null)).toBeNull();
    expect(hold(formOf({ title: 'x'.repeat(HELD_LIMIT) }), null)).toBeNull();
  });

  it('is kept with a file field in which nothing was chosen', () => {
    expect(hold(formOf({ title: 'x', file: new File([], '') }), null)).not.toBeNull();
  });

  it.each([
    undefined,
    '',
    '{',
    'null',
    '{"whose":null}',
    '{"whose":1,"fields":[]}',
    '{"whose":null,"fields":[["a"]]}',
    '{"whose":null,"fields":[["a",{}]]}',
    JSON.stringify({ whose: null, fields: [['a', 'x'.repeat(HELD_LIMIT)]] }),
  ])('is not read from %s', (text) => {
    expect(heldFrom(text)).toBeNull();
  });

  it('leads to its action again, and to its page without the action', () => {
    expect(resumedAt('/account?/profile')).toBe('/account?/profile&resumed');
    expect(resumedAt('/studio/courses/new')).toBe('/studio/courses/new?resumed');
    expect(pageOf('/account?/profile')).toBe('/account');
    expect(pageOf('/studio/certificates?/accept&tab=corrections&resumed')).toBe(
      '/studio/certificates?tab=corrections',
    );
  });
});

describe('a held form that is sent on', () => {
  const eventOf = (address: string, fields: Record<string, string>) => {
    const url = new URL(address, 'https://vigie.example');
    const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) });
    return { request, url } as RequestEvent;
  };
  const carried = { email: 'i@x.example', password: 'secret', held: hold(formOf({ a: '1' }), 'x') ?? '' };

  it('reaches the action alone, without what was typed to sign in', async () => {
    const event = eventOf('/account?/profile&resumed', carried);
    await unpackHeld(event);
    expect([...(await event.request.formData())]).toEqual([['a', '1']]);
    expect(event.request.url).toBe('https://vigie.example/account?/profile&resumed');
  });

  it('is looked for nowhere else', async () => {
    const event = eventOf('/account?/profile', carried);
    await unpackHeld(event);
    expect((await event.request.formData()).get('held')).toBe(carried.held);
  });
});
