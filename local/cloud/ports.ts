import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nothing listens on at this moment. Another process may take it before the caller does. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No TCP port to be had on 127.0.0.1.'));
        else resolve(address.port);
      });
    });
  });
}
