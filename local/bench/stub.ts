import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What AWS says where there is nothing, by the name of the operation. */
const NOTHING: Readonly<Record<string, object>> = {
  Query: { Items: [], Count: 0, ScannedCount: 0 },
  BatchGetItem: { Responses: {} },
};

/** Answers every request at once, as AWS does of tables and buckets in which there is nothing. */
export async function startStub(): Promise<{ readonly endpoint: string; stop(): void }> {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const target = request.headers['x-amz-target'];
      if (typeof target !== 'string') {
        response.writeHead(404, { 'content-type': 'application/xml' });
        response.end('<Error><Code>NoSuchKey</Code></Error>');
        return;
      }
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(NOTHING[target.split('.').at(-1) ?? ''] ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port, so its address is one of the internet.
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.closeAllConnections() ?? server.close() };
}
