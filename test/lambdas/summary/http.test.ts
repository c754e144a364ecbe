import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { granted, noticesOf, outboxOf, plannedCover, questionOf, swept, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, ended, running } from '../../support/story.ts';
import { at, confirm, correct, dispute, summarised } from '../../support/summaries.ts';
import { made as complained } from '../complaint/support.ts';
import { erasing } from '../erasure/support.ts';
import { changesNothing, refusal } from '../support.ts';

type Shown = { readonly state: string; readonly version: number; readonly editions: readonly object[] };
type Line = { readonly summaryId: string; readonly state: string; readonly remindedOn?: string };

const read = async (one: Practice, { dossierId }: Dossier, summaryId: string, as: Who): Promise<Shown> =>
  yes(await one.call('getSummary', { dossierId, summaryId }, { as }));
const listed = async (one: Practice, { dossierId }: Dossier, as: Who): Promise<readonly Line[]> =>
  yes<{ items: Line[] }>(await one.call('listSummaries', { dossierId }, { as })).items;
const WORDS = 'Ik zei dat ik eerst een opleiding wil.';

describe.each(['re-integratieonderwijs', 'eigenkans'] as const)('[RIO-3.5] a summary of a consult (%s)', (policyId) => {
  test('is written and sent, disputed in words, corrected and confirmed; every edition and all words stay', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { dossierId, coach, client } = dossier;
    const when = { day: one.today(), time: '00:00', format: 'in-person', minutes: 60, held: true };
    const planned = yes<{ consultId: string }>(await one.call('planConsult', { dossierId }, { as: coach, body: when }));
    const { consultId } = planned;
    const write = (text: string) => one.call('writeSummary', { dossierId }, { as: coach, body: { consultId, text } });
    const { summaryId } = yes<{ summaryId: string }>(await write('Wij spraken over werk.'));
    expect(summaryId).toBe(consultId);
    expect(await changesNothing(one, () => write('Nog een.'))).toEqual(refusal(409, 'summary-exists'));
    // Nobody but the coach reads a draft.
    expect(await listed(one, dossier, client)).toEqual([]);
    expect((await one.call('getSummary', { dossierId, summaryId }, { as: client })).status).toBe(404);
    expect((await confirm(one, dossier, summaryId, { version: 1 })).status).toBe(404);
    const send = { as: coach, headers: at(1), body: { text: 'Wij spraken over werk.', send: true } };
    expect(yes<Shown>(await one.call('rewriteSummary', { dossierId, summaryId }, send)).state).toBe('sent');
    yes(await dispute(one, dossier, summaryId, WORDS, { version: 2 }));
    const better = yes<Shown>(await correct(one, dossier, summaryId, 'Wij spraken over een opleiding.', 3));
    expect(better).toMatchObject({ state: 'sent', version: 4 });
    yes(await confirm(one, dossier, summaryId, { version: 4, edition: 2 }));
    for (const as of [client, coach])
      expect(await read(one, dossier, summaryId, as)).toMatchObject({
        state: 'confirmed',
        consultId,
        editions: [
          { number: 1, text: 'Wij spraken over werk.', answers: [{ answer: 'disputed', words: WORDS }] },
          { number: 2, text: 'Wij spraken over een opleiding.', answers: [{ answer: 'confirmed' }] },
        ],
      });
    for (const notice of ['summary-sent', 'summary-corrected']) expect(noticesOf(one, notice)).toHaveLength(1);
    expect(noticesOf(one, 'summary-answered')).toHaveLength(2);
    expect(JSON.stringify(outboxOf(one))).not.toMatch(/opleiding|werk/);
  });

  test('after days of silence its client is reminded, once; it is never said to be agreed', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { summaryId } = await summarised(one, dossier);
    const days = one.policy.consents.summaryReminderDays;
    const reminders: number[] = [];
    for (const period of [`P${days - 1}D`, 'P1D', `P${3 * days}D`]) {
      one.clock.advance(period);
      await swept(one);
      reminders.push(noticesOf(one, 'summary-reminder').length);
    }
    expect(reminders).toEqual([0, 1, 1]);
    for (const as of [dossier.client, dossier.coach])
      expect(await listed(one, dossier, as)).toMatchObject([
        { summaryId, state: 'sent', remindedOn: expect.any(String) },
      ]);
    yes(await correct(one, dossier, summaryId, 'Beter gezegd.', 2));
    one.clock.advance(`P${days}D`);
    await swept(one);
    expect(noticesOf(one, 'summary-reminder')).toHaveLength(2);
    yes(await confirm(one, dossier, summaryId, { version: 4, edition: 2 }));
  });
});

test('[RIO-3.5] nobody but the client says that a summary is right, or that it is not', async () => {
  const one = practice();
  const dossier = await running(one);
  const { summaryId, version } = await summarised(one, dossier);
  const other = await running(one);
  for (const [as, status] of [
    [dossier.coach, 403],
    [one.owner, 403],
    [other.coach, 404],
    [other.client, 404],
  ] as const)
    for (const act of [
      () => confirm(one, dossier, summaryId, { version, as }),
      () => dispute(one, dossier, summaryId, WORDS, { version, as }),
    ])
      expect((await changesNothing(one, act)).status).toBe(status);
  const { dossierId, client } = dossier;
  const body = { text: 'Zelf geschreven.' };
  for (const name of ['rewriteSummary', 'correctSummary'] as const) {
    const act = () => one.call(name, { dossierId, summaryId }, { as: client, headers: at(version), body });
    expect((await changesNothing(one, act)).status).toBe(403);
  }
  expect((await one.call('getSummary', { dossierId, summaryId })).status).toBe(403);
});

test('[RIO-3.5] of two corrections at once one wins, and the other is told what changed', async () => {
  const one = practice();
  const dossier = await running(one);
  const { summaryId, version } = await summarised(one, dossier);
  const replies = await Promise.all(['Eén.', 'Twee.'].map((text) => correct(one, dossier, summaryId, text, version)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  const { editions } = await read(one, dossier, summaryId, dossier.client);
  expect(editions).toHaveLength(2);
  // Who confirms meanwhile confirms what they read, or nothing.
  const late = () => confirm(one, dossier, summaryId, { version, edition: 1 });
  expect(await changesNothing(one, late)).toEqual(refusal(412, 'version-conflict'));
  const old = () => confirm(one, dossier, summaryId, { version: version + 1, edition: 1 });
  expect(await changesNothing(one, old)).toEqual(refusal(409, 'summary-not-newest'));
});

test('[RIO-3.5] bad input is refused by name and changes nothing', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const { summaryId, version } = await summarised(one, dossier);
  const long = 'x'.repeat(4_001);
  const when = { day: addDays(one.today(), 1), time: '10:00', format: 'video', minutes: 60 };
  const planned = yes<{ consultId: string }>(await one.call('planConsult', { dossierId }, { as: coach, body: when }));
  const { consultId } = planned;
  const text = 'Wij spraken over werk.';
  for (const [body, code] of [
    [{ text }, 'invalid-request'],
    [{ text, day: one.today(), consultId }, 'invalid-request'],
    [{ text: long, day: one.today() }, 'invalid-request'],
    [{ text: 'Nummer 111222333.', day: one.today() }, 'citizen-service-number'],
    [{ text, day: addDays(one.today(), 1) }, 'summary-in-future'],
    [{ text, consultId }, 'summary-not-held'],
    [{ text, consultId: dossierId }, 'not-found'],
  ] as const) {
    const { body: said } = await changesNothing(one, () =>
      one.call('writeSummary', { dossierId }, { as: coach, body }),
    );
    expect([body, (said as { type: string }).type]).toEqual([body, `urn:dossierwacht:problem:${code}`]);
  }
  for (const words of [long, '', ' ']) {
    const { status } = await changesNothing(one, () => dispute(one, dossier, summaryId, words, { version }));
    expect(status).toBe(400);
  }
});

describe('[RIO-3.5] a dossier of which the work is over, or may not be used', () => {
  test('one that has ended: its client still answers, and its coach still corrects', async () => {
    const one = practice();
    const dossier = await running(one);
    const { summaryId } = await summarised(one, dossier);
    one.clock.advance('P1D');
    await ended(one, dossier);
    yes(await dispute(one, dossier, summaryId, WORDS, { version: 1 }));
    yes(await correct(one, dossier, summaryId, 'Beter gezegd.', 2));
    yes(await confirm(one, dossier, summaryId, { version: 3, edition: 2 }));
    const { dossierId, coach } = dossier;
    one.clock.advance('P1D');
    const after = { as: coach, body: { day: one.today(), text: 'Na afloop.' } };
    const { body } = await one.call('writeSummary', { dossierId }, after);
    expect((body as { type: string }).type).toBe('urn:dossierwacht:problem:trajectory-ended');
  });

  test('[AVG-18] one that is restricted: its client answers, its coach does nothing, and nobody is reminded until it is used again', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, client } = dossier;
    const { summaryId } = await summarised(one, dossier);
    const second = await summarised(one, dossier);
    const restrict = async (restriction?: { requestId: string; placedOn: string }) => {
      const loaded = await one.dossiers.load(dossierId);
      if (!loaded) throw new Error('There is no dossier');
      const { restriction: _, ...rest } = loaded.dossier;
      const next = restriction ? { ...rest, restriction } : rest;
      await one.items.transact([one.dossiers.saveWrite(loaded, next).write]);
    };
    await restrict({ requestId: dossierId, placedOn: one.today() });
    yes(await dispute(one, dossier, summaryId, WORDS, { version: 1 }));
    const act = () => correct(one, dossier, summaryId, 'Beter gezegd.', 2);
    expect((await changesNothing(one, act)).status).toBe(403);
    one.clock.advance('P10D');
    await swept(one);
    expect(noticesOf(one, 'summary-reminder')).toEqual([]);
    await restrict();
    one.clock.advance('P10D');
    await swept(one);
    expect(noticesOf(one, 'summary-reminder')).toHaveLength(1);
    expect((await read(one, dossier, second.summaryId, client)).state).toBe('sent');
  });

  test('[RIO-6.3] one that is being erased: for nobody there is a summary any more', async () => {
    const one = practice();
    const dossier = await running(one);
    const { summaryId } = await summarised(one, dossier);
    one.clock.advance('P1D');
    await erasing(one, dossier);
    for (const act of [
      () => confirm(one, dossier, summaryId, { version: 1 }),
      () => dispute(one, dossier, summaryId, WORDS, { version: 1 }),
      () => correct(one, dossier, summaryId, 'Beter gezegd.', 1),
      () => one.call('getSummary', { dossierId: dossier.dossierId, summaryId }, { as: dossier.client }),
    ])
      expect((await changesNothing(one, act)).status).toBe(404);
    one.clock.advance('P10D');
    await swept(one);
    expect(noticesOf(one, 'summary-reminder')).toEqual([]);
  });
});

test('[RIO-3.5] [RIO-4.3] [EK-7.1] a replacement writes and corrects, a handler of a case reads, and each sees which state it has', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const { summaryId } = await summarised(one, dossier);
  yes(await dispute(one, dossier, summaryId, WORDS, { version: 1 }));
  const replacement = await one.invite('coach');
  const days = { from: one.today(), until: one.today() };
  const cover = await plannedCover(one, coach, {
    replacementId: replacement.personId,
    ...days,
    dossierIds: [dossierId],
  });
  await granted(one, dossier, questionOf(cover, dossierId));
  yes(await correct(one, { ...dossier, coach: replacement }, summaryId, 'Beter gezegd.', 2));
  await complained(one, client, { about: { kind: 'other' }, dossierId });
  for (const as of [client, coach, replacement, one.owner])
    expect(await read(one, dossier, summaryId, as)).toMatchObject({
      state: 'sent',
      editions: [{ answers: [{ words: WORDS }] }, { answers: [] }],
    });
  // A draft is the coach's: whoever handles a case reads what was sent.
  const body = { day: one.today(), text: 'Nog een kladje.' };
  const draft = yes<{ summaryId: string }>(await one.call('writeSummary', { dossierId }, { as: coach, body }));
  for (const [as, many] of [
    [coach, 2],
    [replacement, 2],
    [one.owner, 1],
    [client, 1],
  ] as const)
    expect(await listed(one, dossier, as)).toHaveLength(many);
  for (const name of ['getSummary', 'getSummaryPdf'] as const)
    expect((await one.call(name, { dossierId, summaryId: draft.summaryId })).status).toBe(404);
  // To whom the dossier is opened it is not there where nothing opens it.
  const said = () => confirm(one, dossier, summaryId, { version: 3, as: replacement, edition: 2 });
  expect((await changesNothing(one, said)).status).toBe(404);
});

test('[RIO-3.5] a consult says which state its summary has, Today what a coach does next, and a client’s home what they are asked', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const when = { day: one.today(), time: '00:00', format: 'in-person', minutes: 60, held: true };
  const { consultId } = yes<{ consultId: string }>(
    await one.call('planConsult', { dossierId }, { as: coach, body: when }),
  );
  const summaryOf = async (as: Who) =>
    yes<{ summary?: string }>(await one.call('getConsult', { dossierId, consultId }, { as })).summary;
  const waits = async () =>
    yes<{ waiting: { kind: string; reference?: string }[] }>(await one.call('getCaseload', {}, { as: coach }))
      .waiting.filter(({ reference }) => reference === consultId)
      .map(({ kind }) => kind);
  const asked = async () =>
    yes<{ tasks: { kind: string; reference: string }[] }>(await one.call('getOverview', {}, { as: client }))
      .tasks.filter(({ reference }) => reference === consultId)
      .map(({ kind }) => kind);
  const all = async () => [await summaryOf(coach), await summaryOf(client), await waits(), await asked()];
  expect(await all()).toEqual([undefined, undefined, [], []]);
  const draft = { consultId, text: 'Wij spraken over werk.' };
  yes(await one.call('writeSummary', { dossierId }, { as: coach, body: draft }));
  expect(await all()).toEqual(['draft', undefined, ['summary-draft'], []]);
  const send = { as: coach, headers: at(1), body: { text: draft.text, send: true } };
  yes(await one.call('rewriteSummary', { dossierId, summaryId: consultId }, send));
  expect(await all()).toEqual(['sent', 'sent', [], ['summary']]);
  one.clock.advance(`P${one.policy.consents.summaryReminderDays}D`);
  expect(await all()).toEqual(['sent', 'sent', ['summary-silent'], ['summary']]);
  yes(await dispute(one, dossier, consultId, WORDS, { version: 2 }));
  expect(await all()).toEqual(['disputed', 'disputed', ['summary-disputed'], []]);
  yes(await confirm(one, dossier, consultId, { version: 3 }));
  expect(await all()).toEqual(['confirmed', 'confirmed', ['summary-confirmed'], []]);
});
