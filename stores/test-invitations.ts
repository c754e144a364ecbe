import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { addDays, ZONE } from '../domain/calendar.ts';
import type { TestInvitation } from '../domain/test-result/invitation.ts';
import type { ItemStore, Key } from './items.ts';
import { keyOf } from './layout.ts';
import { find, findPage } from './lookup.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { type InvitationPlace, testInvitationRecord, testInvitationWayRecord } from './records/test-result.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, put, remove, replace } from './writes.ts';

/** Invitations of test administrators, and the ways to them: each under a hash of the word in its link, sealed under that word. */
export class TestInvitationStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, invitationId: string, key: OpenKey): Promise<TestInvitation | undefined> {
    return (await this.read({ dossierId, invitationId }))?.(key);
  }

  /** Reads it, to be opened with a key that may be on its way still. */
  async read(
    place: Pick<TestInvitation, 'dossierId' | 'invitationId'>,
  ): Promise<((key: OpenKey) => TestInvitation) | undefined> {
    const { dossierId, invitationId } = place;
    const item = await find(this.#items, testInvitationRecord, { dossierId, invitationId });
    return item && (({ bytes }) => openedOf(testInvitationRecord, item, bytes));
  }

  /** A page, after an invitation's id. */
  list(
    dossierId: string,
    { bytes }: OpenKey,
    limit: number,
    after?: string,
  ): Promise<{ readonly items: TestInvitation[]; readonly next?: string }> {
    const page = { limit, after };
    return findPage(this.#items, testInvitationRecord, { dossierId }, page, (item) =>
      openedOf(testInvitationRecord, item, bytes),
    );
  }

  createWrite = (invitation: TestInvitation, key: OpenKey): GuardedWrite<'version-conflict'> =>
    guarded(create(invitationItem(invitation, key)));

  /** Writes the next state over the version that was loaded. */
  saveWrite = ({ version }: TestInvitation, next: TestInvitation, key: OpenKey): GuardedWrite<'version-conflict'> =>
    guarded(replace(invitationItem({ ...next, version: version + 1 }, key), version));

  /** Where a link leads; undefined for one that was never sent, or that leads nowhere any more. */
  async placeOf(token: string): Promise<InvitationPlace | undefined> {
    const item = await find(this.#items, testInvitationWayRecord, { hash: hashOf(token) });
    return item && openedOf(testInvitationWayRecord, item, secretOf(token)).secrets;
  }

  /** From the link to its invitation. It goes by itself the day after its last. */
  wayWrite(token: string, { dossierId, invitationId, lastDay }: TestInvitation): GuardedWrite<'version-conflict'> {
    const end = Temporal.PlainDate.from(addDays(lastDay, 1)).toZonedDateTime(ZONE);
    const way = { ttl: end.epochMilliseconds / 1000, secrets: { dossierId, invitationId, lastDay } };
    return guarded(put(sealedItemOf(testInvitationWayRecord, { hash: hashOf(token) }, way, secretOf(token))));
  }

  /** Where there is a way still, it goes: the link is worth nothing from then on. */
  endWayWrites = ({ hash }: TestInvitation): GuardedWrite<'version-conflict'>[] =>
    hash === undefined ? [] : [guarded(remove(testInvitationWayRecord, { hash }))];
}

const digest = (use: string, token: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(['test-result', use, token]))
    .digest();
/** Under which the way of a link lies. */
export const hashOf = (token: string): string => digest('place', token).toString('hex');
const secretOf = (token: string): Uint8Array => digest('key', token);

/** The key of the way to an invitation, where it has one. */
export const wayKeys = ({ hash }: TestInvitation): Key[] =>
  hash === undefined ? [] : [keyOf('test-invitation-way', { hash })];

const invitationItem = (invitation: TestInvitation, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(testInvitationRecord, invitation, invitation, bytes);
