import { describe, expect, test } from 'vitest';
import { uploadReported } from '../../../contracts/events.ts';
import { arrivalOf } from '../../../lambdas/document/arrival.ts';
import { inspect, settle } from '../../../lambdas/document/inspect.ts';
import { scan } from '../../../lambdas/document/scanner.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { announcement, registered, running, TEXT } from '../../support/story.ts';
import { EICAR, EXE } from '../files.ts';
import { bodyOf, chainOf, everything } from '../support.ts';

type Ticket = { documentId: string; upload: { url: string; headers: Record<string, string> } };

/** A document whose bytes have arrived, and the events that tell of it. */
async function arrived(bytes: Uint8Array = TEXT, more: object = {}) {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const body = announcement(one, bytes, more);
  const reply = await one.call('requestUpload', { dossierId }, { as: coach, body });
  const { documentId, upload } = bodyOf<Ticket>(reply);
  expect(one.objects.accept(upload.url, upload.headers, bytes)).toBe(200);
  const key = `incoming/${dossierId}/${documentId}`;
  const content = () => inspect(one, { of: 'content', key });
  const malware = (clean: boolean) => inspect(one, { of: 'malware', key, clean });
  const read = async () =>
    bodyOf<{ state: string; fileName?: string; rejection?: { code: string; message: { nl: string } } }>(
      await one.call('getDocument', { dossierId, documentId }, { as: coach }),
    );
  const put = (again: Uint8Array = bytes) => one.objects.accept(upload.url, upload.headers, again);
  return { one, dossier, dossierId, documentId, key, content, malware, read, put };
}

const keysOf = async (one: Practice): Promise<string[]> =>
  (await one.objects.listVersions('')).versions.map(({ key }) => key);

describe('[EK-4.3] an upload can be read when both looks at it were good', () => {
  test('content first, then malware', async () => {
    const { one, dossierId, documentId, content, malware, read } = await arrived();
    expect(await content()).toBe('waiting');
    expect((await read()).state).toBe('announced');
    expect(await malware(true)).toBe('available');
    expect((await read()).state).toBe('available');
    expect(await keysOf(one)).toEqual([`dossiers/${dossierId}/${documentId}`]);
  });

  test('malware first, then content', async () => {
    const { one, content, malware, read } = await arrived();
    expect(await malware(true)).toBe('waiting');
    expect(await content()).toBe('available');
    expect((await read()).state).toBe('available');
    expect(await keysOf(one)).toHaveLength(1);
  });

  test('both at once', async () => {
    const { one, content, malware, read } = await arrived();
    await Promise.allSettled([content(), malware(true)]);
    // Whoever came second may have found the bytes gone; its event comes again.
    await Promise.all([content(), malware(true)]);
    expect((await read()).state).toBe('available');
    expect((await keysOf(one)).filter((key) => key.startsWith('incoming/'))).toEqual([]);
  });

  test('the same events again and again change nothing more', async () => {
    const { one, dossierId, content, malware } = await arrived();
    expect([await content(), await content()]).toEqual(['waiting', 'waiting']);
    expect([await malware(true), await malware(true)]).toEqual(['available', 'settled']);
    const before = await everything(one);
    expect([await content(), await malware(true), await malware(false)]).toEqual(['settled', 'settled', 'settled']);
    expect(await everything(one)).toEqual(before);
    const inspections = (await chainOf(one, dossierId)).filter(({ action }) => action === 'document.inspect');
    expect(inspections).toHaveLength(2);
  });

  test('killed between the copy and the record, it is finished by the next event', async () => {
    const { one, content, malware, read } = await arrived();
    await content();
    const commit = one.committer.commit.bind(one.committer);
    let commits = 0;
    one.committer.commit = (decision) => {
      commits += 1;
      if (commits === 2) throw new Error('Killed');
      return commit(decision);
    };
    await expect(malware(true)).rejects.toThrow('Killed');
    expect((await read()).state).toBe('accepted');
    expect(await malware(true)).toBe('available');
    expect((await read()).state).toBe('available');
    expect((await keysOf(one)).filter((key) => key.startsWith('incoming/'))).toEqual([]);
  });

  test('killed after the record, the bytes under incoming are cleared by the next event', async () => {
    const { one, content, malware } = await arrived();
    await content();
    const list = one.objects.listVersions.bind(one.objects);
    one.objects.listVersions = async () => {
      throw new Error('Killed');
    };
    await expect(malware(true)).rejects.toThrow('Killed');
    one.objects.listVersions = list;
    expect(await content()).toBe('settled');
    expect((await keysOf(one)).filter((key) => key.startsWith('incoming/'))).toEqual([]);
  });
});

describe('[EK-4.3] a rejected upload says why and leaves nothing', () => {
  const bad: Record<string, [Uint8Array, object, string]> = {
    'an .exe named .pdf': [EXE, { fileName: 'cv.pdf', mediaType: 'application/pdf' }, 'type-differs'],
    'a text named .docx': [
      TEXT,
      {
        fileName: 'cv.docx',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
      'type-differs',
    ],
  };
  test.each(Object.entries(bad))('%s', async (_, [bytes, more, reason]) => {
    const { one, content, malware, read, put } = await arrived(bytes, more);
    expect(await content()).toBe('rejected');
    const rejected = await read();
    expect(rejected).toMatchObject({ state: 'rejected', rejection: { code: reason } });
    expect(rejected.rejection?.message.nl).toMatch(/\.$/);
    expect(rejected).not.toHaveProperty('fileName');
    expect(await keysOf(one)).toEqual([]);
    expect(await malware(true)).toBe('rejected');
    // The ticket lives on for some minutes: what comes in by it is cleared away.
    expect(put()).toBe(200);
    expect(await content()).toBe('rejected');
    expect(await keysOf(one)).toEqual([]);
  });

  test('the EICAR test file, by the word of the scanner', async () => {
    const { one, key, read } = await arrived(EICAR);
    const ports = { objects: one.objects, events: one.events, bucket: 'documents' };
    expect(await scan(ports, key)).toBe('threat');
    const published = one.events.published.at(-1);
    expect(
      await inspect(
        one,
        arrivalOf(uploadReported().parse({ 'detail-type': published?.type, detail: published?.detail })),
      ),
    ).toBe('rejected');
    expect(await read()).toMatchObject({ state: 'rejected', rejection: { code: 'malware' } });
    expect(await keysOf(one)).toEqual([]);
    expect(await scan(ports, key)).toBe('gone');
  });

  test('also when the content was found good before, and with every version of it', async () => {
    const { one, key, content, malware, read } = await arrived();
    await content();
    await one.objects.put(key, TEXT, 'text/plain');
    one.objects.mark(key);
    expect(await malware(false)).toBe('rejected');
    expect((await read()).state).toBe('rejected');
    expect(await keysOf(one)).toEqual([]);
  });
});

test('[RIO-6.3] an upload that comes in while its dossier is being destroyed is refused, and one after it is deleted', async () => {
  const { one, dossierId, documentId, content, malware, put } = await arrived();
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  await content();
  await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
  expect(await malware(true)).toBe('rejected');
  const document = await one.documents.load(dossierId, documentId, loaded.key);
  expect(document?.rejection).toBe('dossier-closed');
  expect(await keysOf(one)).toEqual([]);
  await one.records.destroyKey(dossierId, one.ids.next());
  await one.records.delete(dossierId, []);
  expect(put()).toBe(200);
  expect(await content()).toBe('unknown');
  expect(await keysOf(one)).toEqual([]);
  expect(await one.records.count(dossierId)).toBe(0);
});

/** What can become of an upload whose copy was made and not recorded. */
const MEANWHILE: { readonly [what: string]: (one: Practice, dossierId: string, key: string) => Promise<unknown> } = {
  'its dossier is being destroyed': async (one, dossierId) => {
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
  },
  'its dossier was destroyed': async (one, dossierId) => {
    await one.records.destroyKey(dossierId, one.ids.next());
    await one.records.delete(dossierId, []);
  },
  'its inspection was given up': (one, _, key) => settle(one, key, { of: 'content', rejection: 'not-checked' }),
};
test.each(Object.entries(MEANWHILE))(
  '[RIO-6.3] killed between the copy and the record, and %s: the next event takes the copy back',
  async (_, meanwhile) => {
    const { one, dossierId, documentId, content, malware } = await arrived();
    await content();
    const commit = one.committer.commit.bind(one.committer);
    let commits = 0;
    one.committer.commit = (decision) => {
      commits += 1;
      if (commits === 2) throw new Error('Killed');
      return commit(decision);
    };
    await expect(malware(true)).rejects.toThrow('Killed');
    expect((await keysOf(one)).some((key) => !key.startsWith('incoming/'))).toBe(true);
    await meanwhile(one, dossierId, `incoming/${dossierId}/${documentId}`);
    expect(['rejected', 'unknown']).toContain(await malware(true));
    expect(await keysOf(one)).toEqual([]);
  },
);

test('an object that is no upload is left alone, and one that belongs to nothing is deleted', async () => {
  const one = practice();
  const { dossierId } = await registered(one);
  await one.objects.put('exports/package.zip', TEXT, 'application/zip');
  expect(await inspect(one, { of: 'content', key: 'exports/package.zip' })).toBe('unknown');
  expect(await keysOf(one)).toEqual(['exports/package.zip']);
  const stray = `incoming/${dossierId}/${dossierId}`;
  await one.objects.put(stray, TEXT, 'text/plain');
  expect(await inspect(one, { of: 'content', key: stray })).toBe('unknown');
  expect(await keysOf(one)).toEqual(['exports/package.zip']);
});

test('a scan that did not come to an end is no verdict, and a file that nobody can look into is not clean', () => {
  const event = (scanResultStatus: string) => ({
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    detail: { s3ObjectDetails: { objectKey: 'incoming/a/b' }, scanResultDetails: { scanResultStatus } },
  });
  const arrived = (status: string) => arrivalOf(uploadReported().parse(event(status)));
  for (const status of ['FAILED', 'ACCESS_DENIED', 'SOMETHING_NEW']) expect(() => arrived(status)).toThrow();
  expect(arrived('UNSUPPORTED')).toMatchObject({ clean: false, scanned: false });
  expect(arrived('THREATS_FOUND')).toEqual({ of: 'malware', key: 'incoming/a/b', clean: false });
  expect(arrived('NO_THREATS_FOUND')).toMatchObject({ clean: true });
});
