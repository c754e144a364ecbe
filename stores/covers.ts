import type { Cover } from '../domain/cover/cover.ts';
import type { GuardedWrite } from './commit.ts';
import type { ItemStore } from './items.ts';
import { COVERS, coveredPrefix, coverKey, coversPartition } from './layout.ts';

/** A dossier that was asked for in a cover, and the consent that holds the answer. */
export type Covered = { readonly dossierId: string; readonly number: string; readonly consentId: string };

/** Planned absences, under the coach who is away. */
export class CoverStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(coachId: string, coverId: string): Promise<Cover | undefined> {
    const item = await this.#items.get('records', coverKey(coachId, coverId));
    if (!item) return undefined;
    const { pk: _, sk: __, ...cover } = item;
    return cover as unknown as Cover;
  }

  async list(coachId: string, limit: number, after?: string): Promise<{ items: Cover[]; next?: string }> {
    const pk = coversPartition(coachId);
    const page = await this.#items.query('records', pk, {
      startsWith: COVERS,
      limit,
      ...(after ? { after: { pk, sk: `${COVERS}${after}` } } : {}),
    });
    const items = page.items.map(({ pk: _, sk: __, ...cover }) => cover as unknown as Cover);
    return page.next ? { items, next: page.next.sk.slice(COVERS.length) } : { items };
  }

  /** The dossiers whose clients were asked. */
  async asked(coachId: string, coverId: string): Promise<Covered[]> {
    const { items } = await this.#items.query('records', coversPartition(coachId), {
      startsWith: coveredPrefix(coverId),
    });
    return items.map(({ dossierId, number, consentId }) => ({
      dossierId: String(dossierId),
      number: String(number),
      consentId: String(consentId),
    }));
  }

  createWrite(cover: Cover): GuardedWrite<'version-conflict'> {
    return {
      write: {
        op: 'put',
        table: 'records',
        item: { ...coverKey(cover.coachId, cover.coverId), ...cover },
        when: { is: 'absent' },
      },
      conflict: 'version-conflict',
    };
  }

  /** Makes a transaction hold only while the cover is as it was. */
  checkWrite({ coachId, coverId, version }: Cover): GuardedWrite<'version-conflict'> {
    return {
      write: {
        op: 'check',
        table: 'records',
        key: coverKey(coachId, coverId),
        when: { is: 'equal', attribute: 'version', value: version },
      },
      conflict: 'version-conflict',
    };
  }

  saveWrite(before: Cover, next: Cover): GuardedWrite<'version-conflict'> {
    return {
      write: {
        op: 'put',
        table: 'records',
        item: { ...coverKey(before.coachId, before.coverId), ...next, version: before.version + 1 },
        when: { is: 'equal', attribute: 'version', value: before.version },
      },
      conflict: 'version-conflict',
    };
  }
}
