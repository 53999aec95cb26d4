import { setTimeout as pause } from 'node:timers/promises';
import { aPublishedCourse } from '../builders/course.js';
import { Client } from '../support/client.js';
import { manyLearners } from '../support/many-learners.js';
import type { Chance } from './chance.js';
import { Learner } from './learner.js';
import type { Product } from './product.js';
import { Trouble } from './trouble.js';
import { Truth, type Verdict } from './truth.js';

const LEARNERS = 24;
const MODEL = 'ines.moreau@police.example';

/** What came of it. */
interface Outcome {
  verdict: Verdict;
  truth: Truth;
  trouble: Map<string, number>;
  refused: number;
}

/** Dozens of learners at once, while server, database and line fail at random moments. */
export async function manyAtOnce(product: Product, chance: Chance, seconds: number): Promise<Outcome> {
  const trainer = await product.signedIn('helene.marchetti@iom.example');
  const items = ['Repérer', 'Écouter', 'Orienter'].map((title) => ({ title }));
  const course = await aPublishedCourse(trainer, { title: 'Endurance', packages: [{ items }] });
  const people = await enrolled(product, course.id);

  const truth = new Truth();
  const end = Date.now() + seconds * 1000;
  const isOver = () => Date.now() > end;
  const activity = course.activities[0]?.id ?? '';
  const learners = people.map(
    (person) => new Learner(person, { origin: product.origin, activity, truth, isOver }, chance.branch()),
  );
  const trouble = new Trouble(product, chance.branch());
  await Promise.all([trouble.until(isOver), ...learners.map((one) => one.learn())]);

  await product.ready();
  await settled(learners);
  const verdict = await truth.judge(product);
  const refused = learners.reduce((sum, one) => sum + one.refused, 0);
  return { verdict, truth, trouble: trouble.count, refused };
}

async function enrolled(product: Product, courseId: string) {
  await product.signedIn(MODEL);
  const people = await product.asOwner((owner) => manyLearners(owner, product, MODEL, LEARNERS));
  for (const { cookie } of people) {
    const client = new Client(product.port, `localhost:${product.port}`);
    (await client.post('/api/v1/enrolments', { courseId }, { headers: { cookie } })).expect(201);
  }
  return people;
}

/** Everything that the devices hold is sent; a server that never takes it would be a loss. */
async function settled(learners: Learner[]): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (const one of learners)
    while (!(await one.settle())) {
      if (Date.now() > deadline) return;
      await pause(200);
    }
}
