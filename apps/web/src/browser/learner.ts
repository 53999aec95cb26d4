// For the learner's pages: they are whole as they come, so that a phone on a poor line need not load a framework.
import './plain.ts';
import { rememberTimeZone } from '#lib/shared/session/time-zone.ts';
import { answerTicks, submitOnce, unfold } from './forms.ts';
import { copyAndPrint } from './certificate.ts';
import { sayWhenOffline } from './offline.ts';
import { noteOpening } from './resource.ts';
import { sendWaiting } from './send-waiting.ts';

rememberTimeZone();
sayWhenOffline();
submitOnce();
answerTicks();
unfold();
copyAndPrint();
noteOpening();
sendWaiting();
