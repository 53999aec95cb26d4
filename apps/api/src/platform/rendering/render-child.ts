import type { PdfJob } from './protocol.js';
import { Typesetter } from './typesetter.js';

// The renderer's own process: a document that kills or hangs it harms nobody else, and it has no secret to lose.
const typesetter = new Typesetter(process.argv[2] ?? '');
// Jobs come one at a time, so the event loop turns between two of them.
process.on('message', (job: PdfJob) => process.send?.(typesetter.answer(job)));
process.on('disconnect', () => process.exit(0));
