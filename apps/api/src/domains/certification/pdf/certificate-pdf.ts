import { Injectable } from '@nestjs/common';
import type { Locale, PersonName } from '@vigie/contracts';
import { DomainError } from '../../../platform/http/problem.js';
import { MissingGlyphs, PdfRenderer } from '../../../platform/rendering/pdf-renderer.js';
import type { CertificateEntity } from '../certificate.entity.js';
import { certificateArt, markArt } from './certificate-art.js';
import { certificateSheet } from './certificate-sheet.js';
import { certificateTemplate, nameTemplate } from './certificate-template.js';
import { qrCode } from './qr.js';

/** Certificates on paper: PDF/A-3a with the signed facts attached as JSON. */
@Injectable()
export class CertificatePdf {
  constructor(private readonly renderer: PdfRenderer) {}

  /**
   * Renders what was frozen and nothing else: the same certificate and language give the same bytes, always.
   *
   * @param addresses - where this certificate is verified, and where a number is typed.
   * @throws DomainError rendering/unavailable
   */
  render(
    certificate: CertificateEntity,
    addresses: { verifyUrl: string; verifyPage: string },
    locale: Locale,
  ): Promise<Buffer> {
    const { facts, snapshotSha256, signature, keyId } = certificate;
    const credential = { facts, snapshotSha256, signature, keyId, verifyUrl: addresses.verifyUrl };
    return this.renderer.render({
      template: certificateTemplate,
      standard: 'a-3a',
      data: {
        sheet: certificateSheet({ facts, ...addresses }, locale),
        credential: `${JSON.stringify(credential, null, 2)}\n`,
        qr: qrCode(addresses.verifyUrl),
        art: certificateArt,
        mark: markArt,
      },
    });
  }

  /**
   * A name that cannot be printed must be found while its holder is there to write it otherwise.
   *
   * @throws DomainError certification/name-not-printable with `characters`
   */
  async assertPrintable({ givenName, familyName }: PersonName): Promise<void> {
    const name = `${givenName} ${familyName}`;
    try {
      await this.renderer.render({ template: nameTemplate, standard: 'a-3a', data: { name } });
    } catch (error) {
      if (error instanceof MissingGlyphs)
        throw new DomainError('certification/name-not-printable', 422, 'No font has these characters', {
          characters: error.characters,
        });
      // Where nothing can be printed at all, certificates are issued and verified all the same.
      if (!(error instanceof DomainError && error.status === 503)) throw error;
    }
  }
}
