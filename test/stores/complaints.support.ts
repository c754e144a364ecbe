import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type Complaint, subjectOf } from '../../domain/complaint/complaint.ts';
import { type MakeComplaint, makeComplaint } from '../../domain/complaint/make.ts';
import type { RegisterLine } from '../../domain/complaint/register.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { ConsentStore } from '../../stores/consents.ts';
import type { ItemStore, TransactionResult, Write } from '../../stores/items.ts';
import type { OpenKey, Vault } from '../../stores/vault.ts';
import { at, next, POLICY, TODAY } from '../domain/complaint/samples.ts';

export type Kept = { readonly complaint: Complaint; readonly key: OpenKey };
export const WORDS = 'Zij kwam niet opdagen.';
export const number = (year: number, n: number): string => `K-${year}-${String(n).padStart(4, '0')}`;

/** A line of the register, of which a test says the number. */
export const LINE: Omit<RegisterLine, 'number'> = {
  kind: 'other',
  channel: 'letter',
  state: 'received',
  receivedOn: TODAY,
  deferred: false,
  reopened: false,
};

/** A store of complaints with what a test does to it. Every complaint has people and a year of its own. */
export class Shelf {
  readonly store: ComplaintStore;
  readonly #items: ItemStore;
  readonly #vault: Vault;
  #year = 2100;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
    this.store = new ComplaintStore(items, vault);
  }

  /** One that no other test uses. */
  aYear(): number {
    this.#year += 1;
    return this.#year;
  }

  commit(writes: readonly { readonly write: Write }[]): Promise<TransactionResult> {
    return this.#items.transact(writes.map(({ write }) => write));
  }

  /** A complaint that was made and kept, sealed with its dossier's key or its own. */
  async kept(more: Partial<MakeComplaint> = {}): Promise<Kept> {
    const complaint = next(makeComplaint(this.#command(more), POLICY, at(TODAY)));
    const key = await this.#vault.create(subjectOf(complaint));
    expect(await this.commit(this.store.createWrites(complaint, key))).toEqual({ ok: true });
    return { complaint, key };
  }

  within(): Promise<Kept> {
    return this.kept({ dossierId: randomUUID() });
  }

  async saved({ complaint, key }: Kept, change: Partial<Complaint>): Promise<Kept> {
    const changed = { ...complaint, ...change };
    expect(await this.commit(this.store.saveWrites(complaint, changed, key))).toEqual({ ok: true });
    return { complaint: { ...changed, version: complaint.version + 1 }, key };
  }

  /** What each of these people finds. */
  listed(...people: readonly string[]): Promise<string[][]> {
    const of = async (personId: string) => (await this.store.ofPerson(personId, 10)).items;
    return Promise.all(people.map(async (one) => (await of(one)).map(({ complaintId }) => complaintId)));
  }

  async lineOf(of: Complaint): Promise<RegisterLine | undefined> {
    const lines = await this.store.linesOf(Number(of.number.slice(2, 6)));
    return lines.find((line) => line.number === of.number);
  }

  /** To whom its dossier is open for it. */
  async opened({ dossierId = '' }: Complaint) {
    return (await new ConsentStore(this.#items).grants(dossierId, POLICY)).map(({ to }) => to);
  }

  #command(more: Partial<MakeComplaint>): MakeComplaint {
    const coach = randomUUID();
    return {
      complaintId: randomUUID(),
      number: number(this.aYear(), 1),
      complainant: { kind: 'client', personId: randomUUID() },
      channel: 'portal',
      receivedOn: TODAY,
      about: { kind: 'person', personId: coach },
      against: { personId: coach, owner: false },
      text: WORDS,
      ...more,
    };
  }
}
