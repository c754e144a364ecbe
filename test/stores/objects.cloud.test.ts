import { setTimeout } from 'node:timers/promises';
import { makeBucket } from '../support/bucket.ts';
import { objectsContract } from './objects.contract.ts';

objectsContract('in S3', async () => {
  const { store, mark, close } = await makeBucket();
  return {
    store,
    mark,
    close,
    upload: async ({ url, headers }, bytes) => {
      const reply = await fetch(url, { method: 'PUT', headers, body: Uint8Array.from(bytes) });
      await reply.arrayBuffer();
      return reply.status;
    },
    download: async (url) => {
      const reply = await fetch(url);
      return {
        status: reply.status,
        headers: Object.fromEntries(reply.headers),
        bytes: new Uint8Array(await reply.arrayBuffer()),
      };
    },
    expired: async (presign) => {
      const presigned = await presign();
      // S3 reads its own clock, which nobody can set; a second is the shortest life of a presigned request.
      await setTimeout(2_100);
      return presigned;
    },
  };
});
