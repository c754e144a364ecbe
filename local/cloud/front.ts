import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { createGzip } from 'node:zlib';

export type Front = {
  /** `http://localhost:<port>`: what people and clients use. */
  readonly origin: string;
  /** Says which distribution answers (`<id>.cloudfront.net`); until then it is 503. */
  serve(distribution: string): void;
  stop(): Promise<void>;
};

/** Headers that belong to one connection, not to the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-authorization', 'te', 'trailer', 'upgrade', 'expect'];

/**
 * How long a connection on which nothing is asked stays, as long as the emulator's. After Node's own five seconds it would go
 * between two steps of a story, just when the next one is sent on it.
 */
const KEPT_MILLISECONDS = 75_000;

/**
 * Plays the part of the practice's own domain name, which leads to CloudFront: its address is known before the distribution
 * exists, so that the deployment can be told where the portal is.
 */
export async function startFront(options: { endpoint: string; distribution?: string; port?: number }): Promise<Front> {
  let { distribution } = options;
  const upstream = new URL(options.endpoint);
  const agent = new Agent({ keepAlive: true });

  const server = createServer((incoming, outgoing) => {
    const refuse = (status: number, title: string) => {
      if (outgoing.headersSent) return outgoing.destroy();
      outgoing.writeHead(status, { 'content-type': 'application/problem+json' });
      outgoing.end(JSON.stringify({ type: 'about:blank', status, title }));
    };
    const path = incoming.url ?? '/';
    if (distribution === undefined) return refuse(503, 'The portal is not deployed yet.');
    const forwarded = request({
      agent,
      hostname: upstream.hostname,
      port: upstream.port,
      method: incoming.method,
      path,
      headers: { ...endToEnd(incoming.headers), host: distribution },
    });
    forwarded.once('response', (reply) => {
      const headers = endToEnd(reply.headers);
      if (compresses(incoming, reply)) {
        const { 'content-length': _, ...others } = headers;
        outgoing.writeHead(200, { ...others, 'content-encoding': 'gzip', vary: 'accept-encoding' });
        reply.pipe(createGzip()).pipe(outgoing);
        return;
      }
      outgoing.writeHead(reply.statusCode ?? 502, headers);
      reply.pipe(outgoing);
    });
    forwarded.once('error', () => refuse(502, 'The portal does not answer.'));
    outgoing.once('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  });

  server.keepAliveTimeout = KEPT_MILLISECONDS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The front has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    serve: (domain) => {
      distribution = domain;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}

/** Bytes: CloudFront leaves what is smaller as it is. */
const SMALLEST = 1_000;

/** CloudFront compresses texts that it may keep, and the emulator's does not. Answers of the API are never kept. */
function compresses({ method, url = '/', headers }: IncomingMessage, reply: IncomingMessage): boolean {
  const { 'content-type': type = '', 'content-encoding': encoded, 'content-length': length = 0 } = reply.headers;
  return (
    method === 'GET' &&
    reply.statusCode === 200 &&
    !url.startsWith('/api/') &&
    encoded === undefined &&
    Number(length) >= SMALLEST &&
    /^(text\/|application\/json|image\/svg)/.test(type) &&
    /\bgzip\b/.test(`${headers['accept-encoding'] ?? ''}`)
  );
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}
