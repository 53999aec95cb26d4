import { describe, expect, it } from '@jest/globals';
import { mailOf } from './letter.js';

const letter = {
  locale: 'ar',
  subject: 'دعوة',
  greeting: 'مرحبًا',
  paragraphs: ['<img src=x onerror=alert(1)> & "co"'],
  action: { label: 'فتح', url: 'https://learn.example.org/x?token=a&b=c' },
  signature: 'Vigie',
} as const;

describe('a letter', () => {
  it('says the same as text and as HTML, in the direction of its language', () => {
    const mail = mailOf('a@b.example', { ...letter, paragraphs: ['نص'] });
    expect(mail.text).toBe(`مرحبًا\n\nنص\n\nفتح\nhttps://learn.example.org/x?token=a&b=c\n\n-- \nVigie\n`);
    expect(mail.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail.html).toContain('<p>نص</p>');
  });

  it('lets no markup from a name or a title into its HTML', () => {
    const { html } = mailOf('a@b.example', { ...letter, paragraphs: [...letter.paragraphs] });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;');
    expect(html).toContain('href="https://learn.example.org/x?token=a&amp;b=c"');
  });
});
