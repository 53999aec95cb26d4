import { CourseFile, Problem } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';

/** A file on its way into a course. */
export class FileUpload {
  /** Null: nothing is on its way. */
  sentShare = $state<number | null>(null);
  name = $state('');
  problem = $state.raw<Problem | null>(null);

  constructor(
    private readonly courseId: string,
    private readonly locale: Locale,
  ) {}

  /** XMLHttpRequest, since fetch does not say how much is sent. @returns null when it was not taken: see `problem` */
  async send(file: File): Promise<CourseFile | null> {
    this.name = file.name;
    this.problem = null;
    this.sentShare = 0;
    const { status, body } = await this.#post(file);
    this.sentShare = null;
    const taken = CourseFile.safeParse(body);
    if (taken.success) return taken.data;
    const problem = Problem.safeParse(body);
    this.problem = problem.success
      ? problem.data
      : { type: 'server/unexpected', title: '', status: status || 503 };
    return null;
  }

  #post(file: File): Promise<{ status: number; body: unknown }> {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ fileName: file.name.slice(-255) });
    request.open('POST', `/api/v1/courses/${this.courseId}/files?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', this.locale);
    request.upload.onprogress = ({ loaded, total }) => (this.sentShare = total > 0 ? loaded / total : 0);
    return new Promise((resolve) => {
      request.onloadend = () => resolve({ status: request.status, body: read(request.responseText) });
      request.send(file);
    });
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
