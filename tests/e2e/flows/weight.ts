import type { CDPSession, Page, Request } from '@playwright/test';

/** What one visit has cost over the wire: all of it with its headers, and of each kind the bodies as they travelled. */
export type Weight = { total: number; script: number; style: number; document: number; requests: number };

type Kind = 'script' | 'style' | 'document';
const kinds: Readonly<Record<string, Kind>> = {
  Script: 'script',
  Stylesheet: 'style',
  Document: 'document',
  script: 'script',
  stylesheet: 'style',
  document: 'document',
};

type Add = (type: string, bytes: number, headers: number) => void;

/**
 * Opens a page and weighs everything that came over the network for it, until it has `come` and nothing follows; what a
 * cache gave costs nothing.
 */
export async function weigh(page: Page, path: string, come: (page: Page) => Promise<void>): Promise<Weight> {
  const weight: Weight = { total: 0, script: 0, style: 0, document: 0, requests: 0 };
  const add: Add = (type, bytes, headers) => {
    const kind = kinds[type];
    weight.total += bytes + headers;
    weight.requests += 1;
    if (kind) weight[kind] += bytes;
  };

  const devtools = await page.context().newCDPSession(page);
  await weighPage(devtools, add);
  const frames = weighFrames(page, add);
  await page.goto(path);
  await come(page);
  await page.waitForLoadState('networkidle');
  await frames();
  await devtools.detach();
  return weight;
}

async function weighPage(devtools: CDPSession, add: Add): Promise<void> {
  const types = new Map<string, string>();
  const headers = new Map<string, number>();
  const fromCache = new Set<string>();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    headers.set(requestId, response.encodedDataLength);
    if (response.fromDiskCache) fromCache.add(requestId);
  });
  devtools.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    const before = headers.get(requestId) ?? 0;
    if (type && !fromCache.has(requestId)) add(type, encodedDataLength - before, before);
  });
  await devtools.send('Network.enable');
}

/** The shell of courses lives on another site, in a process of its own, of which the page's session hears nothing. */
function weighFrames(page: Page, add: Add): () => Promise<void> {
  const seen: Request[] = [];
  const listen = (request: Request) => {
    const { hostname, pathname } = new URL(request.url());
    if (hostname !== new URL(page.url()).hostname && pathname.startsWith('/__shell/')) seen.push(request);
  };
  page.on('requestfinished', listen);
  return async () => {
    page.off('requestfinished', listen);
    for (const request of seen) {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      add(request.resourceType(), responseBodySize, responseHeadersSize);
    }
  };
}
