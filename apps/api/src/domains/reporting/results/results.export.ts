import { Injectable } from '@nestjs/common';
import type { Interaction, Locale, Me, Objective, ResultExportQuery, ResultRow } from '@vigie/contracts';
import type { Readable } from 'node:stream';
import { csvFile, type CsvRow } from '../../../platform/http/csv.js';
import { ResultsQueries } from './results.queries.js';

const rowsAtOnce = 500;

// Stable names for other programs, not words for readers.
const peopleColumns = [
  'given_name',
  'family_name',
  'email',
  'organisation',
  'language',
  'state',
  'conditions_met',
  'conditions',
  'certificate',
  'enrolled_at',
  'completed_at',
  'last_activity_at',
  'seconds',
];
const interactionColumns = [
  'item',
  'index',
  'id',
  'type',
  'description',
  'answer',
  'correct',
  'result',
  'weighting',
  'latency',
  'time',
  'objectives',
];
const objectiveColumns = [
  'item',
  'index',
  'id',
  'description',
  'completion',
  'success',
  'score_scaled',
  'score_raw',
  'score_min',
  'score_max',
  'progress',
];

type Asked = [courseId: string, enrolmentId: string, attemptId: string, actor: Me, locale: Locale];

/** What one sees of results, as tables for other programs. */
@Injectable()
export class ResultsExport {
  constructor(private readonly queries: ResultsQueries) {}

  async people(courseId: string, query: ResultExportQuery, actor: Me, locale: Locale): Promise<Readable> {
    return csvFile(
      peopleColumns,
      mapped(await this.queries.everyone(courseId, query, actor, locale, rowsAtOnce)),
    );
  }

  async interactions(...asked: Asked): Promise<Readable> {
    const { interactions } = await this.queries.attempt(...asked);
    return csvFile(interactionColumns, once(interactions.map(interactionRow)));
  }

  async objectives(...asked: Asked): Promise<Readable> {
    const { objectives } = await this.queries.attempt(...asked);
    return csvFile(objectiveColumns, once(objectives.map(objectiveRow)));
  }
}

async function* mapped(pieces: AsyncIterable<ResultRow[]>): AsyncGenerator<CsvRow[]> {
  for await (const rows of pieces) yield rows.map(personRow);
}

async function* once(rows: CsvRow[]): AsyncGenerator<CsvRow[]> {
  yield rows;
}

const personRow = ({ person, progress, met, required, certificate, ...row }: ResultRow): CsvRow => [
  person.givenName,
  person.familyName,
  person.email,
  person.organisation.name,
  person.locale ?? '',
  progress,
  met,
  required,
  certificate.standing,
  row.enrolledAt,
  row.completedAt ?? '',
  row.lastAt ?? '',
  row.seconds,
];

const interactionRow = (one: Interaction): CsvRow => [
  one.item,
  one.index,
  one.id,
  one.type,
  one.description,
  one.answer,
  one.correct.join(' | '),
  one.result,
  one.weighting,
  one.latency,
  one.at,
  one.objectives.join(' | '),
];

const objectiveRow = (one: Objective): CsvRow => [
  one.item,
  one.index,
  one.id,
  one.description,
  one.completion,
  one.success,
  one.scaled,
  one.raw,
  one.min,
  one.max,
  one.progress,
];
