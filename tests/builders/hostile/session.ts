import type { Attack } from './page.js';

/** Reads whatever cookies it can reach, and plants one for the LMS. */
export const readsCookies: Attack = async (attempt, { session = '' }) => {
  await attempt('of its own host', () => document.cookie);
  await attempt('of the shell', () => parent.document.cookie);
  await attempt('of the LMS page', () => parent.parent.document.cookie);
  await attempt('planted for every host', () => {
    for (const domain of ['localhost', '.localhost', ''])
      document.cookie = `${session}=planted; path=/; domain=${domain}`;
    return 'tried';
  });
};

/** Asks the LMS with the learner's session, and changes things there, in every way that a page has. */
export const usesTheSession: Attack = async (attempt, { lms, course = '' }) => {
  const me = `${lms}/api/v1/me`;
  const change = { method: 'PATCH', body: '{"givenName":"Mallory"}' };
  const json = { 'content-type': 'application/json' };
  const loaded = (tag: 'img' | 'script', src: string) =>
    new Promise((resolve, reject) => {
      const element = document.createElement(tag);
      element.onload = () => resolve('loaded');
      element.onerror = () => reject(new TypeError());
      element.src = src;
      document.body.append(element);
    });

  await attempt('fetch', async () => (await fetch(me, { credentials: 'include' })).text());
  await attempt('fetch, not asking to read', async () =>
    fetch(me, { credentials: 'include', mode: 'no-cors' }),
  );
  await attempt('fetch from the shell', async () =>
    (await parent.fetch(me, { credentials: 'include' })).text(),
  );
  await attempt('change', async () => fetch(me, { ...change, credentials: 'include', headers: json }));
  await attempt('change from the shell', async () =>
    parent.fetch(me, { ...change, credentials: 'include', headers: json }),
  );
  await attempt('enrol', async () =>
    fetch(`${lms}/api/v1/enrolments`, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'include',
      body: JSON.stringify({ courseId: course }),
    }),
  );
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.withCredentials = true;
    request.open('GET', me, false);
    request.send();
    return request.responseText;
  });
  await attempt('image', () => loaded('img', `${lms}/favicon.svg`));
  await attempt('script', () => loaded('script', me));
  await attempt('beacon', () => navigator.sendBeacon(`${lms}/api/v1/enrolments`, '{}'));
  await attempt('event source', () => new Promise((resolve) => (new EventSource(me).onopen = resolve)));
  await attempt('web socket', () => {
    const socket = new WebSocket(`${lms.replace('http', 'ws')}/api/v1/me`);
    return new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new TypeError());
    });
  });
  await attempt('form', () => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `${lms}/api/v1/enrolments`;
    form.target = 'aside';
    form.innerHTML = `<input name="courseId" value="${course}">`;
    const aside = document.createElement('iframe');
    aside.name = 'aside';
    document.body.append(aside, form);
    form.submit();
    return 'tried';
  });
  await attempt('frame', () => {
    const frame = document.createElement('iframe');
    frame.src = `${lms}/account`;
    document.body.append(frame);
    return new Promise((resolve) => (frame.onload = () => resolve(frame.contentDocument?.body.innerText)));
  });
};
