import { describe, expect, test } from 'vitest';
import type { CaseloadReply } from '../../../contracts/dossier/replies.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { askedPartner, granted, plannedCover, questionOf, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { announcement, ended, registered, running } from '../../support/story.ts';
import { summarised } from '../../support/summaries.ts';
import { yes as allowed, decide, made, Run } from '../rights/support.ts';
import { chainOf, refusal } from '../support.ts';

const caseload = async (one: Practice, as: Who, query: Record<string, string> = {}): Promise<CaseloadReply> =>
  yes(await one.call('getCaseload', {}, { as, query }));
const kinds = ({ waiting }: CaseloadReply) => waiting.map(({ kind }) => kind);

/** Sends something that is not what it says it is. */
async function rejected(one: Practice, { dossierId, coach }: Awaited<ReturnType<typeof running>>): Promise<void> {
  const bytes = Buffer.from('%PDF nee');
  const body = announcement(one, bytes, { mediaType: 'application/pdf', fileName: 'verslag.pdf' });
  const ticket = yes<{ documentId: string; upload: { url: string; headers: Record<string, string> } }>(
    await one.call('requestUpload', { dossierId }, { as: coach, body }),
  );
  one.objects.accept(ticket.upload.url, ticket.upload.headers, bytes);
  await inspect(one, { of: 'content', key: `incoming/${dossierId}/${ticket.documentId}` });
}

describe('[EK-6.2] [RIO-1.7] a coach sees first what waits', () => {
  test('of a new client: the regulation, and then the start', async () => {
    const one = practice();
    const { dossierId, coach } = await registered(one);
    expect(await caseload(one, coach)).toMatchObject({
      waiting: [{ kind: 'notice-missing', dossierId }],
      dossiers: [{ dossierId, state: 'registered', name: 'Merel van Zomeren-Böhm' }],
    });
    const notice = { regulationVersion: one.policy.regulations.at(-1)?.version, givenOn: one.today() };
    const body = { ...notice, channel: one.policy.notice.channels[0] };
    yes(await one.call('recordNotice', { dossierId }, { as: coach, body }));
    expect(kinds(await caseload(one, coach))).toEqual(['not-started']);
    yes(await one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn: one.today() } }));
    expect(kinds(await caseload(one, coach))).toEqual([]);
  });

  test('a question, what was answered to it, and for two weeks only', async () => {
    const one = practice();
    const dossier = await running(one);
    const { consentId } = await askedPartner(one, dossier, await one.invite('coach'));
    const [asked] = (await caseload(one, dossier.coach)).waiting;
    expect(asked).toMatchObject({ kind: 'consent-asked', reference: consentId, name: { nl: expect.any(String) } });
    await granted(one, dossier, consentId);
    expect((await caseload(one, dossier.coach)).waiting).toMatchObject([
      { kind: 'consent-answered', reference: consentId, state: 'granted', day: one.today() },
    ]);
    one.clock.advance('P14D');
    expect(kinds(await caseload(one, dossier.coach))).toEqual(['consent-answered']);
    one.clock.advance('P1D');
    expect(kinds(await caseload(one, dossier.coach))).toEqual([]);
  });

  test('an upload that was not taken, and an end that comes near', async () => {
    const one = practice();
    const dossier = await running(one);
    await rejected(one, dossier);
    expect(kinds(await caseload(one, dossier.coach))).toEqual(['upload-rejected']);
    await ended(one, dossier);
    one.clock.advance('P15D');
    const far = await caseload(one, dossier.coach);
    expect(far.waiting).toEqual([]);
    expect(far.dossiers).toMatchObject([{ state: 'ended', destroyOn: expect.any(String) }]);
    one.clock.advance(`P${one.policy.retention.digitalYears * 365 - 60}D`);
    expect(kinds(await caseload(one, dossier.coach))).toEqual(['destruction-near']);
  });

  test('a dossier that was handed over to them', async () => {
    const one = practice();
    const dossier = await running(one);
    const to = await one.invite('coach');
    const body = { fromCoachId: dossier.coach.personId, toCoachId: to.personId };
    yes(await one.call('handOver', {}, { body }));
    const { dossierId } = dossier;
    expect((await caseload(one, to)).waiting).toEqual([{ kind: 'handed-over', dossierId, day: one.today() }]);
    expect(await caseload(one, dossier.coach)).toEqual({ waiting: [], consults: [], absences: [], dossiers: [] });
  });

  test('[RIO-4.3] an absence with what the clients said, and not the question of each', async () => {
    const one = practice();
    const dossier = await running(one);
    const replacement = await one.invite('coach');
    const body = { replacementId: replacement.personId, from: one.today(), until: one.today() };
    const { coverId } = yes<{ coverId: string }>(await one.call('planCover', {}, { as: dossier.coach, body }));
    const absence = { coverId, from: one.today(), until: one.today() };
    const before = await caseload(one, dossier.coach);
    expect(before.absences).toEqual([{ ...absence, granted: 0, asked: 1, others: 0 }]);
    expect(before.waiting).toEqual([]);
    const consents = yes<{ items: { consentId: string }[] }>(
      await one.call('listConsents', { dossierId: dossier.dossierId }, { as: dossier.client }),
    );
    await granted(one, dossier, consents.items[0]?.consentId ?? '');
    expect((await caseload(one, dossier.coach)).absences).toEqual([{ ...absence, granted: 1, asked: 0, others: 0 }]);
    // The replacement sees whose place they take, and until when.
    const [opened] = (await caseload(one, replacement)).dossiers;
    expect(opened).toMatchObject({ dossierId: dossier.dossierId, opened: { until: expect.any(String) } });
    one.clock.advance('P1D');
    expect((await caseload(one, dossier.coach)).absences).toEqual([]);
    expect((await caseload(one, replacement)).dossiers).toEqual([]);
  });
});

test('a page at a time, and each dossier once', async () => {
  const one = practice();
  const coach = await one.invite('coach');
  const made = [];
  for (let n = 0; n < 3; n += 1) made.push((await registered(one, {}, { coach })).dossierId);
  const first = await caseload(one, coach, { limit: '2' });
  const second = await caseload(one, coach, { limit: '2', cursor: first.next ?? '' });
  const shown = [...first.dossiers, ...second.dossiers].map(({ dossierId }) => dossierId);
  expect(shown.toSorted()).toEqual(made.toSorted());
  expect([first.dossiers.length, second.next]).toEqual([2, undefined]);
});

test('[EK-7.1] nobody but a coach has a caseload', async () => {
  const one = practice();
  const { client } = await running(one);
  const manager = await one.invite('manager');
  yes(await one.call('appointManager', { personId: manager.personId }));
  for (const as of [client, manager, one.owner])
    expect(await one.call('getCaseload', {}, { as })).toEqual(refusal(403, 'not-allowed'));
});

test('[RIO-1.5] that names were looked at is in the log of the practice, without a name', async () => {
  const one = practice();
  const { coach } = await running(one);
  await caseload(one, coach);
  const last = (await chainOf(one, ORGANISATION_CHAIN)).at(-1);
  expect(last).toMatchObject({ action: 'caseload.read', act: 'consult', facts: { found: 1 } });
  expect(JSON.stringify(last)).not.toContain('Merel');
});

test('[RIO-4.1] a name is not shown while the dossier may be stored and nothing else', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const run = await made(one, dossier, { kinds: ['restriction'] });
  const machine = new Run(one, run);
  await machine.go();
  yes(await decide(one, run, allowed('restriction')));
  await machine.go();
  const [shown] = (await caseload(one, coach)).dossiers;
  expect(shown).toMatchObject({ dossierId, restricted: true });
  expect(shown).not.toHaveProperty('name');
});

test('[RIO-4.3] who stands in sees the consults, questions and summaries that wait there; who reads along sees none of them', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const [replacement, partner] = [await one.invite('coach'), await one.invite('coach')];
  await granted(one, dossier, (await askedPartner(one, dossier, partner)).consentId);
  const days = { from: one.today(), until: one.today(), dossierIds: [dossierId] };
  const cover = await plannedCover(one, coach, { replacementId: replacement.personId, ...days });
  const when = { day: one.today(), time: '23:30', format: 'video', minutes: 30 };
  const plan = await one.call('planConsult', { dossierId }, { as: coach, body: when });
  const { consultId } = yes<{ consultId: string }>(plan);
  const body = { question: 'Waarom staat dit erin?' };
  const asked = await one.call('askQuestion', { dossierId }, { as: client, body });
  const { questionId } = yes<{ questionId: string }>(asked);
  const { summaryId } = await summarised(one, dossier, {});
  expect(await caseload(one, replacement)).toMatchObject({ waiting: [], consults: [] });
  await granted(one, dossier, questionOf(cover, dossierId));
  const own = await caseload(one, coach);
  const stood = await caseload(one, replacement);
  expect(stood.consults).toEqual(own.consults);
  expect(stood.consults).toMatchObject([{ dossierId, consultId }]);
  expect(stood.waiting).toMatchObject([
    { kind: 'question-asked', dossierId, reference: questionId },
    { kind: 'summary-draft', dossierId, reference: summaryId },
  ]);
  expect(await caseload(one, partner)).toMatchObject({ waiting: [], consults: [], dossiers: [{ dossierId }] });
  one.clock.advance('P1D');
  expect(await caseload(one, replacement)).toMatchObject({ waiting: [], consults: [] });
});
