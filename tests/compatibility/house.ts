import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AttemptRecord, AttemptTrace, Course, Package, ResultDetail } from '@vigie/contracts';
import { importZip } from '../builders/upload.js';
import { Client } from '../support/client.js';

const PASSWORD = 'vigie-demo-2026';

/** What the product has made of an upload. */
export type Taken = { pack: Package; course: Course } | { refusal: string };

/** What the server knows of an attempt once it has been left. */
export interface Told {
  record: AttemptRecord;
  trace: AttemptTrace;
}

/** A started Vigie with its demonstration's people. */
export class House {
  private constructor(
    readonly origin: string,
    private readonly trainer: Client,
    readonly learner: Client,
  ) {}

  static async at(origin: string): Promise<House> {
    const { port, host } = new URL(origin);
    const signedIn = async (email: string) => {
      const client = new Client(Number(port), host);
      (await client.post('/api/v1/session', { email, password: PASSWORD, stay: false })).expect(200);
      return client;
    };
    const trainer = await signedIn('helene.marchetti@iom.example');
    return new House(origin, trainer, await signedIn('rosa.delgado@refuge.example'));
  }

  /** Uploads a zip as it is and puts it into a published course, in which the learner is enrolled. */
  async take(zip: string): Promise<Taken> {
    const fileName = path.basename(zip);
    const ended = await importZip(this.trainer, readFileSync(zip), { fileName });
    const { outcome, packageId, refusal } = ended;
    if (outcome !== 'done') return { refusal: refusal?.type ?? 'failed' };

    const pack: Package = (await this.trainer.get(`/api/v1/packages/${packageId}`)).expect(200).body;
    const texts = [{ locale: 'es', title: fileName }];
    const made = await this.trainer.post('/api/v1/courses', {
      texts,
      durationMinutes: 20,
      certificate: null,
    });
    const { id } = made.expect(201).body;
    const activity = { packageId, titles: [], required: true, mustPass: false };
    (await this.trainer.post(`/api/v1/courses/${id}/activities`, activity)).expect(201);
    const course: Course = (await this.trainer.post(`/api/v1/courses/${id}/publish`)).expect(200).body;
    (await this.learner.post('/api/v1/enrolments', { courseId: id })).expect(201);
    return { pack, course };
  }

  /** The learner's one attempt, as whoever looks after the course sees it. */
  async told({ id }: Course): Promise<Told> {
    const { items } = (await this.trainer.get(`/api/v1/courses/${id}/people`)).expect(200).body;
    const person = `/api/v1/courses/${id}/people/${items[0].enrolmentId}`;
    const detail: ResultDetail = (await this.trainer.get(person)).expect(200).body;
    const attempt = `${person}/attempts/${detail.activities[0]?.attempts[0]?.id}`;
    return {
      record: (await this.trainer.get(attempt)).expect(200).body,
      trace: (await this.trainer.get(`${attempt}/trace`)).expect(200).body,
    };
  }
}
