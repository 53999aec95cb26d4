import { Injectable } from '@nestjs/common';
import type { DeskQuery } from '@vigie/contracts';
import type { Readable } from 'node:stream';
import { Clock } from '../../../platform/clock/clock.js';
import { csvFile, type CsvRow } from '../../../platform/http/csv.js';
import type { CertificateEntity } from '../certificate.entity.js';
import { stateOf } from '../certificate.rules.js';
import { DeskRepository } from './desk.repository.js';

// Stable names for other programs, not words for readers.
const columns = [
  'number',
  'state',
  'kind',
  'given_name',
  'family_name',
  'course',
  'language',
  'hours',
  'completed_at',
  'issued_at',
  'expires_at',
  'withdrawn_at',
  'issuer',
  'pilot',
] as const;

const rowsAtOnce = 500;

/** The register of certificates as CSV. */
@Injectable()
export class Register {
  constructor(
    private readonly desk: DeskRepository,
    private readonly clock: Clock,
  ) {}

  /** Everything that matches, read and written in pieces. */
  csv(filter: Omit<DeskQuery, 'page'>): Readable {
    return csvFile(columns, this.pieces(filter, this.clock.now()));
  }

  private async *pieces(filter: Omit<DeskQuery, 'page'>, now: Date): AsyncGenerator<CsvRow[]> {
    let last: CertificateEntity | undefined;
    do {
      const rows = await this.desk.after(filter, now, last, rowsAtOnce);
      yield rows.map((certificate) => registerRow(certificate, now));
      last = rows.length < rowsAtOnce ? undefined : rows.at(-1);
    } while (last);
  }
}

function registerRow(certificate: CertificateEntity, now: Date): (string | number)[] {
  const { facts } = certificate;
  return [
    facts.number,
    stateOf(certificate, now),
    facts.kind,
    facts.holder.givenName,
    facts.holder.familyName,
    facts.course.title,
    facts.locale,
    facts.hours,
    facts.completedAt,
    facts.issuedAt,
    facts.expiresAt ?? '',
    certificate.withdrawnAt?.toISOString() ?? '',
    facts.issuer,
    facts.pilot ? 'yes' : 'no',
  ];
}
