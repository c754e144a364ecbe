import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { laneOf, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { AuditStore } from '../../stores/audit.ts';
import { type Commit, Committer, readHead } from '../../stores/commit.ts';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { noPause } from '../../stores/fake/no-pause.ts';
import { firstBrokenLink } from '../support/chain.ts';
import { isOfOrganisation } from '../support/committer.ts';
import { practice } from '../support/practice.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Conflict = 'first' | 'second';

function committer(items = new MemoryItems()) {
  let id = 0;
  let asked = 0;
  // Another chance each time, and the same in each run.
  const pause = { ...noPause, random: () => (++asked * 0.37) % 1 };
  const { clock, policy } = practice();
  const store = new Committer(items, { next: () => `id-${++id}` }, pause, policy.rules);
  const commit = (more: Partial<Commit<Conflict>> = {}) =>
    store.commit<Conflict>({
      chain: 'chain',
      actor: { role: 'system' },
      now: clock.read(),
      audit: [{ act: 'record', action: 'dossier.read', rules: ['audit.every-act'] }],
      agenda: [],
      effects: [],
      writes: [],
      ...more,
    });
  const put = (sk: string, conflict: Conflict) =>
    ({
      write: { op: 'put', table: 'records', item: { pk: 'thing', sk }, when: { is: 'absent' } },
      conflict,
    }) as const;
  return { items, commit, put };
}

test('a write in order gets the number of its link, whoever was faster', async () => {
  const { items, commit } = committer();
  const line = (name: string) =>
    ({
      inOrder: (seq: number) => ({ op: 'put', table: 'records', item: { pk: 'line', sk: `${seq}`, name } }) as const,
      conflict: 'first',
    }) as const;
  await Promise.all(['a', 'b', 'c'].map((name) => commit({ writes: [line(name)] })));
  const { items: links } = await new AuditStore(items).list('chain', 10);
  expect(links.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  const lines = (await items.query('records', 'line')).items;
  expect(lines.map(({ sk }) => sk)).toEqual(['1', '2', '3']);
  expect(lines.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c']);
});

describe('a commit is all or nothing', () => {
  test('state, links, agenda and outbox together', async () => {
    const { items, commit, put } = committer();
    const result = await commit({
      writes: [put('a', 'first')],
      agenda: [{ op: 'put', item: { subject: 'd', kind: 'relocation', reference: 'dossier', dueOn: '2026-03-05' } }],
      effects: [{ type: 'event', event: 'RelocateDocuments', detail: {} }],
    });
    expect(result).toMatchObject({ ok: true, head: { seq: 1 }, outbox: ['id-1'] });
    const places = items.dump('records').map(({ pk, sk }) => `${pk} ${sk}`);
    expect(places.sort()).toEqual([
      'AUDIT#chain E#0000000001',
      'AUDIT#chain HEAD',
      'DOSSIER#d AGENDA#relocation#dossier',
      'OUTBOX#id-1 OUTBOX',
      'thing a',
    ]);
  });

  test('a condition that does not hold is named by what it means, and nothing is written', async () => {
    const { items, commit, put } = committer();
    await commit({ writes: [put('b', 'first')] });
    const before = items.dump('records');
    const result = await commit({ writes: [put('a', 'first'), put('b', 'second')] });
    expect(result).toEqual({ ok: false, conflict: 'second' });
    expect(items.dump('records')).toEqual(before);
  });

  test('when several do not hold, the first is named', async () => {
    const { commit, put } = committer();
    await commit({ writes: [put('a', 'first'), put('b', 'first')] });
    expect(await commit({ writes: [put('b', 'second'), put('a', 'first')] })).toEqual({
      ok: false,
      conflict: 'second',
    });
  });
});

describe('[RIO-1.5] a chain that many write to at once', () => {
  test('gets each link once, in a row', async () => {
    const { items, commit } = committer();
    const results = await Promise.all(Array.from({ length: 6 }, () => commit()));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const links = await new AuditStore(items).list('chain', 100);
    expect(links.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('is busy when every attempt comes too late, and nothing is written', async () => {
    const { items, commit } = committer();
    const transact = items.transact.bind(items);
    items.transact = async (writes) => {
      items.transact = transact;
      await commit();
      items.transact = late;
      return transact(writes);
    };
    const late = items.transact;
    expect(await commit()).toEqual({ ok: false, conflict: 'busy' });
    items.transact = transact;
    const { items: links } = await new AuditStore(items).list('chain', 100);
    expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: 11 }, (_, place) => place + 1));
  });
});

describe('[RIO-1.5] the chain of the practice, which many write to at once', () => {
  const lanes = async (items: MemoryItems) => {
    const heads = items.dump('records').filter(({ sk }) => sk === 'HEAD');
    const store = new AuditStore(items);
    return Promise.all(
      heads.map(async ({ dueDay, dueKey }) => {
        const { items: links } = await store.list(String(dueKey), 100);
        expect(firstBrokenLink(links, await readHead(items, String(dueKey)), sha256)).toBeUndefined();
        return { chain: String(dueKey), day: String(dueDay), links: links.length };
      }),
    );
  };

  test('is one chain while nobody collides', async () => {
    const { items, commit } = committer();
    for (let n = 0; n < 5; n += 1) await commit({ chain: ORGANISATION_CHAIN });
    expect(await lanes(items)).toEqual([{ chain: 'organisation', day: 'ANCHOR#2026-03-05', links: 5 }]);
  });

  test('has others beside it for whoever comes in meanwhile: each holds, is anchored with the rest, and nothing is lost', async () => {
    const { items, commit } = committer();
    const results = await Promise.all(Array.from({ length: 20 }, () => commit({ chain: ORGANISATION_CHAIN })));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const all = await lanes(items);
    expect(all.length).toBeGreaterThan(1);
    expect(all.every(({ chain }) => isOfOrganisation(chain))).toBe(true);
    expect(new Set(all.map(({ day }) => day))).toEqual(new Set(['ANCHOR#2026-03-05']));
    expect(all.reduce((sum, { links }) => sum + links, 0)).toBe(20);
  });

  test('is not mixed with the chain of a dossier', async () => {
    const { items, commit } = committer();
    await Promise.all(Array.from({ length: 6 }, () => commit()));
    expect(await lanes(items)).toEqual([{ chain: 'chain', day: 'ANCHOR#2026-03-05', links: 6 }]);
    expect(isOfOrganisation('chain')).toBe(false);
    // The lanes that there are: one for each chance, and no other.
    const named = new Set(Array.from({ length: 1_000 }, (_, n) => laneOf(n / 1_000)));
    expect(named.size).toBe(31);
    expect([...named].every(isOfOrganisation)).toBe(true);
  });
});
