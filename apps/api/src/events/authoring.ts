import { Gate, Id, Instant, Locale, ModuleMoveKind, ReviewSettings } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

const onModule = { moduleId: Id, at: Instant };
const gate = { gate: Gate, locale: Locale.nullable() };

/** A module went a step on its way to learners, or back; `actorId` null: Vigie itself brought it in. */
export const moduleMoved = fact(
  'authoring.moduleMoved',
  z.object({
    ...onModule,
    kind: ModuleMoveKind,
    revision: z.int(),
    edition: z.int().nullable(),
    actorId: Id.nullable(),
  }),
);

/** Somebody signed a gate for the content with this hash; `isOwn`: they have written in it too. */
export const gateSigned = fact(
  'authoring.gateSigned',
  z.object({ ...onModule, ...gate, revision: z.int(), hash: z.string(), isOwn: z.boolean() }),
);

export const signOffWithdrawn = fact(
  'authoring.signOffWithdrawn',
  z.object({ ...onModule, ...gate, hash: z.string() }),
);

/** What a module asks for before it is published was changed. */
export const gatesChanged = fact(
  'authoring.gatesChanged',
  z.object({ ...onModule, before: ReviewSettings, after: ReviewSettings }),
);

/** Those who alone may sign a gate were named anew; nobody: everybody who writes modules. */
export const signatoriesChanged = fact(
  'authoring.signatoriesChanged',
  z.object({ ...gate, before: z.array(Id), after: z.array(Id), at: Instant }),
);
