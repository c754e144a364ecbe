import { describe, expect, test } from 'vitest';
import { verifyWithAny } from '../../../contracts/proof/verify.ts';
import { SurvivorStore } from '../../../stores/survivors.ts';
import { noticesOf, swept, yes } from '../../support/consents.ts';
import { onPaper } from '../../support/paper.ts';
import { type Practice, practice, type Reply } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';

const ERASURE = '00000000-0000-4000-8000-0000000000ee';
type Shown = { readonly left: number; readonly open: number; readonly confirmed: readonly object[] };

/** A dossier that was destroyed at once, while so many papers were left. */
async function scene(papers: number) {
  const one = practice();
  const dossier = await running(one);
  for (let n = 0; n < papers; n += 1) await onPaper(one, dossier);
  await erasing(one, dossier);
  await erase({ erasureId: ERASURE, dossierId: dossier.dossierId }, portsOn(one, one));
  const { certificateId = '' } = (await one.erasures.load(ERASURE)) ?? {};
  return { one, dossier, certificateId };
}

const code = ({ body }: Reply) => (body as { type: string }).type.split(':').at(-1);
const shown = async (one: Practice, certificateId: string) => {
  const reply = await one.call('getCertificatePaper', { certificateId }, { as: 'nobody' });
  return { version: Number(/\d+/.exec(reply.headers.etag ?? '')), body: yes<Shown>(reply) };
};

async function confirm(one: Practice, certificateId: string, more: object = {}, version?: number): Promise<Reply> {
  const at = version ?? (await shown(one, certificateId)).version;
  const body = { copies: 1, on: one.today(), method: 'cross-cut-shredder', by: 'coach', ...more };
  return one.call('confirmCertificatePaper', { certificateId }, { body, headers: { 'if-match': `"${at}"` } });
}

const waiting = async (one: Practice) =>
  yes<{ items: { kind: string; dueOn: string; certificateId?: string }[] }>(
    await one.call('getAgenda', {}, { query: { from: '2026-01-01', until: '2026-12-31' } }),
  ).items.filter(({ kind }) => kind.startsWith('left-paper'));

const inList = async (one: Practice) =>
  yes<{ items: { paperOpen?: number }[] }>(await one.call('listCertificates')).items.map(({ paperOpen }) => paperOpen);

describe('[RIO-6.2] [RIO-6.3] paper that outlived a dossier which was erased at once', () => {
  test('waits with the owner until it is confirmed: how many, when, how and in whose hands', async () => {
    const { one, certificateId } = await scene(2);
    expect((await shown(one, certificateId)).body).toEqual({ left: 2, open: 2, confirmed: [] });
    expect(await waiting(one)).toEqual([
      expect.objectContaining({ kind: 'left-paper', dueOn: one.today(), certificateId, asks: true }),
      expect.objectContaining({ kind: 'left-paper-late', dueOn: '2026-03-12', asks: false }),
    ]);
    expect(await inList(one)).toEqual([2]);

    yes(await confirm(one, certificateId));
    expect(await inList(one)).toEqual([1]);
    expect(await waiting(one)).toHaveLength(2);

    one.clock.advance('P1D');
    yes(await confirm(one, certificateId, { method: 'handed-to-client', by: 'owner' }));
    expect((await shown(one, certificateId)).body).toEqual({
      left: 2,
      open: 0,
      confirmed: [
        {
          copies: 1,
          on: '2026-03-05',
          method: { nl: 'Versnipperd (kruislings)', en: 'Shredded (cross-cut)' },
          by: 'coach',
          recordedOn: '2026-03-05',
        },
        expect.objectContaining({ on: '2026-03-06', by: 'owner' }),
      ],
    });
    expect(await waiting(one)).toEqual([]);
    expect(await inList(one)).toEqual([undefined]);
  });

  test('is asked for each week, and no more once it is gone', async () => {
    const { one, certificateId } = await scene(1);
    const asked = () => noticesOf(one, 'left-paper-late');
    await swept(one);
    expect(asked()).toEqual([]);
    for (const count of [1, 2]) {
      one.clock.advance('P7D');
      await swept(one);
      expect(asked(), `${count}`).toHaveLength(count);
    }
    yes(await confirm(one, certificateId));
    one.clock.advance('P21D');
    await swept(one);
    expect(asked()).toHaveLength(2);
  });

  test('leaves its certificate as it was signed, and a link in the chain of the practice that names nobody', async () => {
    const { one, dossier, certificateId } = await scene(1);
    const file = async () => (await one.proof.read(`certificates/${certificateId}.json`)) ?? new Uint8Array();
    const before = await file();
    yes(await confirm(one, certificateId));
    expect(await file()).toEqual(before);
    const pem = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(await one.keys.publicKey()).toString('base64')}\n-----END PUBLIC KEY-----\n`;
    expect(await verifyWithAny(before, [pem])).toMatchObject({ ok: true });
    const links = one.items
      .dump('records')
      .map(({ entry }) => entry as { action?: string })
      .filter((entry) => entry?.action === 'certificate.confirm-paper');
    expect(links).toEqual([
      expect.objectContaining({
        chain: 'organisation',
        facts: { certificate: certificateId, copies: 1, on: one.today(), method: 'cross-cut-shredder', by: 'coach' },
      }),
    ]);
    const kept = JSON.stringify(one.items.dump('survivors').filter(({ record }) => record === 'left-paper'));
    for (const who of [dossier.coach, dossier.client, one.owner]) expect(kept).not.toContain(who.personId);
  });

  test('is refused by name where it cannot be so, and nothing changes', async () => {
    const { one, dossier, certificateId } = await scene(2);
    const before = one.items.dump('survivors');
    expect(code(await confirm(one, certificateId, { copies: 3 }))).toBe('more-paper-than-left');
    expect(code(await confirm(one, certificateId, { on: '2026-03-06' }))).toBe('destroyed-in-future');
    expect(code(await confirm(one, certificateId, { method: 'waste-bin' }))).toBe('method-unknown');
    expect((await confirm(one, certificateId, { copies: 0 })).status).toBe(400);
    expect((await confirm(one, certificateId, { by: 'client' })).status).toBe(400);
    expect(code(await confirm(one, certificateId, {}, 7))).toBe('version-conflict');
    expect(code(await confirm(one, ERASURE, {}, 0))).toBe('not-found');
    const body = { copies: 1, on: one.today(), method: 'cross-cut-shredder', by: 'coach' };
    const headers = { 'if-match': '"1"' };
    const asCoach = await one.call('confirmCertificatePaper', { certificateId }, { as: dossier.coach, body, headers });
    expect(code(asCoach)).toBe('not-allowed');
    expect(one.items.dump('survivors')).toEqual(before);
    yes(await confirm(one, certificateId, { copies: 2 }));
    expect(code(await confirm(one, certificateId))).toBe('no-paper-left');
  });

  test('of a certificate from before it was kept is known by what the certificate says', async () => {
    const { one, certificateId } = await scene(1);
    await one.items.deleteAll('survivors', [{ pk: 'LEFT-PAPER', sk: certificateId }]);
    expect(await new SurvivorStore(one.items, one.vault).leftPaper(certificateId)).toBeUndefined();
    expect((await shown(one, certificateId)).body).toMatchObject({ left: 1, open: 1 });
    yes(await confirm(one, certificateId));
    expect((await shown(one, certificateId)).body).toMatchObject({ open: 0 });
  });

  test('where no paper was left nothing is asked', async () => {
    const { one, certificateId } = await scene(0);
    expect((await shown(one, certificateId)).body).toEqual({ left: 0, open: 0, confirmed: [] });
    expect(await waiting(one)).toEqual([]);
    expect(code(await confirm(one, certificateId))).toBe('no-paper-left');
  });
});
