import { describe, expect, test } from 'vitest';
import type { OpenCase } from '../../../domain/access/case.ts';
import type { AuditEntry } from '../../../domain/audit.ts';
import { caseRecord } from '../../../stores/records/case.ts';
import { itemOf } from '../../../stores/records/record.ts';
import { put } from '../../../stores/writes.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

const caseId = '11111111-1111-4111-8111-111111111111';

/** A complaint or rights request about a dossier; the commands that open one do not exist yet. */
const putCase = ({ items }: Practice, { dossierId }: Dossier, more: Partial<OpenCase> = {}) =>
  items.transact([
    put(
      itemOf(
        caseRecord,
        { dossierId, caseId },
        { caseId, kind: 'complaint', state: 'open', openedAt: '2026-03-05T09:00:00.000Z', ...more },
      ),
    ),
  ]);

async function withDocument() {
  const one = practice();
  const dossier = await running(one);
  const documentId = await uploaded(one, dossier);
  const params = { dossierId: dossier.dossierId, documentId };
  const reads = {
    content: async () => 'client' in bodyOf<object>(await one.call('getDossier', { dossierId: dossier.dossierId })),
    list: () => one.call('listDocuments', { dossierId: dossier.dossierId }),
    document: () => one.call('getDocument', params),
    download: () => one.call('downloadDocument', params),
  };
  const denied = async () => {
    expect(await reads.content()).toBe(false);
    for (const read of [reads.list, reads.document, reads.download])
      expect(await changesNothing(one, read)).toEqual(refusal(403, 'not-allowed'));
  };
  return { one, dossier, documentId, reads, denied };
}

describe('[EK-7.1] [EK-4.1] the owner reads the content of a dossier only within an open case about it', () => {
  test('not without a case, not in a closed one, not before it was opened, not by a case of another dossier', async () => {
    const { one, dossier, denied } = await withDocument();
    await denied();
    await putCase(one, dossier, { state: 'closed' });
    await denied();
    await putCase(one, dossier, { openedAt: '2026-03-06T09:00:00.000Z' });
    await denied();
    const other = await withDocument();
    await putCase(other.one, await running(other.one));
    await other.denied();
  });

  test('while it is open, and not a moment longer', async () => {
    const { one, dossier, documentId, reads, denied } = await withDocument();
    await putCase(one, dossier);
    expect(await reads.content()).toBe(true);
    expect(await reads.list()).toMatchObject({ status: 200, body: { items: [{ documentId }] } });
    expect((await reads.document()).status).toBe(200);
    expect((await reads.download()).status).toBe(201);
    await putCase(one, dossier, { state: 'closed' });
    await denied();
  });

  test('is in the trace with the case, where the client sees it', async () => {
    const { one, dossier, reads } = await withDocument();
    const { dossierId, client } = dossier;
    await putCase(one, dossier);
    await reads.content();
    await reads.list();
    await reads.download();
    const ofOwner = (items: readonly AuditEntry[]) => items.filter(({ actor }) => actor.role === 'owner');
    const entries = ofOwner(await chainOf(one, dossierId));
    expect(entries.map(({ action }) => action)).toEqual(['dossier.read', 'document.list', 'document.download']);
    for (const { facts } of entries) expect(facts).toMatchObject({ case: caseId });
    const seen = await one.call('listAudit', { dossierId }, { as: client, query: { limit: '100' } });
    expect(ofOwner(bodyOf<{ items: AuditEntry[] }>(seen).items).map(({ facts }) => facts)).toEqual(
      entries.map(({ facts }) => facts),
    );
  });

  test('reads, and changes nothing', async () => {
    const { one, dossier } = await withDocument();
    const { dossierId } = dossier;
    await putCase(one, dossier);
    const change = { headers: { 'if-match': '"3"' }, body: { phone: '0612345678' } };
    const attempt = () => one.call('changeClient', { dossierId }, change);
    expect(await changesNothing(one, attempt)).toEqual(refusal(403, 'not-allowed'));
  });

  test('opens nothing for a manager, a coach or a principal', async () => {
    const { one, dossier } = await withDocument();
    const { dossierId } = dossier;
    await putCase(one, dossier);
    const manager = await one.invite('manager');
    await one.call('appointManager', { personId: manager.personId });
    expect(await one.call('listDocuments', { dossierId }, { as: manager })).toEqual(refusal(403, 'not-allowed'));
    const coach = await one.invite('coach');
    expect(await one.call('listDocuments', { dossierId }, { as: coach })).toEqual(refusal(404, 'not-found'));
  });

  test('a case that is closed while the owner reads hands nothing out', async () => {
    const { one, dossier, reads } = await withDocument();
    await putCase(one, dossier);
    const { items } = one;
    const transact = items.transact.bind(items);
    items.transact = async (writes) => {
      items.transact = transact;
      await putCase(one, dossier, { state: 'closed' });
      return transact(writes);
    };
    const reply = await reads.download();
    expect(reply.status).toBe(403);
    expect((await chainOf(one, dossier.dossierId)).map(({ action }) => action)).not.toContain('document.download');
  });
});

test('[EK-1.4] a client has the role of client, whether referred or by own request, and reads their own dossier', async () => {
  const one = practice('eigenkans');
  const reply = await one.call('registerPrincipal', {}, { body: { type: 'municipality', name: 'Gemeente' } });
  const { principalId } = bodyOf<{ principalId: string }>(reply);
  const referred = await running(one, { principalId, decisionReference: 'B-12' });
  const byOwnRequest = await running(one);
  for (const { dossierId, client } of [referred, byOwnRequest])
    expect(await one.call('getDossier', { dossierId }, { as: client })).toMatchObject({
      status: 200,
      body: { client: { firstName: 'Merel' } },
    });
});
