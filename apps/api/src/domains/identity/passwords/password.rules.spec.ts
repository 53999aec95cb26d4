import { describe, expect, it } from '@jest/globals';
import { isTooCommon } from './password.rules.js';

describe('a password', () => {
  it.each([
    'password1234',
    'Password2026!',
    'motdepasse2026',
    'Mot de passe 1',
    'azertyuiop12',
    'passwordpassword',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijklmnop',
    'كلمة المرور 2026',
    '1q2w3e4r5t6y',
  ])('"%s" is refused: it would be tried first', (password) => {
    expect(isTooCommon(password)).toBe(true);
  });

  it.each([
    'correct horse battery',
    'trois bateaux verts au port',
    'cinco gatos duermen',
    'قارب أزرق في الميناء',
    'vigie-demo-lanterne',
    'xk4-fm2-qqd-77',
  ])('"%s" is taken, whatever it is made of', (password) => {
    expect(isTooCommon(password)).toBe(false);
  });

  it('that is the address of the account is refused', () => {
    expect(isTooCommon('ines.moreau@police.example', 'Ines.Moreau@police.example')).toBe(true);
    expect(isTooCommon('ines.moreau2026', 'ines.moreau@police.example')).toBe(true);
  });
});
