import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  type AuditActor,
  type AuditEntry,
  auditText,
  extendChain,
  GENESIS,
  laneOf,
  ORGANISATION_CHAIN,
} from '../../domain/audit.ts';
import { firstBrokenLink } from '../support/chain.ts';

type Link = Parameters<typeof extendChain>[2][number];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const AT = '2026-03-05T10:00:00.000Z';

const drafts = fc.array(
  fc.record<Link>({
    act: fc.constantFrom(...ACTS),
    action: fc.string({ maxLength: 12 }),
    articles: fc.constantFrom<Link['articles'][]>(['RIO-1.5'], ['EK-10.1', 'RIO-6.3']),
    facts: fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer()), { maxKeys: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);
const actor = fc.constantFrom<AuditActor>(
  { role: 'client' },
  { role: 'system' },
  { role: 'coach', id: 'coach-1' },
  { role: 'owner', id: 'coach-1' },
);

/** A chain of one to eight links, laid one command at a time. */
const chain = fc.tuple(drafts, actor).map(([list, who]) => {
  let head = GENESIS;
  const entries: AuditEntry[] = [];
  for (const draft of list) {
    const links = extendChain('dossier-1', head, [draft], who, AT, sha256);
    entries.push(...links.entries);
    head = links.head;
  }
  return { entries, head, list, who };
});
const place = fc.nat({ max: 1_000 });

/** Each changes one member of a link; the last makes the link's own hash anew as well. */
const CHANGES: readonly ((entry: AuditEntry) => AuditEntry)[] = [
  (entry) => ({ ...entry, chain: 'dossier-2' }),
  (entry) => ({ ...entry, seq: entry.seq + 1_000 }),
  (entry) => ({ ...entry, seq: Number.NaN }),
  (entry) => ({ ...entry, at: '2026-03-05T10:00:00.001Z' }),
  (entry) => ({ ...entry, actor: entry.actor.role === 'system' ? { role: 'client' } : { role: 'system' } }),
  (entry) => ({ ...entry, act: entry.act === 'erase' ? 'destroy' : 'erase' }),
  (entry) => ({ ...entry, action: `${entry.action} ` }),
  (entry) => ({ ...entry, articles: [...entry.articles, 'EK-3.1'] }),
  (entry) => ({ ...entry, articles: [] }),
  (entry) => ({ ...entry, facts: { ...entry.facts, more: 1 } }),
  (entry) => ({ ...entry, facts: { ...entry.facts, 'one more': '1' } }),
  (entry) => ({ ...entry, previous: sha256('another') }),
  (entry) => ({ ...entry, hash: sha256('another') }),
  (entry) => {
    const { hash: _, ...link } = { ...entry, action: 'dossier.read' };
    return { ...link, hash: sha256(auditText(link)) };
  },
];

describe('laying a chain', () => {
  it('[RIO-1.5] gives the same links in one command as in several', () => {
    fc.assert(
      fc.property(chain, ({ entries, head, list, who }) => {
        expect(extendChain('dossier-1', GENESIS, list, who, AT, sha256)).toEqual({ entries, head });
      }),
    );
  });

  it('[RIO-1.5] counts from one and holds from its start to its head', () => {
    fc.assert(
      fc.property(chain, ({ entries, head }) => {
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
        expect(head.seq).toBe(entries.length);
        expect(firstBrokenLink(entries, head, sha256)).toBeUndefined();
      }),
    );
    expect(firstBrokenLink([], GENESIS, sha256)).toBeUndefined();
  });

  it('does not depend on the order of facts', () => {
    const draft = { act: 'record', action: 'x', articles: ['RIO-1.5'] } as const;
    const one = extendChain('c', GENESIS, [{ ...draft, facts: { a: 1, b: '2' } }], { role: 'system' }, AT, sha256);
    const two = extendChain('c', GENESIS, [{ ...draft, facts: { b: '2', a: 1 } }], { role: 'system' }, AT, sha256);
    expect(two.head).toEqual(one.head);
  });

  it('tells a number from its digits', () => {
    const draft = { act: 'record', action: 'x', articles: ['RIO-1.5'] } as const;
    const one = extendChain('c', GENESIS, [{ ...draft, facts: { a: 1 } }], { role: 'system' }, AT, sha256);
    const two = extendChain('c', GENESIS, [{ ...draft, facts: { a: '1' } }], { role: 'system' }, AT, sha256);
    expect(two.head).not.toEqual(one.head);
  });
});

// Chains are kept for years, and whoever checks one has to write the same text.
describe('the text that a hash covers', () => {
  const link = {
    chain: ORGANISATION_CHAIN,
    seq: 1,
    at: AT,
    act: 'record',
    action: 'person.invite',
    articles: ['RIO-1.5', 'AVG-5.2'],
    facts: { role: 'coach', b: 2, account: 'coach-1' },
    previous: GENESIS.hash,
  } as const;
  const NOUGHTS = '0000000000000000000000000000000000000000000000000000000000000000';

  it('[RIO-1.5] has everything in a fixed order, and the facts by name', () => {
    expect(auditText({ ...link, actor: { role: 'owner', id: 'owner-1' } })).toBe(
      `["organisation",1,"${AT}",["owner","owner-1"],"record","person.invite",["RIO-1.5","AVG-5.2"],` +
        `[["account","coach-1"],["b",2],["role","coach"]],"${NOUGHTS}"]`,
    );
  });

  it('[RIO-1.5] names nobody where the actor has no id', () => {
    expect(auditText({ ...link, actor: { role: 'client' }, facts: {} })).toBe(
      `["organisation",1,"${AT}",["client"],"record","person.invite",["RIO-1.5","AVG-5.2"],[],"${NOUGHTS}"]`,
    );
  });
});

describe('a chain that was touched', () => {
  it('[RIO-1.5] shows the place of any change', () => {
    fc.assert(
      fc.property(chain, place, fc.constantFrom(...CHANGES), ({ entries, head }, at, change) => {
        const changed = at % entries.length;
        const touched = entries.map((entry, index) => (index === changed ? change(entry) : entry));
        fc.pre(JSON.stringify(touched) !== JSON.stringify(entries));
        const broken = firstBrokenLink(touched, head, sha256);
        // A link whose own hash was made anew is found where the next one does not fit it.
        expect([changed + 1, changed + 2]).toContain(broken);
        if (change !== CHANGES.at(-1)) expect(broken).toBe(changed + 1);
      }),
    );
  });

  it('[RIO-1.5] shows what was taken out, at the end too', () => {
    fc.assert(
      fc.property(chain, place, ({ entries, head }, at) => {
        const gone = at % entries.length;
        expect(firstBrokenLink(entries.toSpliced(gone, 1), head, sha256)).toBe(gone + 1);
        expect(firstBrokenLink(entries.slice(0, gone), head, sha256)).toBe(gone + 1);
      }),
    );
  });

  it('[RIO-1.5] shows what changed places and what came twice', () => {
    fc.assert(
      fc.property(chain, place, place, ({ entries, head }, one, other) => {
        const [first, second] = [one % entries.length, other % entries.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const twice = entries.flatMap((entry, at) => (at === first ? [entry, entry] : [entry]));
        expect(firstBrokenLink(twice, head, sha256)).toBe(first + 2);
        if (first === second) return;
        const swapped = entries.map(
          (entry, at) => entries[at === first ? second : at === second ? first : at] ?? entry,
        );
        expect(firstBrokenLink(swapped, head, sha256)).toBe(first + 1);
      }),
    );
  });

  it('[RIO-1.5] shows a link that was laid behind the head, and a head that was never reached', () => {
    fc.assert(
      fc.property(chain, drafts, ({ entries, head, who }, more) => {
        const longer = extendChain('dossier-1', head, more, who, AT, sha256);
        expect(firstBrokenLink([...entries, ...longer.entries], head, sha256)).toBeDefined();
        expect(firstBrokenLink(entries, longer.head, sha256)).toBe(entries.length + 1);
        expect(firstBrokenLink([], longer.head, sha256)).toBe(1);
      }),
    );
  });

  it('[RIO-1.5] shows a chain of which everything was written anew', () => {
    fc.assert(
      fc.property(chain, ({ entries, head, list, who }) => {
        const anew = extendChain('dossier-1', GENESIS, list, who, '2026-03-05T10:00:00.001Z', sha256);
        expect(anew.entries).toHaveLength(entries.length);
        expect(firstBrokenLink(anew.entries, head, sha256)).toBeDefined();
      }),
    );
  });
});

it('a lane is one of thirty-one beside the chain of the practice, each as likely as any other', () => {
  expect([laneOf(0), laneOf(0.999_999)]).toEqual(['organisation-1', 'organisation-31']);
  const lanes = Array.from({ length: 310 }, (_, place) => laneOf((place + 0.5) / 310));
  expect(new Set(lanes).size).toBe(31);
  expect(lanes.filter((lane) => lane === 'organisation-7')).toHaveLength(10);
});
