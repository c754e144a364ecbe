import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationName } from '../../contracts/api.ts';
import { inspect } from '../../lambdas/document/inspect.ts';
import { ROOT } from '../../local/cloud/paths.ts';
import { bodyOf } from '../lambdas/support.ts';
import { type Practice, practice, type Who } from '../support/practice.ts';
import { announcement, type Dossier, running } from '../support/story.ts';
import { stubUploads } from '../support/upload-browser.ts';

type Standing = {
  readonly step: string;
  readonly rejection?: { readonly message: { readonly nl: string; readonly en: string } };
  readonly error?: Error & { readonly problem?: { readonly type: string } };
};
type Asked = { readonly params: Record<string, string>; readonly body?: object; readonly once?: string };
type Many = {
  readonly client: { readonly call: (name: OperationName, asked: Asked) => Promise<{ readonly body: unknown }> };
  readonly dossierId: string;
  readonly types: unknown;
  readonly onStanding: (id: number, standing: Standing) => void;
};
type Sent = { readonly id: number; readonly file: File; readonly about: object; readonly signal: AbortSignal };

// The portal is code of a browser, with types of its own: it is loaded here, and its types are not.
const web = (path: string) => import(join(ROOT, 'web', path)) as Promise<unknown>;
const { sendMany, whyNot } = (await web('document/many.ts')) as {
  sendMany: (files: readonly Sent[], many: Many) => Promise<void>;
  whyNot: (file: File, documents: unknown) => string | undefined;
};
const { Refused } = (await web('api/client.ts')) as { Refused: new (problem: unknown) => Error };

/** What the coach drags in: as many as the issue of the portal asks for, three of them broken. */
const ALL = 60;
const BROKEN = { 'leeg.txt': '', 'programma.exe': 'MZ', 'nee.pdf': 'Dit is geen PDF.' } as const;
const GOOD = Array.from({ length: ALL - Object.keys(BROKEN).length }, (_, at) => `verslag-${at}.txt`);
/** On their way at once, as a phone's line bears it. */
const AT_ONCE = 3;

const fileOf = (name: string, text: string): File =>
  new File([text], name, { type: name.endsWith('.pdf') ? 'application/pdf' : 'text/plain' });

const bytesOf = async (file: File): Promise<Buffer> => Buffer.from(await file.arrayBuffer());

/** Where the files go to, as S3 would answer, with what happens on the way. */
let bucket: (url: string, headers: Record<string, string>, bytes: Buffer) => Promise<number | 'lost'>;
let onTheirWay = 0;
let most = 0;
beforeEach(() => {
  onTheirWay = 0;
  most = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stubUploads({
    sumOf: async (file) =>
      createHash('sha256')
        .update(await bytesOf(file))
        .digest('hex'),
    async answer(file, url, headers) {
      onTheirWay += 1;
      most = Math.max(most, onTheirWay);
      const status = await bucket(url, headers, await bytesOf(file));
      onTheirWay -= 1;
      return status;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The bucket of this practice; what arrived is inspected, as it would be. */
const bucketOf = (one: Practice) => async (url: string, headers: Record<string, string>, bytes: Buffer) => {
  const status = one.objects.accept(url, headers, bytes);
  const key = new URL(url).pathname.slice(1);
  if (status < 300) {
    await inspect(one, { of: 'content', key });
    await inspect(one, { of: 'malware', key, clean: true });
  }
  return status;
};

/** The API of this practice, as the portal speaks with it. */
const clientOf = (one: Practice, as: Who): Many['client'] => ({
  async call(name, { params, body, once }) {
    const headers: Record<string, string> = once === undefined ? {} : { 'idempotency-key': once };
    const reply = await one.call(name, params, { as, headers, ...(body ? { body } : {}) });
    if (reply.status >= 400) throw new Refused(reply.body);
    return { body: reply.body };
  },
});

/** The time that it takes goes by. */
async function inTime(done: Promise<void>): Promise<void> {
  let over = false;
  void done.finally(() => {
    over = true;
  });
  while (!over) {
    await vi.advanceTimersByTimeAsync(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await done;
}

async function sent(
  one: Practice,
  { dossierId, coach }: Dossier,
  files: readonly File[],
  client = clientOf(one, coach),
) {
  const { category, registrationKind, files: places } = announcement(one);
  const standings: Standing[][] = files.map(() => []);
  const about = { category, registrationKind, files: places };
  const each = files.map((file, id) => ({ id, file, about, signal: new AbortController().signal }));
  const { documents } = bodyOf<{ documents: { types: unknown } }>(
    await one.call('getConfiguration', {}, { as: 'nobody' }),
  );
  const onStanding = (id: number, standing: Standing) => void standings[id]?.push(standing);
  await inTime(sendMany(each, { client, dossierId, types: documents.types, onStanding }));
  return { standings, last: standings.map((all) => all.at(-1)) };
}

async function stored(one: Practice, { dossierId, coach }: Dossier) {
  const query = { limit: '100' };
  const { items } = bodyOf<{ items: { fileName: string; state: string }[] }>(
    await one.call('listDocuments', { dossierId }, { as: coach, query }),
  );
  return items;
}

describe('sixty files at once, three of them broken', () => {
  it('says of the broken ones what is wrong, keeps each of the others once, and goes on after a lost connection', async () => {
    const one = practice();
    const dossier = await running(one);
    const { documents } = bodyOf<{ documents: unknown }>(await one.call('getConfiguration', {}, { as: 'nobody' }));
    const all = [
      ...GOOD.map((name) => fileOf(name, `${name}\n`)),
      ...Object.entries(BROKEN).map(([n, t]) => fileOf(n, t)),
    ];
    expect(all).toHaveLength(ALL);
    // What can be seen beforehand is not sent.
    const seen = all
      .map((file) => [file.name, whyNot(file, documents)] as const)
      .filter(([, why]) => why !== undefined);
    expect(seen).toEqual([
      ['leeg.txt', 'empty'],
      ['programma.exe', 'kind'],
    ]);
    const arrives = bucketOf(one);
    let asked = 0;
    bucket = (...given) => {
      asked += 1;
      // Of every tenth the connection goes on the way; of the next the answer is lost after it arrived.
      if (asked % 10 === 0) return Promise.resolve('lost');
      return asked % 10 === 1 && asked > 1 ? arrives(...given).then(() => 'lost') : arrives(...given);
    };
    const { standings, last } = await sent(
      one,
      dossier,
      all.filter((file) => whyNot(file, documents) === undefined),
    );
    expect(last.slice(0, GOOD.length).map((one) => one?.step)).toEqual(GOOD.map(() => 'kept'));
    expect(last.at(-1)?.step).toBe('rejected');
    expect(last.at(-1)?.rejection?.message.nl).toMatch(/^\p{Lu}.{20,}\.$/su);
    // Some had to wait, and none was made twice.
    expect(standings.flat().some(({ step }) => step === 'waiting')).toBe(true);
    const names = (await stored(one, dossier)).map(({ fileName, state }) => [fileName, state]);
    expect(names.sort()).toEqual([...GOOD.map((name) => [name, 'available']), [undefined, 'rejected']].sort());
    expect(most).toBe(AT_ONCE);
  });

  it('says of what was still to come that the dossier is not theirs any more, and asks no further', async () => {
    const one = practice();
    const dossier = await running(one);
    const next = await one.invite('coach');
    const arrives = bucketOf(one);
    let arrived = 0;
    bucket = async (...given) => {
      arrived += 1;
      const at = arrived;
      const status = await arrives(...given);
      const body = { fromCoachId: dossier.coach.personId, toCoachId: next.personId, dossierIds: [dossier.dossierId] };
      if (at === 10) expect((await one.call('handOver', {}, { body })).status).toBe(201);
      return status;
    };
    const { call } = clientOf(one, dossier.coach);
    let looks = 0;
    const client: Many['client'] = {
      call(name, request) {
        if (name === 'getDocument') looks += 1;
        return call(name, request);
      },
    };
    const { last } = await sent(
      one,
      dossier,
      GOOD.map((name) => fileOf(name, `${name}\n`)),
      client,
    );
    const failed = last.filter((one) => one?.step === 'failed');
    expect(failed.length).toBeGreaterThanOrEqual(GOOD.length - 10 - AT_ONCE);
    for (const one of failed) expect(one?.error?.problem?.type).toBe('urn:dossierwacht:problem:not-found');
    // What was on its way arrived: the next coach has it.
    const kept = await stored(one, { ...dossier, coach: next });
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(looks).toBeLessThan(3 * ALL);
  });
});
