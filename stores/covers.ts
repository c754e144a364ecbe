import type { Cover } from '../domain/cover/cover.ts';
import type { ItemStore } from './items.ts';
import { find, findAll, findPage } from './lookup.ts';
import { type ConsentPointer, coveredRecord } from './records/consent.ts';
import { coverRecord } from './records/cover.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { create, type GuardedWrite, guarded, replace, unchanged } from './writes.ts';

/** A dossier that was asked for in a cover, and the consent that holds the answer. */
export type Covered = Pick<ConsentPointer, 'dossierId' | 'number' | 'consentId'>;

type Guarded = GuardedWrite<'version-conflict'>;

/** Planned absences, under the coach who is away. */
export class CoverStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(coachId: string, coverId: string): Promise<Cover | undefined> {
    const item = await find(this.#items, coverRecord, { coachId, coverId });
    return item && fieldsOf(coverRecord, item);
  }

  list(coachId: string, limit: number, after?: string): Promise<{ items: Cover[]; next?: string }> {
    return findPage(this.#items, coverRecord, { coachId }, { limit, after }, (item) => fieldsOf(coverRecord, item));
  }

  /** The dossiers whose clients were asked. */
  async asked(coachId: string, coverId: string): Promise<Covered[]> {
    const items = await findAll(this.#items, coveredRecord, { coachId }, { coverId });
    return items.map((item) => {
      const { dossierId, number, consentId } = fieldsOf(coveredRecord, item);
      return { dossierId, number, consentId };
    });
  }

  createWrite(cover: Cover): Guarded {
    return guarded(create(itemOf(coverRecord, cover, cover)));
  }

  /** Makes a transaction hold only while the cover is as it was. */
  checkWrite(cover: Cover): Guarded {
    return guarded(unchanged(coverRecord, cover, cover.version));
  }

  saveWrite({ version }: Cover, next: Cover): Guarded {
    return guarded(replace(itemOf(coverRecord, next, { ...next, version: version + 1 }), version));
  }
}
