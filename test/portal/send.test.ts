import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../local/cloud/paths.ts';
import { stubUploads } from '../support/upload-browser.ts';

type Step = { readonly step: string };
type Sending = {
  readonly client: { readonly call: () => Promise<unknown> };
  readonly dossierId: string;
  readonly types: readonly [];
  readonly onProgress: (progress: Step) => void;
  readonly signal: AbortSignal;
};
type Failure = new (reference?: string) => Error & { readonly reference?: string };

// The portal is code of a browser, with types of its own: it is loaded here, and its types are not.
const web = (path: string) => import(join(ROOT, 'web', path)) as Promise<unknown>;
const { sendFile } = (await web('document/send.ts')) as {
  sendFile: (file: File, about: object, sending: Sending) => Promise<string>;
};
const { Unreachable, Refused } = (await web('api/client.ts')) as {
  Unreachable: Failure;
  Refused: new (problem: { status: number; title: string }) => Error;
};

const TICKET = { documentId: 'd-1', upload: { url: 'https://bucket.example/', method: 'PUT', headers: {} } };
const FILE = new File(['x'], 'letter.pdf', { type: 'application/pdf' });
const given = () => Promise.resolve({ body: TICKET });
const refused = (status: number) => () => Promise.reject(new Refused({ status, title: 'no' }));

/** As often as something is asked that never becomes good, with time enough for everything. */
const ENDLESS = 40;

let statuses: (number | 'lost')[];
beforeEach(() => {
  statuses = [];
  vi.useFakeTimers();
  stubUploads({ sumOf: () => Promise.resolve('sum'), answer: () => Promise.resolve(statuses.shift() ?? 200) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What became of it after a long time: the document, why it stopped, or that it still tries; and what somebody saw. */
async function sent(call: Sending['client']['call']) {
  const steps: string[] = [];
  const stop = new AbortController();
  const outcome = sendFile(
    FILE,
    {},
    {
      client: { call },
      dossierId: 'x',
      types: [],
      onProgress: ({ step }) => steps.push(step),
      signal: stop.signal,
    },
  ).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(ENDLESS * 30_000);
  return { outcome: await Promise.race([outcome, Promise.resolve('tries')]), steps, stop: () => stop.abort() };
}

describe('a file that is sent', () => {
  it.each([
    ['the API breaks', () => Promise.reject(new Unreachable('Jx3aGh4=')), /^Jx3aGh4=$/],
    ['the bucket breaks', given, /^500-20/],
  ])('says so with a number when %s again and again, after some tries', async (_, call, number) => {
    statuses = Array<number>(ENDLESS).fill(500);
    const { outcome, steps } = await sent(call);
    expect(outcome).toBeInstanceOf(Unreachable);
    expect((outcome as { reference?: string }).reference).toMatch(number);
    expect(steps.filter((step) => step === 'again').length).toBeGreaterThan(2);
    // Somebody is there: it is not for want of a connection.
    expect(steps).not.toContain('waiting');
  });

  it('says what the practice says when that is too busy again and again', async () => {
    const { outcome } = await sent(refused(503));
    expect(outcome).toBeInstanceOf(Refused);
  });

  it('goes on after one failure of each kind', async () => {
    statuses = [500, 'lost', 403];
    const answers = [() => Promise.reject(new Unreachable('Jx3aGh4=')), refused(429)];
    const { outcome } = await sent(() => (answers.shift() ?? given)());
    expect(outcome).toBe('d-1');
  });

  it('waits as long as there is no connection, and until somebody stops it', async () => {
    const { outcome, steps, stop } = await sent(() => Promise.reject(new Unreachable()));
    expect(outcome).toBe('tries');
    expect(steps).toContain('waiting');
    expect(steps).not.toContain('again');
    stop();
  });
});
