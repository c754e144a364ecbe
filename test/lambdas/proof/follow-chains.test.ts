import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anchorKey } from '../../../contracts/proof/anchor.ts';
import { type AuditEntry, auditText, GENESIS } from '../../../domain/audit.ts';
import { anchor } from '../../../lambdas/proof/anchor.ts';
import { followChains } from '../../../lambdas/proof/follow-chains.ts';
import { watchChains } from '../../../lambdas/proof/watch-chains.ts';
import { watchEvent } from '../../../lambdas/proof/watch-links.ts';
import { sayWhatWasLost } from '../../../local/restore/anchors.ts';
import { MemoryObjects } from '../../../stores/fake/memory-objects.ts';
import type { Item } from '../../../stores/items.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { registered, running } from '../../support/story.ts';

const ALL = { links: 1_000_000 };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const isChain = ({ pk }: Item): boolean => pk.startsWith('AUDIT#');
const isLink = ({ sk }: Item): boolean => sk.startsWith('E#');
const entryOf = (item: Item | undefined): AuditEntry => item?.entry as AuditEntry;

/** Three days of a practice, each anchored, and a morning that is not anchored yet. */
async function anchoredPractice(): Promise<Practice> {
  const one = practice();
  const { coach } = await running(one);
  await anchor(one);
  for (const _ of [1, 2]) {
    one.clock.advance('P1D');
    await registered(one, {}, { coach });
    await running(one);
    await anchor(one);
  }
  one.clock.advance('P1D');
  await registered(one, {}, { coach });
  return one;
}

/** One way to tamper: on which chain, where in it, and with what else at hand. @returns the items as they are afterwards. */
type Tamper = (links: readonly Item[], head: Item, at: number, other: number) => readonly Item[];

const rewritten = (
  links: readonly Item[],
  head: Item,
  from: number,
  change: (entry: AuditEntry) => AuditEntry,
): Item[] => {
  let previous = from === 0 ? GENESIS.hash : entryOf(links[from - 1]).hash;
  const anew = links.slice(from).map((item, place) => {
    const { hash: _, ...link } = { ...(place === 0 ? change(entryOf(item)) : entryOf(item)), previous };
    previous = sha256(auditText(link));
    return { ...item, entry: { ...link, hash: previous } };
  });
  return [...links.slice(0, from), ...anew, { ...head, hash: previous }];
};
const otherActor = (entry: AuditEntry): AuditEntry => ({
  ...entry,
  actor: entry.actor.role === 'system' ? { role: 'client' } : { role: 'system' },
});

const WAYS: { readonly [way: string]: Tamper } = {
  'changes a link': (links, head, at) => [
    ...links.map((item, place) => (place === at ? { ...item, entry: otherActor(entryOf(item)) } : item)),
    head,
  ],
  'changes a link with its own hash': (links, head, at) => [
    ...links.map((item, place) => {
      if (place !== at) return item;
      const { hash: _, ...link } = otherActor(entryOf(item));
      return { ...item, entry: { ...link, hash: sha256(auditText(link)) } };
    }),
    head,
  ],
  'makes a link unreadable': (links, head, at) => [
    ...links.map((item, place) => (place === at ? { ...item, entry: 'gone' } : item)),
    head,
  ],
  'removes a link': (links, head, at) => [...links.filter((_, place) => place !== at), head],
  'swaps two links': (links, head, at, other) =>
    links.length === 1
      ? [head]
      : [
          ...links.map((item, place) => {
            const second = other === at ? (at + 1) % links.length : other;
            if (place === at) return { ...item, entry: links[second]?.entry };
            return place === second ? { ...item, entry: links[at]?.entry } : item;
          }),
          head,
        ],
  'lays a link twice': (links, head, at) => [
    ...links,
    { ...(links[at] ?? head), sk: `E#${String(links.length + 1).padStart(10, '0')}` },
    head,
  ],
  'takes the head away': (links) => links,
  'moves the head': (links, head) => [...links, { ...head, hash: sha256('another') }],
  'makes the head unreadable': (links, head) => [...links, { ...head, seq: 'none' }],
};

/** What only the anchors find: everything fits together afterwards. Of the last anchored link or one before it. */
const WHOLE_WAYS: { readonly [way: string]: Tamper } = {
  'cuts the tail, and sets the head behind what is left': (links, head, at) => {
    const left = links.slice(0, at);
    const last = entryOf(left.at(-1));
    return at === 0 ? [] : [...left, { ...head, seq: last.seq, hash: last.hash }];
  },
  'writes the chain anew from a link on': (links, head, at) => rewritten(links, head, at, otherActor),
};

describe('[RIO-1.5] the chains, followed', () => {
  let one: Practice;
  let chains: Map<string, { links: Item[]; head: Item; anchored: number }>;
  beforeAll(async () => {
    one = await anchoredPractice();
    const items = one.items.dump('records').filter(isChain);
    const { heads } = await anchoredHeads(one);
    chains = new Map();
    for (const pk of new Set(items.map((item) => item.pk))) {
      const own = items.filter((item) => item.pk === pk).sort((a, b) => (a.sk < b.sk ? -1 : 1));
      const [head] = own.filter((item) => !isLink(item));
      if (head)
        chains.set(pk, { links: own.filter(isLink), head, anchored: heads.get(pk.slice('AUDIT#'.length)) ?? 0 });
    }
  });

  test('hold as they were laid, those of the morning too', async () => {
    expect(await followChains(one, ALL)).toMatchObject({ anchors: 3, chains: chains.size, faults: [] });
    expect([...chains.values()].some(({ anchored }) => anchored === 0)).toBe(true);
  });

  /** Tries every way somewhere, and puts everything back. */
  async function found(pk: string, after: readonly Item[]): Promise<readonly unknown[]> {
    const { links = [], head } = chains.get(pk) ?? {};
    const before = [...links, ...(head ? [head] : [])];
    for (const item of before) one.items.tamper('records', item);
    for (const item of after) one.items.tamper('records', item, item);
    const { faults } = await followChains(one, ALL);
    for (const item of after) one.items.tamper('records', item);
    for (const item of before) one.items.tamper('records', item, item);
    return faults;
  }

  const place = fc.nat({ max: 10_000 });

  test.each(Object.entries(WAYS))('show when somebody %s', async (way, tamper) => {
    // A chain is known by its head until it is anchored, at most a day.
    const all = [...chains]
      .filter(([, { anchored }]) => anchored > 0 || way !== 'takes the head away')
      .map(([pk]) => pk);
    await fc.assert(
      fc.asyncProperty(place, place, place, async (which, at, other) => {
        const pk = all[which % all.length] ?? '';
        const { links = [], head } = chains.get(pk) ?? {};
        if (!head) throw new Error('Each chain has a head');
        const after = tamper(links, head, at % links.length, other % links.length);
        const faults = await found(pk, after);
        expect(faults).not.toEqual([]);
        expect(faults).toEqual(
          faults.map(() => expect.objectContaining({ in: 'chain', chain: pk.slice('AUDIT#'.length) })),
        );
      }),
      { numRuns: 20 },
    );
    expect((await followChains(one, ALL)).faults).toEqual([]);
  });

  test.each(Object.entries(WHOLE_WAYS))('show by the anchors when somebody %s', async (_, tamper) => {
    await fc.assert(
      fc.asyncProperty(place, place, async (which, at) => {
        const all = [...chains].filter(([, { anchored }]) => anchored > 0);
        const [pk, { links, head, anchored }] = all[which % all.length] ?? [
          '',
          { links: [], head: undefined, anchored: 0 },
        ];
        if (!head) throw new Error('Each chain has a head');
        expect(await found(pk, tamper(links, head, at % anchored, 0))).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
    expect((await followChains(one, ALL)).faults).toEqual([]);
  });

  test.each([
    [
      'writes over an anchor',
      (proof: MemoryObjects, at: number, file: Uint8Array) => proof.put(anchorKey(at), file, 'application/json'),
    ],
    ['marks an anchor as deleted', async (proof: MemoryObjects, at: number) => proof.mark(anchorKey(at))],
    [
      'removes an anchor',
      async (proof: MemoryObjects, at: number) =>
        void (await proof.deleteVersions((await proof.listVersions(anchorKey(at))).versions)),
    ],
    [
      'puts another anchor in its place',
      async (proof: MemoryObjects, at: number, file: Uint8Array) => {
        await proof.deleteVersions((await proof.listVersions(anchorKey(at))).versions);
        await proof.put(
          anchorKey(at),
          Buffer.from(
            Buffer.from(file)
              .toString()
              .replace(/"at":"2026/, '"at":"2025'),
          ),
          'application/json',
        );
      },
    ],
    [
      'adds an anchor',
      async (proof: MemoryObjects, at: number, file: Uint8Array) =>
        proof.put(anchorKey(at + 7), file, 'application/json'),
    ],
  ] as const)('show when somebody %s', async (_, tamper) => {
    for (const at of [1, 2, 3]) {
      const proof = await copyOf(one);
      await tamper(proof, at, (await one.proof.read(anchorKey(at))) ?? new Uint8Array());
      expect((await followChains({ ...one, proof }, ALL)).faults, `anchor ${at}`).not.toEqual([]);
    }
  });
});

async function anchoredHeads(one: Practice) {
  const heads = new Map<string, number>();
  const { versions } = await one.proof.listVersions('anchors/');
  for (const { key } of versions) {
    const file = JSON.parse(Buffer.from((await one.proof.read(key)) ?? []).toString()) as {
      heads: { chain: string; seq: number }[];
    };
    for (const { chain, seq } of file.heads) heads.set(chain, Math.max(seq, heads.get(chain) ?? 0));
  }
  return { heads };
}

async function copyOf(one: Practice): Promise<MemoryObjects> {
  const proof = new MemoryObjects(() => one.clock.read());
  const { versions } = await one.proof.listVersions('');
  for (const { key } of versions)
    await proof.put(key, (await one.proof.read(key)) ?? new Uint8Array(), 'application/json');
  return proof;
}

describe('the daily round', () => {
  test('[RIO-1.5] follows every chain once a day, in as many runs as it takes', async () => {
    const one = await anchoredPractice();
    const whole = await followChains(one, ALL);
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const stretch = await followChains(one, { links: 4, after });
      seen.push(stretch.chains);
      after = stretch.after;
    } while (after !== undefined);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.reduce((sum, chains) => sum + chains, 0)).toBe(whole.chains);
    expect(await watchChains(one)).toMatchObject({ chains: whole.chains, faults: [] });
    expect(await watchChains(one)).toBe('done');
    one.clock.advance('P1D');
    expect(await watchChains(one)).toMatchObject({ chains: whole.chains });
    expect(one.counted.filter(({ name }) => name === 'ChainsFollowed')).toHaveLength(2);
  });

  test('[EK-4.1] counts what is wrong for the alarm, names it in the log by ids, and tells the owner once a round', async () => {
    const one = await anchoredPractice();
    const link = one.items.dump('records').find((item) => isChain(item) && isLink(item));
    if (!link) throw new Error('There is a chain');
    one.items.tamper('records', link);
    await watchChains(one);
    expect(one.counted).toContainEqual({ name: 'ChainFaults', value: 1 });
    const chain = link.pk.slice('AUDIT#'.length);
    expect(one.logged).toContainEqual({ message: 'chain fault', in: 'chain', chain, seq: 1, fault: 'link-missing' });
    await watchChains(one);
    const notices = one.items
      .dump('records')
      .filter(({ effect }) => (effect as { notice?: string })?.notice === 'chain-broken');
    expect(notices.map(({ effect }) => effect)).toMatchObject([{ recipient: { to: 'owner' }, facts: { faults: '1' } }]);
  });
});

describe('what happens to a link after it was laid', () => {
  type Happened = 'INSERT' | 'MODIFY' | 'REMOVE';
  const record = (eventName: Happened, { pk, sk }: Pick<Item, 'pk' | 'sk'>) => ({
    eventName,
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
  });
  const mailed = (one: Practice) =>
    one.items.dump('records').filter(({ effect }) => (effect as { notice?: string })?.notice === 'chain-broken');

  test.each([
    ['MODIFY', 'link-changed'],
    ['REMOVE', 'link-missing'],
  ] as const)('[RIO-1.5] [EK-4.1] %s is told at once, before any anchor', async (eventName, fault) => {
    const one = practice();
    await running(one);
    const links = one.items.dump('records').filter((item) => isChain(item) && isLink(item));
    const [link] = links;
    if (!link) throw new Error('There is a chain');
    expect(await watchEvent(one, { Records: [record(eventName, link)] })).toEqual({ faults: 1 });
    expect(one.counted).toContainEqual({ name: 'ChainFaults', value: 1 });
    const chain = link.pk.slice('AUDIT#'.length);
    expect(one.logged).toContainEqual({ message: 'chain fault', in: 'chain', chain, seq: 1, fault });
    expect(mailed(one)).toHaveLength(1);
  });

  test('of everything else that changes nothing is said: heads move, other items are written over', async () => {
    const one = practice();
    await running(one);
    const all = one.items.dump('records');
    const Records = all.flatMap((item) =>
      isChain(item) && isLink(item) ? [record('INSERT', item)] : [record('MODIFY', item), record('REMOVE', item)],
    );
    expect(await watchEvent(one, { Records })).toEqual({ faults: 0 });
    expect(mailed(one)).toEqual([]);
  });

  test('from the schedule the chains are followed', async () => {
    const one = await anchoredPractice();
    expect(await watchEvent(one, {})).toMatchObject({ faults: [] });
  });
});

test('[RIO-1.5] links that a restore lost are missed by nobody once an anchor says so, and are told', async () => {
  const one = practice();
  const { dossierId } = await running(one);
  await anchor(one);
  const before = one.items.dump('records').filter(isChain);
  await running(one);
  one.clock.advance('P1D');
  await anchor(one);
  for (const item of one.items.dump('records').filter(isChain)) one.items.tamper('records', item);
  for (const item of before) one.items.tamper('records', item, item);
  const to = one.clock.now().then((now) => now.subtract({ hours: 24 }));
  const ports = { ...one, audit: one.audit, watch: one.watch, proof: one.proof, clock: one.clock };
  expect((await followChains(ports, ALL)).faults).not.toEqual([]);
  expect(await sayWhatWasLost(ports, await to, false)).toEqual(await sayWhatWasLost(ports, await to, true));
  const followed = await followChains(ports, ALL);
  expect(followed).toMatchObject({ faults: [], lost: expect.any(Number) });
  expect(followed.lost).toBeGreaterThan(1);
  // Said once; and what comes now has the numbers of what was lost.
  expect(await sayWhatWasLost(ports, await to, true)).toEqual([]);
  await running(one);
  await anchor(one);
  expect(await followChains(ports, ALL)).toMatchObject({ faults: [], lost: followed.lost });
  const links = one.items.dump('records').filter((item) => item.pk === `AUDIT#${dossierId}` && isLink(item));
  for (const link of links.slice(-1)) one.items.tamper('records', link);
  expect((await followChains(ports, ALL)).faults).toHaveLength(1);
});
