import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Handler, subjectOf } from '../../domain/complaint/complaint.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import { ConsentStore } from '../../stores/consents.ts';
import type { ItemStore } from '../../stores/items.ts';
import { dossierPartition } from '../../stores/layout.ts';
import { complaintLineRecord } from '../../stores/records/complaint.ts';
import { itemOf } from '../../stores/records/record.ts';
import { destroyKeyWrite, type Vault } from '../../stores/vault.ts';
import { put } from '../../stores/writes.ts';
import { TODAY } from '../domain/complaint/samples.ts';
import { LINE, number, Shelf, WORDS } from './complaints.support.ts';

export type ComplaintsUnderTest = {
  readonly items: ItemStore;
  readonly vault: Vault;
  readonly close?: () => Promise<void>;
};

const by = (personId: string): Handler => ({ kind: 'person', personId });
const measure = (n: number, ownerId: string) => ({ n, ownerId, dueOn: TODAY });
const CONFLICT = { ok: false, failed: [0] };

/** What the store of complaints does on every implementation of the tables and the keys. */
export function complaintsContract(name: string, open: () => Promise<ComplaintsUnderTest>): void {
  describe(`complaints, ${name}`, () => {
    let test: ComplaintsUnderTest;
    let shelf: Shelf;
    let store: ComplaintStore;
    beforeAll(async () => {
      test = await open();
      shelf = new Shelf(test.items, test.vault);
      store = shelf.store;
    });
    afterAll(() => test.close?.());

    it('[RIO-7.1] are there as they were made, once, and unreadable without their key', async () => {
      const { complaint, key } = await shelf.within();
      expect((await store.load(complaint.complaintId))?.complaint).toEqual(complaint);
      expect(await store.list(complaint.dossierId ?? '', key)).toEqual([complaint]);
      expect(await shelf.commit(store.createWrites(complaint, key))).toMatchObject({ ok: false });
      expect(await store.load(randomUUID())).toBeUndefined();
      const { items } = await test.items.query('records', dossierPartition(complaint.dossierId ?? ''));
      expect(JSON.stringify(items)).not.toContain(WORDS);
      await test.items.transact([destroyKeyWrite(complaint.dossierId ?? '')]);
      expect(await store.load(complaint.complaintId)).toBeUndefined();
      const apart = await shelf.kept();
      expect(apart.key.subject).toBe(apart.complaint.complaintId);
      await test.items.transact([destroyKeyWrite(apart.complaint.complaintId)]);
      expect(await store.load(apart.complaint.complaintId)).toBeUndefined();
    });

    it('[RIO-7.2] are changed over the version that was read only, with their line', async () => {
      const one = await shelf.within();
      const { complaint, key } = one;
      const second = store.saveWrites(complaint, { ...complaint, state: 'withdrawn', closedOn: TODAY }, key);
      const secrets = { ...complaint.secrets, place: 'Marktplein 1' };
      const first = await shelf.saved(one, { state: 'confirmed', secrets });
      expect(first.complaint.version).toBe(2);
      expect(await shelf.commit(second)).toEqual(CONFLICT);
      expect(second[0]?.conflict).toBe('version-conflict');
      expect((await store.load(complaint.complaintId))?.complaint).toEqual(first.complaint);
      expect(await shelf.lineOf(complaint)).toMatchObject({ state: 'confirmed' });
    });

    it('[RIO-7.2] are on the lists of who has a part in them, and no longer than that', async () => {
      const one = await shelf.within();
      const { complaintId, complainant, against } = one.complaint;
      const [former, later, owed] = [randomUUID(), randomUUID(), randomUUID()];
      const assigned = await shelf.saved(one, { handler: by(former) });
      const [there, nowhere] = [[complaintId], []];
      expect(await shelf.listed(former)).toEqual([there]);
      const measures = [measure(1, owed), measure(2, 'owner')];
      const handed = await shelf.saved(assigned, { handler: by(later), measures });
      expect(await shelf.listed(former, later, owed)).toEqual([nowhere, there, there]);
      // Who has a measure to take keeps it, also when the handling goes to somebody else.
      const both = await shelf.saved(handed, { measures: [measure(1, later)] });
      await shelf.saved(both, { handler: { kind: 'owner' } });
      expect(await shelf.listed(later, owed, 'owner')).toEqual([there, nowhere, nowhere]);
      const others = [complainant.kind === 'client' ? complainant.personId : '', against.personId ?? ''];
      expect(await shelf.listed(...others)).toEqual([there, there]);
    });

    it('[RIO-7.1] of one person come page by page', async () => {
      const personId = randomUUID();
      const made: string[] = [];
      for (let n = 0; n < 3; n += 1)
        made.push((await shelf.kept({ complainant: { kind: 'client', personId } })).complaint.complaintId);
      const first = await store.ofPerson(personId, 2);
      const second = await store.ofPerson(personId, 2, first.next);
      expect([first.items.length, second.next]).toEqual([2, undefined]);
      expect([...first.items, ...second.items].map(({ complaintId }) => complaintId)).toEqual(made.sort());
    });

    it('[RIO-7.2] have lines in the register, page by page, by number', async () => {
      const of = shelf.aYear();
      for (const n of [3, 1, 2]) await shelf.kept({ number: number(of, n) });
      const numbers: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.register(2, after);
        expect(page.items.length).toBeLessThanOrEqual(2);
        numbers.push(...page.items.map((line) => line.number));
        after = page.next;
      } while (after !== undefined);
      expect(numbers).toEqual([...new Set(numbers)].sort());
      expect(numbers.filter((one) => one.startsWith(`K-${of}-`))).toEqual([1, 2, 3].map((n) => number(of, n)));
      expect(JSON.stringify(await store.linesOf(of))).not.toContain('opdagen');
    });

    it('[RIO-7.2] of a year are all read, however many pages they take', async () => {
      const [of, other] = [shelf.aYear(), shelf.aYear()];
      // Together more than the 1 MB at which DynamoDB ends a page.
      const receivedOn = 'x'.repeat(300_000);
      for (const one of [number(of, 1), number(of, 2), number(of, 3), number(of, 4), number(of, 5), number(other, 1)])
        await shelf.commit([
          { write: put(itemOf(complaintLineRecord, { number: one }, { ...LINE, number: one, receivedOn })) },
        ]);
      expect((await store.linesOf(of)).map((line) => line.number)).toEqual([1, 2, 3, 4, 5].map((n) => number(of, n)));
      expect(await store.linesOf(of - 1000)).toEqual([]);
    });

    it('[RIO-7.2] get different numbers, however many come in at once', async () => {
      const [of, other] = [shelf.aYear(), shelf.aYear()];
      const numbers = await Promise.all(Array.from({ length: 20 }, () => store.nextNumber(of)));
      expect(numbers.toSorted()).toEqual(numbers.map((_, place) => number(of, place + 1)));
      expect([await store.nextNumber(of), await store.nextNumber(other)]).toEqual([number(of, 21), number(other, 1)]);
    });

    it.each([true, false])('[RIO-7.2] leave a line that leads to nobody (with a dossier: %s)', async (inDossier) => {
      const one = await (inDossier ? shelf.within() : shelf.kept());
      const { complaintId, dossierId = complaintId, complainant, against } = one.complaint;
      const [handler, owed] = [randomUUID(), randomUUID()];
      const end = { handler: by(handler), measures: [measure(1, owed)], state: 'closed', closedOn: TODAY } as const;
      const { complaint, key } = await shelf.saved(one, end);
      // Not of a version that somebody changed meanwhile.
      expect(await shelf.commit(store.forgetWrites(one.complaint))).toEqual(CONFLICT);
      expect((await store.load(complaintId))?.complaint).toEqual(complaint);
      expect(await shelf.commit(store.forgetWrites(complaint))).toEqual({ ok: true });
      expect(await store.load(complaintId)).toBeUndefined();
      const people = [handler, owed, complainant.kind === 'client' ? complainant.personId : '', against.personId ?? ''];
      expect((await shelf.listed(...people)).flat()).toEqual([]);
      for (const pk of [dossierPartition(dossierId), `COMPLAINT#${complaintId}`])
        expect((await test.items.query('records', pk)).items).toEqual([]);
      // A key of its own goes with it; its dossier's stays with the dossier.
      expect((await test.vault.open(subjectOf(complaint)))?.bytes).toEqual(inDossier ? key.bytes : undefined);
      const line = await shelf.lineOf(complaint);
      expect(line).toMatchObject({ number: complaint.number, kind: 'person', state: 'erased', closedOn: TODAY });
      expect(line).not.toHaveProperty('complaintId');
    });

    it('[RIO-7.1] [RIO-6.3] leave a dossier that is destroyed, with their lists and without their case', async () => {
      const { complaint, key } = await shelf.within();
      const { complaintId, dossierId = '', complainant } = complaint;
      const { dossierId: _, ...apart } = complaint;
      const own = await test.vault.create(complaintId);
      const writes = store.detachWrites(complaint, apart, own);
      expect(await shelf.commit(writes)).toEqual({ ok: true });
      expect([await store.list(dossierId, key), await shelf.opened(complaint)]).toEqual([[], []]);
      await test.items.transact([destroyKeyWrite(dossierId)]);
      expect((await store.load(complaintId))?.complaint).toEqual({ ...apart, version: 2 });
      const page = await store.ofPerson(complainant.kind === 'client' ? complainant.personId : '', 10);
      expect(page.items).toEqual([{ complaintId, number: complaint.number }]);
      expect(await shelf.commit(writes)).toMatchObject({ ok: false });
    });

    it('[EK-7.1] [RIO-7.2] open their dossier to who handles them, while they are open only', async () => {
      const consents = new ConsentStore(test.items);
      const one = await shelf.within();
      const { dossierId = '' } = one.complaint;
      expect(await shelf.opened(one.complaint)).toEqual([{ role: 'owner' }]);
      const [coach, outsider] = [randomUUID(), randomUUID()];
      const assigned = await shelf.saved(one, { handler: by(coach) });
      expect(await shelf.opened(one.complaint)).toEqual([{ personId: coach }]);
      const decided = await shelf.saved(assigned, { state: 'decided' });
      expect([await shelf.opened(one.complaint), await consents.hasOpenComplaint(dossierId)]).toEqual([[], false]);
      const again = await shelf.saved(decided, {
        state: 'received',
        handler: { kind: 'outside' },
        before: [by(coach)],
      });
      expect(await shelf.opened(one.complaint)).toEqual([]);
      const invited = await shelf.saved(again, { handler: { kind: 'outside', personId: outsider } });
      expect(await shelf.opened(one.complaint)).toEqual([{ personId: outsider }]);
      expect(await consents.hasOpenComplaint(dossierId)).toBe(true);
      await shelf.saved(invited, { state: 'withdrawn', closedOn: TODAY });
      expect(await shelf.opened(one.complaint)).toEqual([]);
      const about = { kind: 'owner' } as const;
      const mine = await shelf.kept({ dossierId: randomUUID(), about, against: { owner: true } });
      expect(await shelf.opened(mine.complaint)).toEqual([]);
    });
  });
}
