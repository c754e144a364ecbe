import { describe, expect, test } from 'vitest';
import type { ConsentReply } from '../../../contracts/consent/replies.ts';
import {
  answer,
  ask,
  askedPartner,
  cancel,
  disclosed,
  fetchDisclosed,
  granted,
  NOTHING,
  partnerQuestion,
  principal,
  reads,
  refused,
  seenBy,
  swept,
  withdraw,
} from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, ended, running, termPasses, uploaded } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

async function asked() {
  const one = practice();
  const dossier = await running(one);
  const partner = await one.invite('coach');
  const { consentId } = await askedPartner(one, dossier, partner);
  const yesTo = (more: Parameters<typeof answer>[4] = {}) =>
    changesNothing(one, () => answer(one, dossier, consentId, 'granted', more));
  return { one, dossier, partner, consentId, yesTo };
}

const unknown = '00000000-0000-4000-8000-000000000000';

/** Five years later, and swept. */
async function underErasure(one: Practice, dossier: Dossier): Promise<void> {
  await ended(one, dossier);
  await termPasses(one);
  await swept(one);
  expect((await one.dossiers.load(dossier.dossierId))?.dossier.state).toBe('erasing');
}

describe('[RIO-4.1] an answer that does not count changes nothing', () => {
  test('given twice, the same or the other way', async () => {
    const { one, dossier, partner, consentId, yesTo } = await asked();
    await granted(one, dossier, consentId);
    expect(await yesTo()).toEqual(refusal(409, 'consent-answered'));
    const no = await changesNothing(one, () => answer(one, dossier, consentId, 'refused'));
    expect(no).toEqual(refusal(409, 'consent-answered'));
    const other = await one.invite('coach');
    const second = await askedPartner(one, dossier, other);
    await refused(one, dossier, second.consentId);
    const turned = await changesNothing(one, () => answer(one, dossier, second.consentId, 'granted'));
    expect(turned).toEqual(refusal(409, 'consent-answered'));
    expect(partner.personId).not.toBe(other.personId);
  });

  test('given by another client, the coach, the partner, the owner, a manager, a principal, or nobody', async () => {
    const { one, dossier, partner, yesTo } = await asked();
    const { people } = await principal(one);
    for (const as of [await one.invite('client'), partner, await one.invite('manager'), people[0]])
      expect([as.role, await yesTo({ as })]).toEqual([as.role, refusal(404, 'not-found')]);
    for (const as of [dossier.coach, one.owner])
      expect([as.role, await yesTo({ as })]).toEqual([as.role, refusal(403, 'not-allowed')]);
  });

  test('given after it lapsed, with or without a sweep', async () => {
    const { one, yesTo } = await asked();
    one.clock.advance(`P${one.policy.consents.expiryDays}D`);
    expect(await yesTo()).toEqual(refusal(409, 'consent-expired'));
    await swept(one);
    expect(await yesTo()).toEqual(refusal(409, 'consent-expired'));
  });

  test('given to another text than was shown, or to one that no longer exists', async () => {
    const { yesTo } = await asked();
    expect(await yesTo({ textVersion: '0' })).toEqual(refusal(409, 'consent-text-unknown'));
    expect(await yesTo({ textVersion: '2' })).toEqual(refusal(409, 'consent-text-unknown'));
  });

  test('given for a dossier under erasure', async () => {
    const { one, dossier, consentId, yesTo } = await asked();
    await underErasure(one, dossier);
    expect(await yesTo()).toEqual(refusal(404, 'not-found'));
    for (const act of [withdraw, cancel])
      expect(await changesNothing(one, () => act(one, dossier, consentId))).toEqual(refusal(404, 'not-found'));
  });

  test('in another form', async () => {
    const { one, dossier, consentId } = await asked();
    const { dossierId, client } = dossier;
    for (const body of [
      undefined,
      {},
      { answer: 'granted' },
      { answer: 'yes', textVersion: '1' },
      { answer: 'granted', textVersion: 1 },
      { answer: 'granted', textVersion: '1', until: '2030-01-01' },
    ]) {
      const reply = await changesNothing(one, () =>
        one.call('answerConsent', { dossierId, consentId }, { as: client, ...(body ? { body } : {}) }),
      );
      expect([body, reply]).toEqual([body, refusal(400, 'invalid-request')]);
    }
  });

  test('to a question of another dossier, or to none', async () => {
    const { one, dossier, consentId } = await asked();
    const other = await running(one);
    for (const [place, id] of [
      [other, consentId],
      [dossier, unknown],
      [dossier, 'not-an-id'],
    ] as const)
      expect(await changesNothing(one, () => answer(one, place, id, 'granted'))).toEqual(refusal(404, 'not-found'));
  });
});

describe('taking back', () => {
  test('what was not granted, or twice, or by somebody else', async () => {
    const { one, dossier, partner, consentId } = await asked();
    const attempt = (as = dossier.client) => changesNothing(one, () => withdraw(one, dossier, consentId, as));
    expect(await attempt()).toEqual(refusal(409, 'consent-not-granted'));
    await granted(one, dossier, consentId);
    for (const as of [partner, await one.invite('client')])
      expect(await attempt(as)).toEqual(refusal(404, 'not-found'));
    for (const as of [dossier.coach, one.owner]) expect(await attempt(as)).toEqual(refusal(403, 'not-allowed'));
    expect((await withdraw(one, dossier, consentId)).status).toBe(200);
    expect(await attempt()).toEqual(refusal(409, 'consent-not-granted'));
  });

  test('of a question, by the coach, after it was answered', async () => {
    const { one, dossier, consentId } = await asked();
    await granted(one, dossier, consentId);
    const late = await changesNothing(one, () => cancel(one, dossier, consentId));
    expect(late).toEqual(refusal(409, 'consent-answered'));
  });
});

describe('a question that cannot be asked changes nothing', () => {
  const tried = (one: Practice, dossier: Dossier, body: object, as = dossier.coach) =>
    changesNothing(one, () => ask(one, dossier, body, as));

  test('while the same is open, or granted for a purpose', async () => {
    const { one, dossier, partner } = await asked();
    expect(await tried(one, dossier, partnerQuestion(partner))).toEqual(refusal(409, 'consent-already-asked'));
    const purpose = { scope: 'follow-up-contact', subject: { kind: 'purpose' } };
    const { consentId } = bodyOf<ConsentReply>(await ask(one, dossier, purpose));
    await granted(one, dossier, consentId);
    expect(await tried(one, dossier, purpose)).toEqual(refusal(409, 'consent-already-asked'));
  });

  test('of a scope or a subject that is not on the list', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const cases: [object, number, Parameters<typeof refusal>[1]][] = [
      [{ ...partnerQuestion(partner), scope: 'everything' }, 422, 'consent-scope-unknown'],
      [{ scope: 'partner-coach-reads', subject: { kind: 'purpose' } }, 422, 'consent-subject'],
      [{ ...partnerQuestion(partner), scope: 'disclosure' }, 422, 'consent-subject'],
      [{ ...partnerQuestion(partner), scope: 'replacement-coach' }, 422, 'consent-subject'],
      [partnerQuestion(partner, { categories: [], clientData: false }), 422, 'consent-subject'],
      [partnerQuestion(partner, { categories: ['diary'] }), 422, 'category-unknown'],
      [partnerQuestion(dossier.coach), 422, 'cover-same-coach'],
      [partnerQuestion(dossier.client), 422, 'coach-unknown'],
      [partnerQuestion({ personId: unknown, role: 'coach' }), 422, 'coach-unknown'],
      [{ scope: 'keep-paper-longer', subject: { kind: 'day', on: '2026-03-05' } }, 422, 'consent-day'],
      [{ scope: 'keep-digital-shorter', subject: { kind: 'day', on: '2032-01-01' } }, 422, 'consent-day'],
      [{ ...partnerQuestion(partner), reason: 'Diagnose: burn-out' }, 422, 'diagnosis'],
      [partnerQuestion(partner, { categories: ['cv', 'cv'] }), 400, 'invalid-request'],
      [{ scope: 'partner-coach-reads' }, 400, 'invalid-request'],
      [{ ...partnerQuestion(partner), answered: 'granted' }, 400, 'invalid-request'],
      [{ scope: 'keep-paper-longer', subject: { kind: 'day', on: '2027-02-29' } }, 400, 'invalid-request'],
    ];
    for (const [body, status, code] of cases) {
      const reply = await tried(one, dossier, body);
      expect([body, reply]).toEqual([body, refusal(status, code)]);
    }
  });

  test('by whoever is not the coach of the dossier', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    for (const as of [partner, await one.invite('client'), await one.invite('manager')])
      expect(await tried(one, dossier, partnerQuestion(partner), as)).toEqual(refusal(404, 'not-found'));
    for (const as of [dossier.client, one.owner])
      expect(await tried(one, dossier, partnerQuestion(partner), as)).toEqual(refusal(403, 'not-allowed'));
  });

  test('of somebody who left, after the end, and under erasure', async () => {
    const one = practice();
    const dossier = await running(one);
    const [partner, left] = [await one.invite('coach'), await one.invite('coach')];
    await one.call('removePerson', { personId: left.personId });
    expect(await tried(one, dossier, partnerQuestion(left))).toEqual(refusal(422, 'coach-unknown'));
    await ended(one, dossier);
    expect(await tried(one, dossier, partnerQuestion(partner))).toEqual(refusal(409, 'trajectory-ended'));
    await termPasses(one);
    await swept(one);
    const purpose = { scope: 'follow-up-contact', subject: { kind: 'purpose' } };
    expect(await tried(one, dossier, purpose)).toEqual(refusal(404, 'not-found'));
  });

  test('of a client whose mail comes back, unless they want none; the owner corrects the address', async () => {
    const one = practice();
    const dossier = await running(one);
    const { personId } = dossier.client;
    const partner = await one.invite('coach');
    const person = await one.people.load(personId);
    if (!person) throw new Error('There is a client');
    const { write } = one.people.saveWrite(person, { ...person, mailBounced: one.today() });
    await one.items.transact([write]);
    expect(await tried(one, dossier, partnerQuestion(partner))).toEqual(refusal(409, 'mail-bounces'));
    const listed = await one.call('listPeople');
    expect(JSON.stringify(listed.body)).toContain('"mailBounced"');
    const corrected = await one.call('changeEmail', { personId }, { body: { email: 'nieuw@voorbeeld.example' } });
    expect(corrected.status).toBeLessThan(300);
    expect((await ask(one, dossier, partnerQuestion(partner))).status).toBe(201);
  });
});

test('[RIO-6.3] under erasure no consent of any kind opens anything any more', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId } = dossier;
  const partner = await one.invite('coach');
  const organisation = await principal(one);
  const documentId = await uploaded(one, dossier);
  const { consentId } = await askedPartner(one, dossier, partner);
  await granted(one, dossier, consentId);
  const opened = await disclosed(one, dossier, organisation, [documentId]);
  await underErasure(one, dossier);
  const [employee] = organisation.people;
  expect(await reads(one, partner, dossierId, [documentId])).toEqual(NOTHING);
  expect(await seenBy(one, employee)).toEqual([]);
  expect(await fetchDisclosed(one, employee, opened.consentId, documentId)).toEqual(refusal(404, 'not-found'));
});
