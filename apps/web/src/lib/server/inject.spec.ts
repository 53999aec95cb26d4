import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { inject } from './inject.ts';

const peer = { ip: '203.0.113.7', secure: true };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('a request inside the process', () => {
  it('arrives with method, path, headers, body, peer and the mark of the house', async () => {
    const app = async (request: IncomingMessage, response: ServerResponse) => {
      const { method, url, headers, socket } = request;
      const seen = {
        method,
        url,
        host: headers.host,
        language: headers['accept-language'],
        ip: socket.remoteAddress,
        secure: Reflect.get(socket, 'encrypted'),
        marked: Symbol.for('vigie.in-process') in request,
        body: await bodyOf(request),
      };
      response.end(JSON.stringify(seen));
    };
    const request = new Request('http://vigie.example:3000/api/v1/x?y=1', {
      method: 'POST',
      headers: { 'accept-language': 'ar' },
      body: '{"a":1}',
    });

    expect(await (await inject(app, request, peer)).json()).toEqual({
      method: 'POST',
      url: '/api/v1/x?y=1',
      host: 'vigie.example:3000',
      language: 'ar',
      ip: '203.0.113.7',
      secure: true,
      marked: true,
      body: '{"a":1}',
    });
  });

  it('hands back status, every cookie and what was written in pieces', async () => {
    const app = (_request: IncomingMessage, response: ServerResponse) => {
      response.statusCode = 201;
      response.setHeader('set-cookie', ['a=1; Path=/', 'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT']);
      response.write('é');
      response.end(Buffer.from('ü'));
    };
    const response = await inject(app, new Request('http://vigie.example/'), peer);

    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual([
      'a=1; Path=/',
      'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
    ]);
    expect(await response.text()).toBe('éü');
  });

  it('has no body where there is none', async () => {
    const app = (_request: IncomingMessage, response: ServerResponse) => {
      response.statusCode = 204;
      response.end();
    };
    expect(
      (await inject(app, new Request('http://vigie.example/', { method: 'DELETE' }), peer)).body,
    ).toBeNull();
  });

  it('fails when the application throws', async () => {
    const app = () => {
      throw new Error('broken');
    };
    await expect(inject(app, new Request('http://vigie.example/'), peer)).rejects.toThrow('broken');
  });
});
