import type { Course, Package } from '@vigie/contracts';
import type { Client } from '../support/client.js';
import { aPackage, type PackageSketch } from './package.js';
import { importZip } from './upload.js';

/** Brings a package in as a trainer does. */
export async function uploadPackage(trainer: Client, sketch: PackageSketch = {}): Promise<Package> {
  const ended = await importZip(trainer, await aPackage(sketch));
  if (ended.outcome !== 'done') throw new Error(`not imported: ${JSON.stringify(ended.refusal)}`);
  return (await trainer.get(`/api/v1/packages/${ended.packageId}`)).expect(200).body;
}

interface CourseSketch {
  title?: string;
  packages?: (PackageSketch & { required?: boolean; mustPass?: boolean })[];
  certificate?: 'participation' | 'success' | null;
  certificateMonths?: number | null;
}

/** A published course, made over the API as a trainer makes it. */
export async function aPublishedCourse(
  trainer: Client,
  {
    title = 'Repérer et identifier',
    packages = [{}],
    certificate = 'success',
    certificateMonths = null,
  }: CourseSketch = {},
): Promise<Course> {
  const texts = [{ locale: 'fr', title, summary: 'Lire un faisceau d’indices.' }];
  const created = await trainer.post('/api/v1/courses', {
    texts,
    durationMinutes: 60,
    certificate,
    certificateMonths,
  });
  const { id } = created.expect(201).body;
  for (const { required = true, mustPass = false, ...sketch } of packages) {
    const { id: packageId } = await uploadPackage(trainer, sketch);
    (
      await trainer.post(`/api/v1/courses/${id}/activities`, { packageId, titles: [], required, mustPass })
    ).expect(201);
  }
  return (await trainer.post(`/api/v1/courses/${id}/publish`)).expect(200).body;
}
