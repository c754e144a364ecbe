import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { announcement, registered, running, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, refusal } from '../support.ts';

const byStatus = (replies: readonly { status: number }[]): number[] => replies.map(({ status }) => status).sort();

describe('two people change the same dossier at once', () => {
  test('one wins, the other is told, and nothing of the first is lost', async () => {
    const one = practice();
    const { dossierId, coach } = await registered(one);
    const change = (body: object) =>
      one.call('changeClient', { dossierId }, { as: coach, headers: { 'if-match': '"1"' }, body });
    const replies = await Promise.all([change({ phone: '0612345678' }), change({ address: 'Dorpsstraat 12' })]);
    expect(byStatus(replies)).toEqual([200, 412]);
    const won = replies[0]?.status === 200 ? { phone: '0612345678' } : { address: 'Dorpsstraat 12' };
    const lost = replies.find(({ status }) => status !== 200);
    expect(lost).toEqual(refusal(412, 'version-conflict'));
    const read = await one.call('getDossier', { dossierId }, { as: coach });
    const { client } = bodyOf<{ client: object }>(read);
    expect(client).toEqual({
      firstName: 'Merel',
      lastName: 'van Zomeren-Böhm',
      email: 'merel@voorbeeld.example',
      ...won,
    });
    expect((await chainOf(one, dossierId)).filter(({ action }) => action === 'client.change')).toHaveLength(1);
  });

  test('coach and owner end it on two days: one end, one day of destruction', async () => {
    const one = practice();
    const { dossierId, coach } = await running(one);
    one.clock.advance('P3D');
    const end = (as: typeof coach, endedOn: string) =>
      one.call('endTrajectory', { dossierId }, { as, body: { endedOn } });
    const replies = await Promise.all([end(coach, '2026-03-06'), end(one.owner, '2026-03-07')]);
    expect(byStatus(replies)).toEqual([200, 409]);
    const won = bodyOf<{ endedOn: string; destroyOn: string }>(
      replies[0]?.status === 200 ? replies[0] : (replies[1] ?? replies[0]),
    );
    const { items } = bodyOf<{ items: object[] }>(await one.call('listAgenda', { dossierId }));
    expect(items).toContainEqual({ kind: 'destruction', reference: 'dossier', dueOn: won.destroyOn });
    expect((await chainOf(one, dossierId)).filter(({ action }) => action === 'trajectory.end')).toHaveLength(1);
  });

  test('the owner holds while the coach corrects the end: never both a hold and a destruction', async () => {
    const one = practice();
    const { dossierId, coach } = await running(one);
    one.clock.advance('P3D');
    await one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: '2026-03-06' } });
    const headers = { 'if-match': '"4"' };
    const hold = { reason: 'Rechtszaak', reviewOn: '2026-06-05' };
    const replies = await Promise.all([
      one.call('placeHold', { dossierId }, { headers, body: hold }),
      one.call('changeEnd', { dossierId }, { as: coach, headers, body: { endedOn: '2026-03-07' } }),
    ]);
    expect(byStatus(replies)).toEqual([200, 412]);
    const { items } = bodyOf<{ items: { kind: string }[] }>(await one.call('listAgenda', { dossierId }));
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.includes('hold-review')).toBe(!kinds.includes('destruction'));
  });

  test('an upload is announced while the trajectory ends: it goes in before the end, or not at all', async () => {
    const one = practice();
    const { dossierId, coach } = await running(one);
    const replies = await Promise.all([
      one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one) }),
      one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: one.today() } }),
    ]);
    expect(replies[1]?.status).toBe(200);
    expect([201, 409, 412]).toContain(replies[0]?.status);
    const list = await one.call('listDocuments', { dossierId }, { as: coach });
    expect(bodyOf<{ items: object[] }>(list).items).toHaveLength(replies[0]?.status === 201 ? 1 : 0);
  });
});

test('whoever does what at once, the chain holds and says exactly what was answered with a yes', async () => {
  const acts = fc.array(fc.constantFrom('read', 'list', 'change', 'upload', 'download', 'end', 'hold'), {
    minLength: 2,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(acts, async (chosen) => {
      const one = practice();
      const dossier = await running(one);
      const { dossierId, coach, client } = dossier;
      const documentId = await uploaded(one, dossier);
      const before = (await chainOf(one, dossierId)).length;
      const headers = { 'if-match': '"3"' };
      const act = {
        read: () => one.call('getDossier', { dossierId }, { as: client }),
        list: () => one.call('listDocuments', { dossierId }, { as: coach }),
        change: () => one.call('changeClient', { dossierId }, { as: coach, headers, body: { phone: '0612345678' } }),
        upload: () => one.call('requestUpload', { dossierId }, { as: client, body: announcement(one) }),
        download: () => one.call('downloadDocument', { dossierId, documentId }, { as: client }),
        end: () => one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: one.today() } }),
        hold: () => one.call('placeHold', { dossierId }, { headers, body: { reason: 'Zaak', reviewOn: '2026-06-05' } }),
      };
      const replies = await Promise.all(chosen.map((name) => act[name]()));
      for (const { status } of replies) expect([200, 201, 409, 412, 503]).toContain(status);
      const yes = replies.filter(({ status }) => status < 300).length;
      expect(yes).toBeGreaterThan(0);
      expect((await chainOf(one, dossierId)).length).toBe(before + yes);
    }),
    { numRuns: 25 },
  );
});
