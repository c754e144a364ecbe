import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Front, startFront } from '../../local/cloud/front.ts';

const DISTRIBUTION = 'd111111abcdef8.cloudfront.net';

let api: Server;
let front: Front;

beforeEach(async () => {
  // Answers with what it was asked.
  api = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    const body = JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() });
    const status = { PUT: 412, GET: 200 }[method ?? ''] ?? 201;
    const length = Buffer.byteLength(body);
    response.writeHead(status, { 'content-type': 'application/json', etag: '"1"', 'content-length': length });
    response.end(body);
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  front = await startFront({ endpoint: endpoint() });
});
afterEach(async () => {
  await front.stop();
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
});

function endpoint(): string {
  const address = api.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}

it('passes on method, path, query, headers and body, and brings the answer back', async () => {
  front.serve(DISTRIBUTION);
  const reply = await fetch(`${front.origin}/api/dossiers?limit=2`, {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'idempotency-key': 'k' },
    body: '{"a":"é"}',
  });
  expect(reply.status).toBe(201);
  expect(reply.headers.get('etag')).toBe('"1"');
  expect(await reply.json()).toMatchObject({
    method: 'POST',
    url: '/api/dossiers?limit=2',
    headers: { authorization: 'Bearer x', 'idempotency-key': 'k', host: DISTRIBUTION },
    body: '{"a":"é"}',
  });
});

it('keeps the status of a refusal', async () => {
  front.serve(DISTRIBUTION);
  expect((await fetch(`${front.origin}/api/x`, { method: 'PUT' })).status).toBe(412);
});

it('asks the distribution for everything, whatever the path', async () => {
  front.serve(DISTRIBUTION);
  for (const path of ['/', '/dossiers/1', '/_aws/execute-api/abc/$default/api/x'])
    expect(await (await fetch(front.origin + path)).json()).toMatchObject({
      url: path,
      headers: { host: DISTRIBUTION },
    });
});

it('compresses texts of the portal as CloudFront does, and no answer of the API', async () => {
  front.serve(DISTRIBUTION);
  const long = 'x'.repeat(2_000);
  const ask = async (path: string, encoding = 'gzip') => {
    const reply = await fetch(front.origin + path, { headers: { 'accept-encoding': encoding, long } });
    expect(await reply.json()).toMatchObject({ url: path, headers: { long } });
    return reply.headers.get('content-encoding');
  };
  expect(await ask('/assets/a.js')).toBe('gzip');
  expect(await ask('/assets/a.js', 'identity')).toBeNull();
  expect(await ask('/api/configuration')).toBeNull();
});

it('says so while there is no portal, or when it does not answer', async () => {
  expect((await fetch(`${front.origin}/api/x`)).status).toBe(503);
  front.serve(DISTRIBUTION);
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
  expect((await fetch(`${front.origin}/api/x`)).status).toBe(502);
});

it('keeps a connection for the pause between two steps of a story', async () => {
  front.serve(DISTRIBUTION);
  const reply = await fetch(`${front.origin}/api/x`);
  expect(reply.headers.get('keep-alive')).toBe('timeout=75');
});
