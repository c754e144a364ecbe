import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemStore } from '../../stores/items.ts';
import { LAYOUT } from '../../stores/layout.ts';
import { fieldsOf, openedOf } from '../../stores/records/record.ts';
import { definitions, fixturesOf, versionsOf } from './fixtures/fixtures.ts';

type Tables = { readonly store: ItemStore; readonly close?: () => Promise<void> };

const DEFINITIONS = await definitions();

/** What was stored by each version is read from every implementation of the tables. */
export function recordsContract(name: string, make: () => Promise<Tables>): void {
  describe(`stored records, ${name}`, () => {
    let tables: Tables;
    beforeAll(async () => {
      tables = await make();
    });
    afterAll(() => tables.close?.());

    it.each(DEFINITIONS.map((one) => [one.name, one] as const))('are read back: %s', async (kind, definition) => {
      for (const version of versionsOf(kind))
        for (const { item, key } of fixturesOf(kind, version)) {
          const { table } = LAYOUT[kind];
          const read = (one: typeof item) => (key ? openedOf(definition, one, key) : fieldsOf(definition, one));
          await tables.store.deleteAll(table, [item]);
          const write = { op: 'put', table, item, when: { is: 'absent' } } as const;
          expect(await tables.store.transact([write])).toEqual({ ok: true });
          const stored = await tables.store.get(table, item);
          expect(stored && read(stored)).toEqual(read(item));
        }
    });
  });
}
