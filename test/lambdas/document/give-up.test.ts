import { describe, expect, test } from 'vitest';
import { giveUpInspections } from '../../../lambdas/document/give-up.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { announcement, running, TEXT } from '../../support/story.ts';
import { chainOf } from '../support.ts';

type Ticket = { documentId: string; upload: { url: string; headers: Record<string, string> } };
type Shown = { state: string; fileName?: string; rejection?: { code: string; message: { nl: string; en: string } } };

const created = (key: string) => ({
  'detail-type': 'Object Created',
  detail: { bucket: { name: 'documents' }, object: { key } },
});
const scanned = (key: string, scanResultStatus: string) => ({
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  detail: { s3ObjectDetails: { objectKey: key }, scanResultDetails: { scanResultStatus } },
});

/** The two ways in which an event comes to its end: the inspection failed on it to the last, or it never got there. */
const WAYS = {
  'that failed on it': (event: object) => ({
    requestContext: { condition: 'RetriesExhausted' },
    requestPayload: event,
  }),
  'that it never reached': (event: object) => event,
};
const records = (...bodies: unknown[]) => ({
  Records: bodies.map((body, at) => ({ messageId: `message-${at}`, body: JSON.stringify(body) })),
});

/** Bytes that lie there and could not be looked into, sent by one of the dossier's own. */
async function arrived(by: 'client' | 'coach') {
  const one = practice();
  const dossier = await running(one);
  const { dossierId } = dossier;
  const as = dossier[by];
  const send = async (): Promise<Ticket> =>
    yes(await one.call('requestUpload', { dossierId }, { as, body: announcement(one, TEXT) }));
  const { documentId, upload } = await send();
  expect(one.objects.accept(upload.url, upload.headers, TEXT)).toBe(200);
  const key = `incoming/${dossierId}/${documentId}`;
  const read = async (who: Who = as): Promise<Shown> =>
    yes(await one.call('getDocument', { dossierId, documentId }, { as: who }));
  const look = (of: 'content' | 'malware') => inspect(one, of === 'content' ? { of, key } : { of, key, clean: true });
  return { one, dossier, dossierId, documentId, key, read, send, look };
}

const keysOf = async (one: Practice): Promise<string[]> =>
  (await one.objects.listVersions('')).versions.map(({ key }) => key);

describe.each(Object.entries(WAYS))('[EK-4.3] an upload whose inspection was tried to its end (%s)', (_, wrapped) => {
  test.each(['client', 'coach'] as const)('is seen so by the %s who sent it, who can send it again', async (by) => {
    const { one, key, documentId, dossierId, read, send } = await arrived(by);
    expect(await giveUpInspections(one, records(wrapped(created(key))))).toEqual({ batchItemFailures: [] });
    const shown = await read();
    expect(shown).toMatchObject({ state: 'rejected', rejection: { code: 'not-checked' } });
    expect(shown.rejection?.message.en).toMatch(/add it again/);
    expect(shown).not.toHaveProperty('fileName');
    expect(await keysOf(one)).toEqual([]);
    const links = await chainOf(one, dossierId);
    expect(links.some(({ action, facts }) => action === 'document.reject' && facts.rejection === 'not-checked')).toBe(
      true,
    );
    expect(one.counted).toContainEqual({ name: 'UploadsUnchecked', value: 1 });
    const again = await send();
    expect(again.documentId).not.toBe(documentId);
    expect(one.objects.accept(again.upload.url, again.upload.headers, TEXT)).toBe(200);
  });

  test('is a task for the client, and none for one that the coach sent', async () => {
    for (const by of ['client', 'coach'] as const) {
      const { one, key, dossier, dossierId, documentId } = await arrived(by);
      await giveUpInspections(one, records(wrapped(scanned(key, 'FAILED'))));
      const { tasks } = yes<{ tasks: object[] }>(await one.call('getOverview', {}, { as: dossier.client }));
      const task = { kind: 'upload-rejected', dossierId, reference: documentId };
      expect(tasks).toMatchObject(by === 'client' ? [task] : []);
    }
  });

  test.each([[['content']], [['malware']], [['malware', 'content']]] as const)(
    'after what was found before (%s), never twice, and whatever comes after it changes nothing',
    async (before) => {
      const { one, key, read, look } = await arrived('client');
      const ended = before.length === 2;
      for (const finding of before) await look(finding);
      for (const _ of [1, 2]) await giveUpInspections(one, records(wrapped(created(key))));
      expect((await read()).state).toBe(ended ? 'available' : 'rejected');
      for (const finding of ['content', 'malware'] as const) await look(finding);
      expect((await read()).state).toBe(ended ? 'available' : 'rejected');
      expect(await keysOf(one)).toHaveLength(ended ? 1 : 0);
    },
  );
});

test('an upload that was accepted and could not be moved is given up too, and no copy of it stays', async () => {
  const { one, key, read, look } = await arrived('client');
  await look('malware');
  const { copy } = one.objects;
  one.objects.copy = () => Promise.reject(new Error('S3 is down'));
  await expect(look('content')).rejects.toThrow('S3 is down');
  await giveUpInspections(one, records(created(key)));
  one.objects.copy = copy.bind(one.objects);
  expect(await read()).toMatchObject({ state: 'rejected', rejection: { code: 'not-checked' } });
  await look('content');
  expect(await keysOf(one)).toEqual([]);
});

test('what fails, or says nothing that is understood, comes again, and the others are done', async () => {
  const { one, key, read } = await arrived('client');
  const failed = records('nothing', { requestPayload: { detail: {} } }, created(key));
  expect(await giveUpInspections(one, failed)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-1' }],
  });
  expect((await read()).state).toBe('rejected');
  const unknown = created('incoming/00000000-0000-4000-8000-000000000000/00000000-0000-4000-8000-000000000001');
  expect(await giveUpInspections(one, records(unknown))).toEqual({ batchItemFailures: [] });
  expect(JSON.stringify(one.logged)).not.toMatch(/voorbeeld|verslag/i);
});
