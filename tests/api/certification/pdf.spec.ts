import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PdfRenderer } from '@vigie/api/platform/rendering/pdf-renderer.js';
import type { Certificate, Course, Locale } from '@vigie/contracts';
import { aCertificate } from '../../builders/certificate.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { asOwner } from '../../support/database.js';
import { type House, openHouse } from '../../support/house.js';
import { readPdf } from '../../support/pdf.js';

let house: House;
let course: Course;
let samir: Client;
let certificate: Certificate;

const learnerNamed = async (givenName: string, familyName: string) =>
  house.as(await house.person({ givenName, familyName }));
const pdfOf = async (by: Client, { id }: Certificate, locale: Locale) =>
  (await by.get(`/api/v1/certificates/${id}/pdf?locale=${locale}`)).expect(200);

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const promise = { title: 'Comprendre la traite', certificate: 'participation' as const };
  course = await aPublishedCourse(trainer, { ...promise, certificateMonths: 24 });
  samir = await learnerNamed('سمير', 'حداد');
  certificate = await aCertificate(course, samir);
});
afterAll(() => house.close());

describe('a certificate on paper', () => {
  test.each(['fr', 'en', 'es', 'ar'] as const)('in %s says what was frozen', async (locale) => {
    const answer = await pdfOf(samir, certificate, locale);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${certificate.facts.number}-${locale}.pdf"`,
    });
    const { text, rightToLeft, language, attachments, title } = await readPdf(answer.bytes);
    expect(text).toContain(certificate.facts.number);
    expect(text).toContain('Comprendre la traite');
    expect(rightToLeft).toContain('سمير حداد');
    expect(title).toContain('سمير حداد');
    expect(language).toBe(locale);
    expect(JSON.parse(attachments['certificate.json'] ?? '')).toMatchObject({
      facts: certificate.facts,
      verifyUrl: certificate.verifyUrl,
    });
  });

  test('is in the language that was asked for, whatever the course speaks', async () => {
    const kind = async (locale: Locale) =>
      (await readPdf((await pdfOf(samir, certificate, locale)).bytes)).text;
    expect(await kind('fr')).toContain('Attestation de participation');
    expect(await kind('en')).toContain('Certificate of participation');
    expect(await kind('es')).toContain('Constancia de participación');
  });

  test('has the same bytes on every render, also in another process and after the person was renamed', async () => {
    const first = await pdfOf(samir, certificate, 'ar');
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    process.kill(house.app.get(PdfRenderer).pid ?? 0, 'SIGKILL');
    await house.database.sql(`update user_account set family_name = 'Autre' where given_name = 'سمير'`);
    expect((await pdfOf(samir, certificate, 'ar')).bytes.equals(first.bytes)).toBe(true);
  });

  test('never shows a score, an address of the holder or an organisation', async () => {
    const { text } = await readPdf((await pdfOf(samir, certificate, 'en')).bytes);
    expect(text).not.toMatch(/@|Velmora|score|%/i);
  });

  test.each([
    ['#read("/etc/passwd")', '#panic()'],
    ['<img src=x', 'onerror=alert(1)>'],
    ['$x$ *b* _i_', '\\u{41} "quoted"'],
  ])('takes %s %s for a name', async (givenName, familyName) => {
    const learner = await learnerNamed(givenName, familyName);
    const { text } = await readPdf((await pdfOf(learner, await aCertificate(course, learner), 'fr')).bytes);
    const plain = (words: string) => words.replace(/\s+/g, '');
    expect(plain(text)).toContain(plain(givenName + familyName));
    expect(text).not.toContain('root:');
  });

  test('is for its holder and for administrators; to others it is not there', async () => {
    const admin = await house.as(await house.person({ roles: ['admin'] }));
    const trainer = await house.as(await house.person({ roles: ['trainer'] }));
    const path = `/api/v1/certificates/${certificate.id}/pdf`;
    (await admin.get(path)).expect(200);
    for (const other of [trainer, await learnerNamed('Inès', 'Moreau')]) (await other.get(path)).expect(404);
    (await house.anonymous().get(path)).expect(401);
    (await samir.get(`${path}?locale=de`)).expect(400);
  });

  test('is not printed when its row was changed past us', async () => {
    const learner = await learnerNamed('Rosa', 'Delgado');
    const { id } = await aCertificate(course, learner);
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `update certificate set facts = jsonb_set(facts, '{holder,familyName}', '"X"') where id = $1`,
        [id],
      ),
    );
    const answer = (await learner.get(`/api/v1/certificates/${id}/pdf`)).expect(409);
    expect(answer.body.type).toBe('certification/not-genuine');
  });
});
