import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DueDays,
  type DuePage,
  type Item,
  type ItemStore,
  type Key,
  type Page,
  TooManyWrites,
  type Write,
} from '../../stores/items.ts';
import { LAYOUT, type Place, type RecordName } from '../../stores/layout.ts';
import { WrittenOnce } from '../../stores/written-once.ts';

const put = (item: Item, when?: Write['when']): Write => ({
  op: 'put',
  table: 'records',
  item,
  ...(when ? { when } : {}),
});
const keys = (page: Page | DuePage): string[] => page.items.map(({ sk }) => sk);

/** What every item store does, the one in memory and the one in DynamoDB. */
export function itemsContract(
  name: string,
  open: () => Promise<{ store: ItemStore; index: DueDays; close?: () => Promise<void> }>,
): void {
  describe(`items, ${name}`, () => {
    let store: ItemStore;
    let index: DueDays;
    let close: (() => Promise<void>) | undefined;
    let partition = 0;
    /** Each test has a partition of its own. */
    const fresh = (): string => {
      partition += 1;
      return `P#${partition}`;
    };
    const filled = async (sortKeys: readonly string[]): Promise<string> => {
      const pk = fresh();
      for (let at = 0; at < sortKeys.length; at += 100)
        await store.transact(sortKeys.slice(at, at + 100).map((sk) => put({ pk, sk })));
      return pk;
    };

    beforeAll(async () => {
      ({ store, index, close } = await open());
    });
    afterAll(() => close?.());

    describe('a number that counts', () => {
      it('gives each of many at once another, from one on', async () => {
        const counter = { pk: fresh(), sk: 'count', record: 'counter', v: 1, last: 0 };
        const numbers = await Promise.all(
          Array.from({ length: 20 }, () => store.increment('records', counter, 'last')),
        );
        expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1));
        expect(await store.get('records', counter)).toEqual({ ...counter, last: 20 });
      });

      it('goes on from what is stored, also of an item that does not say what it is, and leaves the rest of it', async () => {
        const item = { pk: fresh(), sk: 'count', last: 7, more: 'stays' };
        await store.transact([put(item)]);
        const counter = { pk: item.pk, sk: item.sk, record: 'counter', v: 1, last: 0 };
        expect(await store.increment('records', counter, 'last')).toBe(8);
        expect(await store.get('records', item)).toEqual({ ...item, ...counter, last: 8 });
        expect(await store.increment('records', { pk: fresh(), sk: 'bare' }, 'n')).toBe(1);
      });
    });

    describe('values', () => {
      it('come back as they were put, in copies', async () => {
        const item: Item = {
          pk: fresh(),
          sk: 'a',
          text: '',
          number: 1.5,
          big: Number.MAX_SAFE_INTEGER,
          yes: true,
          none: null,
          list: [1, 'b', [], { c: {} }],
          bytes: Uint8Array.of(0, 255),
        };
        await store.transact([put(item)]);
        const read = await store.get('records', item);
        expect(read).toEqual(item);
        // Refused without an error where it is frozen.
        Reflect.set((read as unknown as { list: unknown[] }).list, 0, 'changed');
        expect(await store.get('records', item)).toEqual(item);
      });

      it('leave out what is undefined, however deep', async () => {
        const pk = fresh();
        await store.transact([
          put({ pk, sk: 'a', no: undefined, map: { no: undefined, yes: 1 }, list: [undefined, 1] }),
        ]);
        expect(await store.get('records', { pk, sk: 'a' })).toEqual({ pk, sk: 'a', map: { yes: 1 }, list: [1] });
      });

      it('replace the whole item', async () => {
        const pk = fresh();
        await store.transact([put({ pk, sk: 'a', old: 1 })]);
        await store.transact([put({ pk, sk: 'a', next: 2 })]);
        expect(await store.get('records', { pk, sk: 'a' })).toEqual({ pk, sk: 'a', next: 2 });
      });

      it.each([
        ['an empty key', { sk: '' }],
        ['an index key that is no text', { dueDay: 20260101, dueKey: 'a' }],
        ['a date', { at: new Date(0) }],
        ['a number that is none', { number: Number.NaN }],
        ['more than 400 KB', { text: 'x'.repeat(401 * 1024) }],
      ])('refuse %s', async (_, attributes) => {
        await expect(store.transact([put({ pk: fresh(), sk: 'a', ...attributes })])).rejects.toThrow();
      });

      it('are not there before they are put', async () => {
        expect(await store.get('records', { pk: fresh(), sk: 'a' })).toBeUndefined();
      });

      it('lie in the table that was named', async () => {
        const key = { pk: fresh(), sk: 'a' };
        await store.transact([
          put({ ...key, in: 'records' }),
          { op: 'put', table: 'vault', item: { ...key, in: 'vault' } },
        ]);
        expect(await store.get('records', key)).toEqual({ ...key, in: 'records' });
        expect(await store.get('vault', key)).toEqual({ ...key, in: 'vault' });
        expect(await store.get('survivors', key)).toBeUndefined();
      });
    });

    describe('conditions', () => {
      const cases: [string, Write['when'] & object, Record<string, unknown> | undefined, boolean][] = [
        ['absent, nothing there', { is: 'absent' }, undefined, true],
        ['absent, something there', { is: 'absent' }, {}, false],
        ['present, nothing there', { is: 'present' }, undefined, false],
        ['present, something there', { is: 'present' }, {}, true],
        ['equal, the same number', { is: 'equal', attribute: 'version', value: 1 }, { version: 1 }, true],
        ['equal, another number', { is: 'equal', attribute: 'version', value: 1 }, { version: 2 }, false],
        ['equal, a text for a number', { is: 'equal', attribute: 'version', value: '1' }, { version: 1 }, false],
        ['equal, a reserved word', { is: 'equal', attribute: 'hash', value: 'a' }, { hash: 'a' }, true],
        ['equal, no such attribute', { is: 'equal', attribute: 'version', value: 1 }, {}, false],
        ['equal, no such item', { is: 'equal', attribute: 'version', value: 1 }, undefined, false],
      ];
      const operations = ['put', 'delete', 'check'] as const;

      it.each(cases.flatMap((row) => operations.map((op) => [op, ...row] as const)))(
        '%s when %s',
        async (op, _, when, there, ok) => {
          const key = { pk: fresh(), sk: 'a' };
          const before = there && { ...key, ...there };
          if (before) await store.transact([put(before)]);
          const write: Write = op === 'put' ? put({ ...key, put: true }, when) : { op, table: 'records', key, when };
          expect(await store.transact([write])).toEqual(ok ? { ok } : { ok, failed: [0] });
          const left = await store.get('records', key);
          if (!ok || op === 'check') expect(left).toEqual(before);
          else expect(left).toEqual(op === 'put' ? { ...key, put: true } : undefined);
        },
      );

      it('are judged all before anything is written, and say their places', async () => {
        const pk = await filled(['a', 'b']);
        const result = await store.transact([
          put({ pk, sk: 'new' }),
          put({ pk, sk: 'a', changed: true }, { is: 'absent' }),
          { op: 'delete', table: 'records', key: { pk, sk: 'b' } },
          { op: 'check', table: 'records', key: { pk, sk: 'c' }, when: { is: 'present' } },
          put({ pk, sk: 'd' }, { is: 'absent' }),
        ]);
        expect(result).toEqual({ ok: false, failed: [1, 3] });
        expect((await store.query('records', pk)).items).toEqual([
          { pk, sk: 'a' },
          { pk, sk: 'b' },
        ]);
      });

      it('let one of many at once through', async () => {
        const key = { pk: fresh(), sk: 'a' };
        await store.transact([put({ ...key, version: 1 })]);
        const results = await Promise.all(
          [1, 2, 3, 4, 5].map((by) =>
            store.transact([put({ ...key, version: 2, by }, { is: 'equal', attribute: 'version', value: 1 })]),
          ),
        );
        expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      });
    });

    describe('transactions', () => {
      it('take a hundred writes, and no more', async () => {
        const pk = fresh();
        const writes = Array.from({ length: 101 }, (_, at) => put({ pk, sk: String(at) }));
        await expect(store.transact(writes)).rejects.toThrow(TooManyWrites);
        expect((await store.query('records', pk)).items).toEqual([]);
        expect(await store.transact(writes.slice(1))).toEqual({ ok: true });
        expect((await store.query('records', pk)).items).toHaveLength(100);
      });

      it('of nothing change nothing', async () => {
        expect(await store.transact([])).toEqual({ ok: true });
      });

      it('refuse two writes on one item, and write neither', async () => {
        const key = { pk: fresh(), sk: 'a' };
        const twice = store.transact([put(key), { op: 'delete', table: 'records', key }]);
        await expect(twice).rejects.toThrow(expect.objectContaining({ name: 'ValidationException' }));
        expect(await store.get('records', key)).toBeUndefined();
      });

      it('delete what is not there', async () => {
        const key = { pk: fresh(), sk: 'a' };
        expect(await store.transact([{ op: 'delete', table: 'records', key }])).toEqual({ ok: true });
      });
    });

    describe('a partition', () => {
      it('is read in the order of its bytes', async () => {
        const ordered = ['A', 'B#1', 'B#10', 'B#2', 'a', 'é', '\u{ffee}', '\u{1f600}'];
        const pk = await filled([...ordered].reverse());
        expect(keys(await store.query('records', pk))).toEqual(ordered);
        expect(keys(await store.query('records', pk, { descending: true }))).toEqual([...ordered].reverse());
      });

      it('is read from a beginning', async () => {
        const pk = await filled(['A#1', 'B#1', 'B#2', 'C#1']);
        expect(keys(await store.query('records', pk, { startsWith: 'B#' }))).toEqual(['B#1', 'B#2']);
        expect(keys(await store.query('records', pk, { startsWith: 'D#' }))).toEqual([]);
      });

      it.each([false, true])(
        'is read in pages, with a next one only when there is more (descending: %s)',
        async (descending) => {
          const pk = await filled(['A#0', 'B#1', 'B#2', 'B#3', 'B#4', 'C#0']);
          const pages: string[][] = [];
          let after: Key | undefined;
          do {
            const page: Page = await store.query('records', pk, {
              startsWith: 'B#',
              limit: 2,
              descending,
              ...(after ? { after } : {}),
            });
            pages.push(keys(page));
            after = page.next;
          } while (after);
          const expected = [
            ['B#1', 'B#2'],
            ['B#3', 'B#4'],
          ];
          expect(pages).toEqual(descending ? expected.map((page) => [...page].reverse()).reverse() : expected);
        },
      );

      it('goes on after a key that is gone', async () => {
        const pk = await filled(['a', 'b', 'c']);
        await store.deleteAll('records', [{ pk, sk: 'b' }]);
        expect(keys(await store.query('records', pk, { after: { pk, sk: 'b' } }))).toEqual(['c']);
      });

      it('is read whole without a limit, also when it is larger than one reply', async () => {
        const pk = fresh();
        const text = 'x'.repeat(300 * 1024);
        for (const sk of ['1', '2', '3', '4', '5', '6']) await store.transact([put({ pk, sk, text })]);
        expect(keys(await store.query('records', pk))).toEqual(['1', '2', '3', '4', '5', '6']);
      });

      it('is empty when nothing is in it', async () => {
        expect(await store.query('records', fresh())).toEqual({ items: [] });
      });
    });

    describe('the agenda', () => {
      const due = (pk: string, sk: string, dueDay: string, dueKey: string): Write => put({ pk, sk, dueDay, dueKey });
      const readAll = async (day: string, limit?: number): Promise<string[]> => {
        const all: string[] = [];
        let after: DuePage['next'];
        do {
          const page = await store.queryDue(day, { ...(limit ? { limit } : {}), ...(after ? { after } : {}) });
          all.push(...keys(page));
          after = page.next;
        } while (after);
        return all;
      };

      it('has the items of one day, by their key there', async () => {
        const pk = fresh();
        const day = `DAY${pk}`;
        await store.transact([
          due(pk, '1', day, 'c'),
          due(pk, '2', day, 'a'),
          due(pk, '3', `${day}0`, 'b'),
          put({ pk, sk: '4', dueDay: day }),
          put({ pk, sk: '5' }),
          due(pk, '6', day, 'b'),
        ]);
        expect(await readAll(day)).toEqual(['2', '6', '1']);
        const { items } = await store.queryDue(day, { limit: 1 });
        expect(items).toEqual([{ pk, sk: '2', dueDay: day, dueKey: 'a' }]);
      });

      it.each([1, 2, 3, 4])('is read in pages of %i without loss, also with equal keys', async (limit) => {
        const pk = fresh();
        const day = `DAY${pk}`;
        await store.transact(['1', '2', '3', '4'].map((sk) => due(pk, sk, day, 'same')));
        expect((await readAll(day, limit)).sort()).toEqual(['1', '2', '3', '4']);
      });

      it('says which days of some have an item, in their order and each once, by the days alone', async () => {
        const pk = fresh();
        await store.transact([
          due(pk, '1', '1931-03-06', 'b'),
          due(pk, '2', '1931-03-01', 'a'),
          due(pk, '3', '1931-03-01', 'b'),
          due(pk, '4', '1931-03-31', 'a'),
          due(pk, '5', '1931-04-01', 'a'),
          due(pk, '6', '1931-02-28', 'a'),
          due(pk, '7', 'AUDIT#1931-03-02', 'a'),
          due(pk, '8', '1931-03-04', 'a'),
          put({ pk, sk: '9', dueDay: '1931-03-03' }),
        ]);
        await store.transact([{ op: 'delete', table: 'records', key: { pk, sk: '8' } }]);
        expect(await index.dueDays('1931-03-01', '1931-03-31')).toEqual(['1931-03-01', '1931-03-06', '1931-03-31']);
        expect(await index.dueDays('1931-03-02', '1931-03-05')).toEqual([]);
      });

      it('says so of an index that is larger than one reply', async () => {
        const [pk, text] = [fresh(), 'x'.repeat(300 * 1024)];
        const days = ['1932-01-01', '1932-01-02', '1932-01-03', '1932-01-04', '1932-01-05', '1932-01-06'];
        for (const day of days) await store.transact([put({ pk, sk: day, dueDay: day, dueKey: 'a', text })]);
        expect(await index.dueDays('1932-01-01', '1932-12-31')).toEqual(days);
      });

      it('follows an item that moves, loses its day or goes', async () => {
        const pk = fresh();
        const day = `DAY${pk}`;
        await store.transact(['1', '2', '3'].map((sk) => due(pk, sk, day, sk)));
        await store.transact([
          due(pk, '1', `${day}later`, '1'),
          put({ pk, sk: '2' }),
          { op: 'delete', table: 'records', key: { pk, sk: '3' } },
        ]);
        expect(await readAll(day)).toEqual([]);
        expect(await readAll(`${day}later`)).toEqual(['1']);
      });
    });

    describe('deleting many', () => {
      it('leaves the others, and takes keys that are not there or named twice', async () => {
        const sortKeys = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, '0'));
        const pk = await filled(sortKeys);
        const gone = sortKeys.slice(0, 57).map((sk) => ({ pk, sk }));
        await store.deleteAll('records', [...gone, { pk, sk: '00' }, { pk, sk: 'never' }]);
        expect(keys(await store.query('records', pk))).toEqual(['57', '58', '59']);
      });

      it('of nothing is nothing', async () => {
        await store.deleteAll('vault', []);
      });
    });

    describe('[RIO-1.5] what is written once', () => {
      const kinds = (Object.keys(LAYOUT) as RecordName[]).flatMap((name) => {
        const place: Place = LAYOUT[name];
        return place.written === undefined ? [] : [[name, place.written] as const];
      });
      const keyOfA = (name: RecordName): Key => {
        const filled = (template: string) => template.replaceAll(/\{(\w+)\}/g, () => `${fresh().slice(2)}x`);
        return { pk: filled(LAYOUT[name].pk), sk: filled(LAYOUT[name].sk) };
      };

      it.each(kinds)('is neither written over nor deleted: %s (%s)', async (name, written) => {
        const { table } = LAYOUT[name];
        const key = keyOfA(name);
        const item = { ...key, hash: 'a' };
        const attempts: Write[] = [
          { op: 'put', table, item },
          { op: 'delete', table, key },
          { op: 'delete', table, key, when: { is: 'present' } },
          ...(written === 'once'
            ? ([
                { op: 'put', table, item, when: { is: 'present' } },
                { op: 'put', table, item, when: { is: 'equal', attribute: 'hash', value: 'a' } },
              ] as const)
            : []),
        ];
        const refused = async () => {
          for (const write of attempts) {
            const beside = put({ pk: fresh(), sk: 'beside' });
            await expect(store.transact([beside, write]), JSON.stringify(write)).rejects.toThrow(WrittenOnce);
            await expect(store.transact([write])).rejects.toThrow(WrittenOnce);
          }
        };
        await refused();
        expect(await store.transact([{ op: 'put', table, item, when: { is: 'absent' } }])).toEqual({ ok: true });
        await refused();
        expect(await store.get(table, key)).toEqual(item);
      });
    });
  });
}
