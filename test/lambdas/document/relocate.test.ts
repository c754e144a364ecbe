import { describe, expect, test } from 'vitest';
import { destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { relocate } from '../../../lambdas/document/relocate.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { announcement, running, TEXT, termPasses, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, everything } from '../support.ts';

const shelvesOf = async (one: Practice): Promise<string[]> =>
  (await one.objects.listVersions('')).versions.map(({ key }) => key.split('/')[0] ?? '');

async function withDocuments(count: number) {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const documents: string[] = [];
  for (let made = 0; made < count; made += 1) documents.push(await uploaded(one, dossier));
  const end = () => one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: one.today() } });
  const kinds = async () => (await one.dossiers.agendaOf(dossierId)).map(({ kind }) => kind);
  const readable = async () => {
    for (const documentId of documents) {
      const reply = await one.call('downloadDocument', { dossierId, documentId }, { as: coach });
      expect(one.objects.fetch(bodyOf<{ url: string }>(reply).url).status).toBe(200);
    }
  };
  return { one, dossier, dossierId, documents, end, kinds, readable };
}

const hold = { reason: 'Rechtszaak', reviewOn: '2026-06-05' };

describe('[RIO-6.3] documents lie where the state of their dossier asks for them', () => {
  test('under closed after the end, under held during a hold, and back', async () => {
    const { one, dossierId, end, kinds, readable } = await withDocuments(2);
    expect(await shelvesOf(one)).toEqual(['dossiers', 'dossiers']);
    await end();
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'done', moved: 2 });
    expect([await shelvesOf(one), await kinds()]).toEqual([['closed', 'closed'], ['destruction']]);
    await readable();
    await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"4"' }, body: hold });
    await relocate(one, dossierId);
    expect([await shelvesOf(one), await kinds()]).toEqual([['held', 'held'], ['hold-review']]);
    await readable();
    await one.call('liftHold', { dossierId }, { headers: { 'if-match': '"5"' } });
    await relocate(one, dossierId);
    expect([await shelvesOf(one), await kinds()]).toEqual([['closed', 'closed'], ['destruction']]);
    await readable();
    await chainOf(one, dossierId);
  });

  test('[EK-10.1] copied anew after a corrected end: the lifecycle counts from the correction, never less than the term', async () => {
    const { one, dossierId, dossier, end, readable } = await withDocuments(2);
    one.clock.advance('P10D');
    await one.call('endTrajectory', { dossierId }, { as: dossier.coach, body: { endedOn: '2026-03-06' } });
    await relocate(one, dossierId);
    const before = (await one.objects.listVersions('closed/')).versions.map(({ key }) => key);
    const corrected = { as: dossier.coach, headers: { 'if-match': '"4"' }, body: { endedOn: '2026-03-14' } };
    expect((await one.call('changeEnd', { dossierId }, corrected)).status).toBe(200);
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'done', moved: 2 });
    const after = (await one.objects.listVersions('closed/')).versions.map(({ key }) => key);
    expect(after).toHaveLength(2);
    expect(after.filter((key) => before.includes(key))).toEqual([]);
    await readable();
    expect((await end()).status).toBe(409);
  });

  test('a copy that lands after the erasure began is taken back', async () => {
    const { one, dossierId, end } = await withDocuments(1);
    await end();
    await termPasses(one);
    const copy = one.objects.copy.bind(one.objects);
    one.objects.copy = async (from, to) => {
      const loaded = await one.dossiers.load(dossierId);
      const outcome = loaded && destroyAtTerm(loaded.dossier, 'erasure', one.policy, one.today());
      if (!loaded || !outcome?.ok) throw new Error('The dossier is due');
      await one.items.transact([one.dossiers.saveWrite(loaded, outcome.next).write]);
      await copy(from, to);
    };
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'later', moved: 0 });
    expect(await shelvesOf(one)).toEqual(['dossiers']);
  });

  test('twice, and twice at once, is once', async () => {
    const { one, dossierId, end, readable } = await withDocuments(3);
    await end();
    await Promise.all([relocate(one, dossierId), relocate(one, dossierId)]);
    await relocate(one, dossierId);
    expect(new Set(await shelvesOf(one))).toEqual(new Set(['closed']));
    await readable();
    const objects = (await everything(one)).filter((line) => line.startsWith('object'));
    await relocate(one, dossierId);
    expect((await everything(one)).filter((line) => line.startsWith('object'))).toEqual(objects);
  });

  test('an upload that is accepted after the end goes to its place by itself', async () => {
    const { one, dossier, dossierId, end } = await withDocuments(0);
    const body = announcement(one);
    const ticket = await one.call('requestUpload', { dossierId }, { as: dossier.coach, body });
    const { documentId, upload } = bodyOf<{
      documentId: string;
      upload: { url: string; headers: Record<string, string> };
    }>(ticket);
    one.objects.accept(upload.url, upload.headers, TEXT);
    const key = `incoming/${dossierId}/${documentId}`;
    await inspect(one, { of: 'content', key });
    await end();
    expect((await relocate(one, dossierId)).outcome).toBe('done');
    expect(await inspect(one, { of: 'malware', key, clean: true })).toBe('available');
    expect(await shelvesOf(one)).toEqual(['closed']);
  });

  test('of a dossier that is being destroyed, or is gone, nothing is moved', async () => {
    const { one, dossierId } = await withDocuments(1);
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'gone', moved: 0 });
    await one.records.destroyKey(dossierId, one.ids.next());
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'gone', moved: 0 });
    expect(await shelvesOf(one)).toEqual(['dossiers']);
  });
});

test('killed at any call, a document can be read at every moment and a second run finishes', async () => {
  for (let killAt = 1; ; killAt += 1) {
    const { one, dossierId, end, kinds, readable } = await withDocuments(2);
    await end();
    let calls = 0;
    const dying = <T extends object>(store: T): T =>
      new Proxy(store, {
        get: (target, name) => {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            calls += 1;
            if (calls === killAt) throw new Error('Killed');
            return member.apply(target, args);
          };
        },
      });
    const ports = {
      ...one,
      objects: dying(one.objects),
      documents: dying(one.documents),
      dossiers: dying(one.dossiers),
      committer: dying(one.committer),
    };
    const first = await relocate(ports, dossierId).catch(() => 'killed');
    await readable();
    expect(await relocate(one, dossierId)).toMatchObject({ outcome: 'done' });
    await readable();
    expect([new Set(await shelvesOf(one)), await kinds()]).toEqual([new Set(['closed']), ['destruction']]);
    if (first !== 'killed') {
      expect(killAt).toBeGreaterThan(10);
      return;
    }
  }
});

test('a version that S3 does not delete keeps the item on the agenda', async () => {
  const { one, dossierId, end, kinds } = await withDocuments(2);
  await end();
  one.objects.refuses = ({ key }) => key.startsWith('dossiers/');
  expect((await relocate(one, dossierId)).outcome).toBe('later');
  expect(await kinds()).toContain('relocation');
  one.objects.refuses = () => false;
  expect(await relocate(one, dossierId)).toEqual({ outcome: 'done', moved: 0 });
  expect([await shelvesOf(one), await kinds()]).toEqual([['closed', 'closed'], ['destruction']]);
});

describe('the owner changes their mind while documents are being moved: no document is lost', () => {
  test('a hold is placed, and carried out, just before the old copies are cleared', async () => {
    const { one, dossierId, end, kinds, readable } = await withDocuments(2);
    await end();
    const listVersions = one.objects.listVersions.bind(one.objects);
    let placed = false;
    const objects = Object.assign(Object.create(one.objects) as typeof one.objects, {
      copy: one.objects.copy.bind(one.objects),
      deleteVersions: one.objects.deleteVersions.bind(one.objects),
      listVersions: async (...asked: Parameters<typeof listVersions>) => {
        if (!placed) {
          placed = true;
          await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"4"' }, body: hold });
          expect((await relocate(one, dossierId)).outcome).toBe('done');
        }
        return listVersions(...asked);
      },
    });
    expect((await relocate({ ...one, objects }, dossierId)).outcome).toBe('later');
    await readable();
    await relocate(one, dossierId);
    expect([await shelvesOf(one), await kinds()]).toEqual([['held', 'held'], ['hold-review']]);
    await readable();
  });

  test('a slow run that still sees the hold moves nothing back', async () => {
    const { one, dossierId, end, readable } = await withDocuments(2);
    await end();
    await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"4"' }, body: hold });
    const list = one.documents.list.bind(one.documents);
    const documents = Object.assign(Object.create(one.documents) as typeof one.documents, {
      load: one.documents.load.bind(one.documents),
      saveWrite: one.documents.saveWrite.bind(one.documents),
      list: async (...asked: Parameters<typeof list>) => {
        const { version } = (await one.dossiers.load(dossierId))?.dossier ?? {};
        await one.call('liftHold', { dossierId }, { headers: { 'if-match': `"${version}"` } });
        await relocate(one, dossierId);
        return list(...asked);
      },
    });
    expect((await relocate({ ...one, documents }, dossierId)).outcome).toBe('later');
    await readable();
    await relocate(one, dossierId);
    await readable();
    expect(new Set(await shelvesOf(one))).toEqual(new Set(['closed']));
  });
});
