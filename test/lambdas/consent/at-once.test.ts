import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentReply } from '../../../contracts/consent/replies.ts';
import {
  answer,
  ask,
  askedPartner,
  consentOf,
  disclose,
  disclosed,
  fetchDisclosed,
  granted,
  noticesOf,
  partnerQuestion,
  plannedCover,
  principal,
  questionOf,
  swept,
  withdraw,
} from '../../support/consents.ts';
import { type Practice, practice, type Reply } from '../../support/practice.ts';
import { announcement, type Dossier, running, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf } from '../support.ts';

async function withQuestion() {
  const one = practice();
  const dossier = await running(one);
  const partner = await one.invite('coach');
  const { consentId } = await askedPartner(one, dossier, partner);
  return { one, dossier, partner, consentId };
}

describe('two at once', () => {
  test('an answer and another one: one of them counts', async () => {
    const { one, dossier, consentId } = await withQuestion();
    const replies = await Promise.all([
      answer(one, dossier, consentId, 'granted'),
      answer(one, dossier, consentId, 'refused'),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = replies[0]?.status === 200 ? 'granted' : 'refused';
    const { items } = bodyOf<{ items: ConsentReply[] }>(
      await one.call('listConsents', { dossierId: dossier.dossierId }),
    );
    expect(items).toMatchObject([{ state: won, receipts: [{ n: 1, event: won }] }]);
  });

  test('the same question twice: it is asked once', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const replies = await Promise.all([1, 2].map(() => ask(one, dossier, partnerQuestion(partner))));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409 || status === 412)).toHaveLength(1);
  });

  test('the same disclosure by the client twice: it is made once', async () => {
    const one = practice();
    const dossier = await running(one);
    const documents = [{ documentId: await uploaded(one, dossier) }];
    const { principalId } = await principal(one);
    const body = { principalId, documents, textVersion: '1' };
    const replies = await Promise.all([1, 2].map(() => disclose(one, dossier, body, dossier.client)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('sweeping reminds once and lapses once', async () => {
    const { one, dossier, consentId } = await withQuestion();
    one.clock.advance(`P${one.policy.consents.reminderDays}D`);
    await Promise.all([swept(one), swept(one)]);
    await swept(one);
    expect(noticesOf(one, 'consent-reminder')).toHaveLength(1);
    one.clock.advance('P7D');
    await Promise.all([swept(one), swept(one)]);
    expect((await consentOf(one, dossier, consentId)).receipts).toMatchObject([{ n: 1, event: 'expired' }]);
    expect(noticesOf(one, 'consent-receipt')).toHaveLength(1);
  });
});

/** Runs these with every read and write of the tables in an order of the scheduler's choosing. */
async function interleaved(one: Practice, scheduler: fc.Scheduler, acts: readonly (() => Promise<Reply>)[]) {
  const { items } = one;
  const [get, query, transact] = [items.get.bind(items), items.query.bind(items), items.transact.bind(items)];
  items.get = scheduler.scheduleFunction(get);
  items.query = scheduler.scheduleFunction(query);
  items.transact = scheduler.scheduleFunction(transact);
  const replies = await scheduler.waitFor(Promise.all(acts.map((act) => act())));
  Object.assign(items, { get, query, transact });
  return replies;
}

/** What somebody did according to the chain, from the withdrawal on; the chain is the order of the commits. */
async function after(one: Practice, { dossierId }: Dossier, personId: string): Promise<string[]> {
  const chain = await chainOf(one, dossierId);
  const closed = chain.findIndex(({ action }) => action === 'consent.withdraw');
  const later = chain.slice(closed).filter(({ actor }) => 'id' in actor && actor.id === personId);
  return later.map(({ action }) => action);
}

test('[RIO-5.1] taken back and fetched in the same second, in whatever order: nothing is handed out after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 3 }), async (scheduler, fetches) => {
      const one = practice();
      const dossier = await running(one);
      const documentId = await uploaded(one, dossier);
      const organisation = await principal(one, 'uwv');
      const [employee] = organisation.people;
      const { consentId } = await disclosed(one, dossier, organisation, [documentId]);
      const [withdrawn, ...fetched] = await interleaved(one, scheduler, [
        () => withdraw(one, dossier, consentId),
        ...Array.from({ length: fetches }, () => () => fetchDisclosed(one, employee, consentId, documentId)),
        () => one.call('listDisclosures', {}, { as: employee }),
      ]);
      expect(withdrawn?.status).toBe(200);
      for (const { status } of fetched) expect([200, 201, 404, 503]).toContain(status);
      expect(await after(one, dossier, employee.personId)).toEqual([]);
      const chain = await chainOf(one, dossier.dossierId);
      const handedOut = chain.filter(({ action }) => action === 'document.download').length;
      expect(handedOut).toBe(fetched.filter(({ status }) => status === 201).length);
      // Whenever each was asked: the ledger has them in the order in which they were done.
      const { items } = await one.ledger.list(dossier.dossierId, 100);
      const downloads = Array.from({ length: handedOut }, () => 'downloaded');
      expect(items.map(({ event }) => event)).toEqual(['disclosed', ...downloads, 'closed']);
    }),
    { numRuns: 40 },
  );
});

test('[RIO-4.1] [RIO-4.3] taken back and read in the same second, in whatever order: nothing is read after it', async () => {
  const acts = fc.array(fc.constantFrom('read', 'list', 'download', 'upload'), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, async (scheduler, chosen) => {
      const one = practice();
      const dossier = await running(one);
      const { dossierId, coach } = dossier;
      const documentId = await uploaded(one, dossier);
      const as = await one.invite('coach');
      const days = { from: one.today(), until: one.today() };
      const cover = await plannedCover(one, coach, { replacementId: as.personId, ...days });
      const consentId = questionOf(cover, dossierId);
      await granted(one, dossier, consentId);
      const act = {
        read: () => one.call('getDossier', { dossierId }, { as }),
        list: () => one.call('listDocuments', { dossierId }, { as }),
        download: () => one.call('downloadDocument', { dossierId, documentId }, { as }),
        upload: () => one.call('requestUpload', { dossierId }, { as, body: announcement(one) }),
      };
      const [withdrawn, ...replies] = await interleaved(one, scheduler, [
        () => withdraw(one, dossier, consentId),
        ...chosen.map((name) => act[name]),
      ]);
      expect(withdrawn?.status).toBe(200);
      expect(await after(one, dossier, as.personId)).toEqual([]);
      const yeses = replies.filter(({ status }) => status < 300).length;
      const chain = await chainOf(one, dossierId);
      expect(chain.filter(({ actor }) => 'id' in actor && actor.id === as.personId)).toHaveLength(yeses);
    }),
    { numRuns: 40 },
  );
});
