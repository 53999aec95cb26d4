import { aPublishedCourse } from '../builders/course.js';
import { ledLesson } from '../e2e/real/lesson.js';
import type { Chance } from './chance.js';
import { depart, departures, harms, wasHeard } from './harm.js';
import type { Product } from './product.js';
import { Reader } from './reader.js';

interface Result {
  what: string;
  /** What the course found when it was opened again; `untold`: this browser tells no course of such an event. */
  found: 'all' | 'not all' | 'untold';
}

/** Of its own end, Chromium tells a page by pagehide and unload alone. */
const isUntold = ({ event, way }: (typeof departures)[number]): boolean =>
  way === 'closes the browser' && (event === 'beforeunload' || event === 'visibilitychange');

/** One real browser, to which everything happens once. */
export async function oneBrowser(
  product: Product,
  chance: Chance,
  tell: (result: Result) => void,
): Promise<void> {
  const reader = await aReader(product, 'Leçon');
  let number = 0;
  try {
    await reader.open();
    for (const harm of chance.shuffled(harms)) {
      const place = `harm-${++number}`;
      const left = await harm.befall(reader, place, product, chance);
      if (left === 'open') await reader.page.close();
      await reader.open();
      tell({ what: harm.name, found: (await reader.place()) === place ? 'all' : 'not all' });
    }
    for (const departure of chance.shuffled(departures)) {
      const place = `door-${++number}`;
      await depart(reader, departure, place);
      await reader.open();
      const isThere = (await reader.place()) === place;
      const isExcused = isUntold(departure) && !(await wasHeard(reader, place));
      const what = `saves on ${departure.event} alone, learner ${departure.way}`;
      if (isThere) tell({ what, found: 'all' });
      else tell({ what, found: isExcused ? 'untold' : 'not all' });
    }
  } finally {
    await reader.end();
  }
}

/** A learner enrolled in a course that says what it is told to say. */
export async function aReader(product: Product, title: string): Promise<Reader> {
  const trainer = await product.signedIn('helene.marchetti@iom.example');
  const learner = await product.signedIn('rosa.delgado@refuge.example');
  const course = await aPublishedCourse(trainer, {
    title,
    packages: [ledLesson],
    certificate: null,
  });
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  return new Reader(product, course, learner);
}
