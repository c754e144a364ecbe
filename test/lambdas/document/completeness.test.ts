import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyIds } from '../../../local/policies.ts';
import { practice } from '../../support/practice.ts';
import { announcement, ended, registered, running, TEXT, uploaded } from '../../support/story.ts';

type Hints = { items: { code: string; category?: string; message: { nl: string; en: string } }[] };
type Listed = { items: { documentId: string; category: string; announcedOn: string }[]; next?: string };

describe.each(policyIds)('[EK-6.2] [EK-1.5] the coach keeps the dossier in order (%s)', (policyId) => {
  test('hints say what is missing, in words, and stop nothing', async () => {
    const one = practice(policyId);
    const type = one.policy.principalTypes[0]?.id;
    const { body } = await one.call('registerPrincipal', {}, { body: { type, name: 'Drukkerij De Gans' } });
    const { principalId } = body as { principalId: string };
    const dossier = await registered(one, { principalId });
    const hints = async (as = dossier.coach) => one.call('getCompleteness', { dossierId: dossier.dossierId }, { as });
    const first = ((await hints()).body as Hints).items;
    expect(first.map(({ code }) => code)).toEqual(['notice-missing', 'decision-reference-missing']);
    for (const { message } of first) expect([message.nl, message.en].every((text) => text.endsWith('.'))).toBe(true);
    const commission = { principalId, decisionReference: 'BESLUIT-12' };
    const change = (body: object) =>
      one.call('changeCommission', { dossierId: dossier.dossierId }, { as: dossier.coach, body });
    expect((await change({ ...commission, principalId: randomUUID() })).status).toBe(422);
    expect((await change(commission)).status).toBe(200);
    expect(((await hints()).body as Hints).items.map(({ code }) => code)).toEqual(['notice-missing']);
    expect(JSON.stringify(one.items.dump('records'))).not.toContain('BESLUIT-12');
    expect((await hints(dossier.client)).status).toBe(403);
    expect((await hints(await one.invite('coach'))).status).toBe(404);
  });

  test('what belongs to the stage is expected until it is there, and an upload that never came is named', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { dossierId, coach } = dossier;
    const codes = async () =>
      ((await one.call('getCompleteness', { dossierId }, { as: coach })).body as Hints).items.map(
        ({ code, category }) => category ?? code,
      );
    expect(await codes()).toEqual(['agreement']);
    await uploaded(one, dossier, TEXT, { category: 'agreement' });
    expect(await codes()).toEqual([]);
    await one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one) });
    one.clock.advance('P1D');
    expect(await codes()).toEqual(['document-unfinished']);
    await ended(one, dossier);
    expect(await codes()).toEqual(['report', 'document-unfinished']);
  });

  test('documents come by kind or by day, page after page, each once', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { dossierId, coach } = dossier;
    const made: string[] = [];
    for (const category of ['report', 'cv', 'agreement', 'cv']) {
      made.push(await uploaded(one, dossier, TEXT, { category }));
      one.clock.advance('P1D');
    }
    const listed = async (order: string) => {
      const items: Listed['items'] = [];
      let cursor: string | undefined;
      do {
        const query = { order, limit: '3', ...(cursor ? { cursor } : {}) };
        const { body } = await one.call('listDocuments', { dossierId }, { as: coach, query });
        items.push(...(body as Listed).items);
        cursor = (body as Listed).next;
      } while (cursor);
      return items;
    };
    expect((await listed('date')).map(({ documentId }) => documentId)).toEqual(made);
    expect((await listed('category')).map(({ category }) => category)).toEqual(['agreement', 'cv', 'cv', 'report']);
    const query = { order: 'size' };
    expect((await one.call('listDocuments', { dossierId }, { as: coach, query })).status).toBe(400);
  });
});
