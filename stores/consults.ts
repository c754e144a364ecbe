import type { Activity } from '../domain/consult/activity.ts';
import type { Consult } from '../domain/consult/consult.ts';
import type { ItemStore } from './items.ts';
import { find, findAll } from './lookup.ts';
import { activityRecord, consultRecord } from './records/consult.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, replace, unchanged } from './writes.ts';

/** The consults of each dossier. */
export class ConsultStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, consultId: string, { bytes }: OpenKey): Promise<Consult | undefined> {
    const item = await find(this.#items, consultRecord, { dossierId, consultId });
    return item && openedOf(consultRecord, item, bytes);
  }

  /** All of a dossier: their order is by day, and they lie by id. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<Consult[]> {
    const items = await findAll(this.#items, consultRecord, { dossierId });
    return items.map((item) => openedOf(consultRecord, item, bytes));
  }

  createWrite(consult: Consult, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(consultItem(consult, key)));
  }

  /** Makes a transaction hold only while the consult is as it was loaded. */
  checkWrite(consult: Consult): GuardedWrite<'version-conflict'> {
    return guarded(unchanged(consultRecord, consult, consult.version));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ version }: Consult, next: Consult, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(replace(consultItem({ ...next, version: version + 1 }, key), version));
  }
}

/** The work on each dossier beside its consults. */
export class ActivityStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, activityId: string, { bytes }: OpenKey): Promise<Activity | undefined> {
    const item = await find(this.#items, activityRecord, { dossierId, activityId });
    return item && openedOf(activityRecord, item, bytes);
  }

  /** All of a dossier: their order is by day, and they lie by id. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<Activity[]> {
    const items = await findAll(this.#items, activityRecord, { dossierId });
    return items.map((item) => openedOf(activityRecord, item, bytes));
  }

  createWrite(activity: Activity, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(activityItem(activity, key)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ version }: Activity, next: Activity, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(replace(activityItem({ ...next, version: version + 1 }, key), version));
  }
}

const consultItem = (consult: Consult, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(consultRecord, consult, consult, bytes);

const activityItem = (activity: Activity, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(activityRecord, activity, activity, bytes);
