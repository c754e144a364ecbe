import { expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';

type Overview = {
  readonly tasks: readonly { readonly kind: string; readonly reference: string; readonly dueOn?: string }[];
  readonly dossiers: readonly {
    readonly dossierId: string;
    readonly readers: readonly { readonly as: string; readonly name?: string; readonly until?: string }[];
    readonly timeline: readonly { readonly moment: string }[];
  }[];
};

const PARTNER = (personId: string) => ({
  scope: 'partner-coach-reads',
  subject: { kind: 'partner', personId, categories: [], clientData: true },
});

async function asked() {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const partner = await one.invite('coach');
  const question = await one.call('askConsent', { dossierId }, { as: coach, body: PARTNER(partner.personId) });
  const { consentId } = question.body as { consentId: string };
  return { one, ...dossier, consentId };
}

test('[RIO-4.1] [EK-3.1] a client sees what is asked, and after a yes who may look in the dossier', async () => {
  const { one, dossierId, client, consentId } = await asked();
  const before = (await one.call('getOverview', {}, { as: client })).body as Overview;
  expect(before.tasks).toMatchObject([{ kind: 'consent', dossierId, reference: consentId, dueOn: expect.any(String) }]);
  expect(before.dossiers).toMatchObject([{ dossierId, readers: [{ as: 'coach' }] }]);
  expect(before.dossiers[0]?.timeline.map(({ moment }) => moment)).toContain('destruction');
  const body = { answer: 'granted', textVersion: '1' };
  await one.call('answerConsent', { dossierId, consentId }, { as: client, body });
  const after = (await one.call('getOverview', {}, { as: client })).body as Overview;
  expect(after.tasks).toEqual([]);
  expect(after.dossiers[0]?.readers.map(({ as }) => as)).toEqual(['coach', 'partner']);
});

test('[RIO-1.3] nobody but a client has such an overview, and a client sees no other dossier', async () => {
  const { one, coach } = await asked();
  for (const as of [coach, one.owner]) expect((await one.call('getOverview', {}, { as })).status).toBe(403);
  const other = await one.invite('client');
  expect((await one.call('getOverview', {}, { as: other })).body).toEqual({ tasks: [], dossiers: [] });
});

test('[RIO-1.5] looking at it is in the log of each dossier that it shows', async () => {
  const { one, dossierId, client } = await asked();
  await one.call('getOverview', {}, { as: client });
  const { body } = await one.call('listAudit', { dossierId }, { as: client });
  const { items } = body as { items: readonly { action: string; actor: { role: string } }[] };
  expect(items.some(({ action, actor }) => action === 'dossier.read-state' && actor.role === 'client')).toBe(true);
});
