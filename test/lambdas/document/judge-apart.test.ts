import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { MediaType } from '../../../domain/document/media-types.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { type ApartPorts, judgeApart } from '../../../lambdas/document/judge-apart.ts';
import { longestLook, lookingThread } from '../../../lambdas/document/looking-thread.ts';
import { documents } from '../../../policies/shared/documents.ts';
import { practice } from '../../support/practice.ts';
import { announcement, running, TEXT } from '../../support/story.ts';
import { EXE, FILES } from '../files.ts';
import { bodyOf } from '../support.ts';

/** A thread that runs this instead, and a limit that is over as soon as it runs. */
function thread(code: string, limits: { readonly maxOldGenerationSizeMb?: number } = {}) {
  const worker = new Worker(code, { eval: true, resourceLimits: limits });
  const over = once(worker, 'online');
  const ports: ApartPorts = { begin: () => worker, timeUp: () => over };
  const never: ApartPorts = { begin: () => worker, timeUp: () => new Promise(() => {}) };
  return { worker, ports, never };
}
const FILE = [TEXT, 'text/plain', documents.types] as const;
/** What Node calls a thread that is no more. */
const ENDED = -1;

describe('[EK-4.3] a file that is looked into without end', () => {
  test('is not taken, and the thread is ended', async () => {
    const { worker, ports } = thread('for (;;);');
    expect(await judgeApart(ports, ...FILE)).toBe('takes-too-long');
    expect(worker.threadId).toBe(ENDED);
  });

  test('is rejected with a sentence that says so, once, and its bytes are gone', async () => {
    const one = practice();
    const { dossierId, coach } = await running(one);
    const asked = await one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one, TEXT) });
    type Ticket = { documentId: string; upload: { url: string; headers: Record<string, string> } };
    const { documentId, upload } = bodyOf<Ticket>(asked);
    one.objects.accept(upload.url, upload.headers, TEXT);
    const { ports } = thread('for (;;);');
    const judge: typeof one.judge = (...file) => judgeApart(ports, ...file);
    const key = `incoming/${dossierId}/${documentId}`;
    expect(await inspect({ ...one, judge }, { of: 'content', key })).toBe('rejected');
    const { body } = await one.call('getDocument', { dossierId, documentId }, { as: coach });
    expect(body).toMatchObject({
      state: 'rejected',
      rejection: { code: 'takes-too-long', message: { nl: expect.stringMatching(/^Het nakijken .+ te lang\. .+\.$/) } },
    });
    expect((await one.objects.listVersions('incoming/')).versions).toEqual([]);
  });

  test('nor is one that takes more memory than there is', async () => {
    const { never } = thread('const all = []; for (;;) all.push(new Array(1e5).fill(all.length));', {
      maxOldGenerationSizeMb: 16,
    });
    expect(await judgeApart(never, ...FILE)).toBe('takes-too-long');
  });

  test.each(["throw new Error('A fault')", 'process.exit(0)'])('a fault of ours is no rejection: %s', async (code) => {
    const { never } = thread(code);
    await expect(judgeApart(never, ...FILE)).rejects.toThrow(/A fault|without an answer/);
  });

  test('the limit is given up when there is an answer', async () => {
    const { worker } = thread("require('node:worker_threads').parentPort.postMessage('empty')");
    let given: AbortSignal | undefined;
    const timeUp = (signal: AbortSignal) => {
      given = signal;
      return longestLook(signal);
    };
    expect(await judgeApart({ begin: () => worker, timeUp }, ...FILE)).toBe('empty');
    expect(given?.aborted).toBe(true);
  });
});

test('[EK-4.3] the thread that ships says of each kind of file what the judges say', async () => {
  const begin = lookingThread();
  const ports: ApartPorts = { begin, timeUp: longestLook };
  const answers = await Promise.all(
    Object.values(FILES).map(({ bytes, mediaType }) =>
      judgeApart(ports, bytes, mediaType as MediaType, documents.types),
    ),
  );
  expect(answers).toEqual(Object.values(FILES).map(() => undefined));
  expect(await judgeApart(ports, EXE, 'application/pdf', documents.types)).toBe('type-differs');
});
