import { describe, expect, test } from 'vitest';
import type { ConsentReply } from '../../../contracts/consent/replies.ts';
import {
  answer,
  ask,
  askedPartner,
  cancel,
  consentOf,
  granted,
  NOTHING,
  noticesOf,
  outboxOf,
  partnerQuestion,
  reads,
  refused,
  swept,
  withdraw,
  yes,
} from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { announcement, ended, running, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

/** A running dossier with a curriculum vitae and a report of a consult, and a partner coach. */
async function withPartner() {
  const one = practice();
  const dossier = await running(one);
  const cv = await uploaded(one, dossier, Buffer.from('Loopbaan'), { category: 'cv' });
  const report = await uploaded(one, dossier, Buffer.from('Gesprek'), { category: 'consult-report' });
  const partner = await one.invite('coach');
  const see = (as = partner) => reads(one, as, dossier.dossierId, [cv, report]);
  return { one, dossier, partner, cv, report, see };
}

describe('[RIO-4.1] a partner coach sees a dossier only with the consent of the client, as far as it says', () => {
  test('asking opens nothing; a yes opens what was ticked, at once, and nothing else', async () => {
    const { one, dossier, partner, cv, see } = await withPartner();
    expect(await see()).toEqual(NOTHING);
    const { consentId } = await askedPartner(one, dossier, partner);
    expect(await see()).toEqual(NOTHING);
    await granted(one, dossier, consentId);
    expect(await see()).toEqual({ state: true, data: true, listed: [cv], downloads: [cv] });
    expect(await see(await one.invite('coach'))).toEqual(NOTHING);
    const list = bodyOf<{ items: object[] }>(await one.call('listDossiers', {}, { as: partner }));
    expect(list.items).toEqual([{ dossierId: dossier.dossierId, number: '2026-0001' }]);
  });

  test('documents without the client’s data, and the data without documents', async () => {
    const { one, dossier, partner, cv, report, see } = await withPartner();
    const categories = ['cv', 'consult-report'];
    const { consentId } = await askedPartner(one, dossier, partner, { categories, clientData: false });
    await granted(one, dossier, consentId);
    const documents = [cv, report].sort();
    const seen = await see();
    expect({ ...seen, listed: [...seen.listed].sort(), downloads: [...seen.downloads].sort() }).toEqual({
      state: true,
      data: false,
      listed: documents,
      downloads: documents,
    });
    const less = await askedPartner(one, dossier, partner, { categories: [] });
    await granted(one, dossier, less.consentId);
    expect(await see()).toEqual({ state: true, data: true, listed: [], downloads: [] });
  });

  test('the partner only reads: no upload, no change, no question, no register', async () => {
    const { one, dossier, partner } = await withPartner();
    const { dossierId } = dossier;
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    const attempts = [
      () => one.call('requestUpload', { dossierId }, { as: partner, body: announcement(one) }),
      () =>
        one.call(
          'changeClient',
          { dossierId },
          { as: partner, headers: { 'if-match': '"3"' }, body: { phone: '0612345678' } },
        ),
      () => one.call('endTrajectory', { dossierId }, { as: partner, body: { endedOn: one.today() } }),
      () => one.call('listAudit', { dossierId }, { as: partner }),
      () => one.call('listConsents', { dossierId }, { as: partner }),
      () => one.call('listLedger', { dossierId }, { as: partner }),
      () => ask(one, dossier, partnerQuestion(partner), partner),
      () => withdraw(one, dossier, consentId, partner),
    ];
    for (const attempt of attempts) expect(await changesNothing(one, attempt)).toEqual(refusal(404, 'not-found'));
  });

  test('what the partner did is in the dossier’s chain, with the consent it rested on', async () => {
    const { one, dossier, partner, see } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    await see();
    const chain = await chainOf(one, dossier.dossierId);
    const theirs = chain.filter(({ actor }) => 'id' in actor && actor.id === partner.personId);
    expect(theirs.map(({ action }) => action)).toEqual(['dossier.read', 'document.list', 'document.download']);
    for (const { facts } of theirs) expect(facts).toMatchObject({ consent: consentId });
  });

  test('a new question replaces the grant when the client says yes to it, and leaves it when they say no', async () => {
    const { one, dossier, partner, cv, report, see } = await withPartner();
    const first = await askedPartner(one, dossier, partner);
    await granted(one, dossier, first.consentId);
    const wider = await askedPartner(one, dossier, partner, { categories: ['cv', 'consult-report'] });
    expect((await see()).listed).toEqual([cv]);
    await refused(one, dossier, wider.consentId);
    expect((await see()).listed).toEqual([cv]);
    const again = await askedPartner(one, dossier, partner, { categories: ['consult-report'] }, 'Nu is het zover');
    await granted(one, dossier, again.consentId);
    expect((await see()).listed).toEqual([report]);
    expect(await consentOf(one, dossier, first.consentId)).toMatchObject({ state: 'ended', endReason: 'replaced' });
  });

  test('two partners have their own consents', async () => {
    const { one, dossier, partner, cv, see } = await withPartner();
    const other = await one.invite('coach');
    const [mine, theirs] = [await askedPartner(one, dossier, partner), await askedPartner(one, dossier, other)];
    await granted(one, dossier, mine.consentId);
    await refused(one, dossier, theirs.consentId);
    expect([(await see()).listed, await see(other)]).toEqual([[cv], NOTHING]);
  });

  test('a partner whose account was removed reads nothing any more', async () => {
    const { one, dossier, partner, see } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    yes(await one.call('removePerson', { personId: partner.personId }));
    expect(await see()).toEqual(NOTHING);
  });
});

describe('silence, a no, and taking it back', () => {
  test('[RIO-4.1] silence is reminded once, lapses on its day, grants nothing and stays silence', async () => {
    const { one, dossier, partner, see } = await withPartner();
    const { consentId, expiresOn } = await askedPartner(one, dossier, partner);
    for (let day = 0; day < one.policy.consents.expiryDays; day += 1) {
      await swept(one);
      expect((await consentOf(one, dossier, consentId)).state).toBe('asked');
      one.clock.advance('P1D');
    }
    expect([one.today(), noticesOf(one, 'consent-reminder').length]).toEqual([expiresOn, 1]);
    expect(await see()).toEqual(NOTHING);
    await swept(one);
    const lapsed = await consentOf(one, dossier, consentId);
    expect(lapsed).toMatchObject({ state: 'expired', receipts: [{ n: 1, event: 'expired' }] });
    expect(lapsed).not.toHaveProperty('answeredAt');
    expect(await see()).toEqual(NOTHING);
    const again = await ask(one, dossier, partnerQuestion(partner));
    expect(again.status).toBe(201);
  });

  test('[RIO-4.1] a no is kept as a no, and asking again needs a reason that the client reads', async () => {
    const { one, dossier, partner, see } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    await refused(one, dossier, consentId);
    expect(await consentOf(one, dossier, consentId)).toMatchObject({
      state: 'refused',
      receipts: [{ event: 'refused' }],
    });
    expect(await see()).toEqual(NOTHING);
    const bare = await changesNothing(one, () => ask(one, dossier, partnerQuestion(partner)));
    expect(bare).toEqual(refusal(409, 'consent-reason-missing'));
    const again = await askedPartner(one, dossier, partner, {}, 'De partner kent uw vak');
    expect(await consentOf(one, dossier, again.consentId)).toMatchObject({
      state: 'asked',
      reason: 'De partner kent uw vak',
    });
    const stored = JSON.stringify(one.items.dump('records'));
    expect(stored).not.toContain('kent uw vak');
  });

  test('[RIO-4.1] taking back is one command, works at once, and gives a receipt', async () => {
    const { one, dossier, partner, cv, see } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    expect((await see()).downloads).toEqual([cv]);
    const { receipts } = yes<ConsentReply>(await withdraw(one, dossier, consentId));
    expect(receipts.map(({ n, event }) => [n, event])).toEqual([
      [1, 'granted'],
      [2, 'withdrawn'],
    ]);
    expect(await see()).toEqual(NOTHING);
    expect(
      noticesOf(one, 'consent-receipt')
        .map(({ facts }) => (facts as { event: string }).event)
        .sort(),
    ).toEqual(['granted', 'withdrawn']);
    const list = bodyOf<{ items: object[] }>(await one.call('listDossiers', {}, { as: partner }));
    expect(list.items).toEqual([]);
    const twice = await changesNothing(one, () => withdraw(one, dossier, consentId));
    expect(twice).toEqual(refusal(409, 'consent-not-granted'));
  });

  test('each receipt has the hash that its mark says, for the client and the coach', async () => {
    const { one, dossier, partner } = await withPartner();
    const { dossierId, client, coach } = dossier;
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    yes(await withdraw(one, dossier, consentId));
    for (const as of [client, coach])
      for (const n of ['1', '2']) {
        const reply = await one.call('getReceipt', { dossierId, consentId, n }, { as });
        expect(reply).toMatchObject({ status: 200, body: { consentId, n: Number(n) } });
      }
    const missing = await one.call('getReceipt', { dossierId, consentId, n: '3' }, { as: client });
    expect(missing).toEqual(refusal(404, 'not-found'));
    const stranger = await one.call('getReceipt', { dossierId, consentId, n: '1' }, { as: partner });
    expect(stranger).toEqual(refusal(404, 'not-found'));
  });

  test('a coach takes an open question back, and then nobody can answer it', async () => {
    const { one, dossier, partner, see } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    expect(yes<ConsentReply>(await cancel(one, dossier, consentId)).state).toBe('cancelled');
    const late = await changesNothing(one, () => answer(one, dossier, consentId, 'granted'));
    expect(late).toEqual(refusal(409, 'consent-expired'));
    expect(await see()).toEqual(NOTHING);
  });

  test('whoever asked is told by the agenda when no execution does so', async () => {
    const { one, dossier, partner } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    await refused(one, dossier, consentId);
    await swept(one);
    expect(noticesOf(one, 'consent-answer')).toEqual([]);
    one.clock.advance('P1D');
    await swept(one);
    await swept(one);
    one.clock.advance('P5D');
    await swept(one);
    expect(noticesOf(one, 'consent-answer')).toMatchObject([
      { recipient: { personId: dossier.coach.personId }, facts: { consent: consentId, outcome: 'refused' } },
    ]);
  });
});

describe('what is shown and kept', () => {
  test('the client reads the wording, and who it is about; the owner sees only where it stands', async () => {
    const { one, dossier, partner } = await withPartner();
    const { dossierId, client } = dossier;
    const refusedOnce = await askedPartner(one, dossier, partner);
    await refused(one, dossier, refusedOnce.consentId);
    one.clock.advance('PT1H');
    const { consentId } = await askedPartner(one, dossier, partner, {}, 'Een goede reden');
    const scope = one.policy.consents.scopes.find(({ id }) => id === 'partner-coach-reads');
    const shown = await one.call('getConsent', { dossierId, consentId }, { as: client });
    expect(shown).toMatchObject({
      status: 200,
      body: { text: scope?.texts[0].text, person: 'Anke', reason: 'Een goede reden' },
    });
    const list = await one.call('listConsents', { dossierId });
    expect(bodyOf<{ items: ConsentReply[] }>(list).items.map(({ state }) => state)).toEqual(['asked', 'refused']);
    expect(JSON.stringify(list)).not.toMatch(/goede reden|Anke|merel/i);
    // The mail about a bounce leads the owner here: the question in its wording, and nobody's name.
    const seen = await one.call('getConsent', { dossierId, consentId });
    expect(seen).toMatchObject({ status: 200, body: { state: 'asked', text: scope?.texts[0].text } });
    expect(JSON.stringify(seen)).not.toMatch(/goede reden|Anke|merel/i);
  });

  test('[RIO-1.5] every step is a link of the chain; no outbox entry and no link holds a name or an address', async () => {
    const { one, dossier, partner } = await withPartner();
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    yes(await withdraw(one, dossier, consentId));
    const chain = await chainOf(one, dossier.dossierId);
    expect(
      chain.map(({ action, actor }) => `${action} ${actor.role}`).filter((link) => link.startsWith('consent')),
    ).toEqual(['consent.ask coach', 'consent.grant client', 'consent.withdraw client']);
    expect(JSON.stringify([chain, outboxOf(one)])).not.toMatch(/merel|zomeren|anke|voorbeeld\.example/i);
  });

  test('the question starts one execution, which knows ids and nothing else', async () => {
    const { one, dossier, partner } = await withPartner();
    const { dossierId } = dossier;
    const { consentId } = await askedPartner(one, dossier, partner);
    expect(outboxOf(one).filter(({ type }) => type === 'start-execution')).toEqual([
      { type: 'start-execution', machine: 'consent', name: consentId, input: { consentId, dossierId } },
    ]);
  });

  test('keeping the digital dossier for a shorter time moves its destruction, and taking it back moves it again', async () => {
    const { one, dossier } = await withPartner();
    const { dossierId } = dossier;
    await ended(one, dossier);
    const body = { scope: 'keep-digital-shorter', subject: { kind: 'day', on: '2028-03-05' } };
    const { consentId } = yes<ConsentReply>(await ask(one, dossier, body));
    const destruction = async () => {
      const { items } = bodyOf<{ items: { kind: string; dueOn: string }[] }>(
        await one.call('listAgenda', { dossierId }),
      );
      return items.find(({ kind }) => kind === 'destruction')?.dueOn;
    };
    expect(await destruction()).toBe('2031-03-05');
    await granted(one, dossier, consentId);
    expect(await destruction()).toBe('2028-03-05');
    yes(await withdraw(one, dossier, consentId));
    expect(await destruction()).toBe('2031-03-05');
  });

  test('[EK-6.2] a practice without a scope for a partner cannot ask for one', async () => {
    const one = practice('eigenkans');
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const reply = await changesNothing(one, () => ask(one, dossier, partnerQuestion(partner)));
    expect(reply).toEqual(refusal(422, 'consent-scope-unknown'));
  });
});

test('a repeat of a question with the same key is the same question', async () => {
  const { one, dossier, partner } = await withPartner();
  const { dossierId, coach } = dossier;
  const options = { as: coach, body: partnerQuestion(partner), headers: { 'idempotency-key': 'question-0001' } };
  const replies = [
    await one.call('askConsent', { dossierId }, options),
    await one.call('askConsent', { dossierId }, options),
  ];
  expect(replies.map(({ status }) => status)).toEqual([201, 201]);
  expect(replies[0]?.body).toEqual(replies[1]?.body);
  const { items } = bodyOf<{ items: object[] }>(await one.call('listConsents', { dossierId }));
  expect(items).toHaveLength(1);
});
