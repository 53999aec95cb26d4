/** What the renderer is asked: a template of our own, and data that the template reads and never runs. */
export interface PdfJob {
  /** Typst source, written in this repository: never made from what a person typed. */
  template: string;
  /** Read by the template as `json(bytes(sys.inputs.data))`. */
  data: Record<string, unknown>;
  /** `a-3a` for archived documents with files attached, `ua-1` for reports: a file can promise one of them. */
  standard: 'a-3a' | 'ua-1';
}

/** What comes of a job. One job is asked at a time, so answers need no number. */
export type Answer =
  | { kind: 'done'; pdf: Uint8Array }
  | { kind: 'missing-glyphs'; characters: string[] }
  | { kind: 'failed'; message: string };
