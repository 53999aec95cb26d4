import { CourseFrame } from './course-frame.js';
import { Departure } from './departure.js';
import { Journal } from './journal.js';
import { lastPostTo, type Send } from './last-post.js';
import { lmsOriginOf, PageChannel } from './page-channel.js';
import { runtimes } from './runtime.js';
import { Shell } from './shell.js';
import { openStorage } from './storage.js';

const origin = lmsOriginOf(window);
if (origin) start(origin);

function start(lmsOrigin: string): void {
  const seconds = () => performance.now() / 1000;
  const shell = new Shell({
    page: new PageChannel(window, lmsOrigin),
    journal: new Journal(openStorage(window)),
    frame: new CourseFrame(document),
    departure: new Departure(window, seconds),
    document,
    view: window,
    seconds,
    sendTo: (commitUrl) => sendTo(commitUrl, lmsOrigin),
  });
  shell.start();

  // The run-time comes while the page asks the server for the launch.
  void runtimes[location.hash === '#scorm2004' ? 'scorm2004' : 'scorm12']();
}

// The token is for the LMS alone.
function sendTo(commitUrl: string, lmsOrigin: string): Send {
  const url = new URL(commitUrl, lmsOrigin);
  if (url.origin !== lmsOrigin) throw new Error('the commit address is not of the LMS');

  return lastPostTo(url.href, window);
}
