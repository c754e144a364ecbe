import { expect, test } from 'vitest';
import type { ErasureCase } from '../../../domain/erasure/erasure-case.ts';
import { backupOf, copyOf, dueDossier, erase, PERSONAL, portsOn, type Services } from './support.ts';

class Killed extends Error {}

/**
 * The same services, one of whose calls is the last: `before` it reached the service, or `after` it did its work and the
 * answer was lost.
 */
function dyingAt(services: Services, last: number, when: 'before' | 'after') {
  let calls = 0;
  const dying = <T extends object>(service: T): T =>
    new Proxy(service, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          calls += 1;
          const call = calls;
          if (call === last && when === 'before') throw new Killed();
          const answer: unknown = await member.apply(target, args);
          if (call === last) throw new Killed();
          return answer;
        };
      },
    });
  const { items, objects, proof, keys } = services;
  return { items: dying(items), objects: dying(objects), proof: dying(proof), keys: dying(keys) };
}

type State = Awaited<ReturnType<typeof copyOf>>;

/** What is left, without what differs from run to run: ids, moments, hashes, ciphertexts. */
async function leftBy(
  { items, objects, proof }: State,
  { dossierId, erasureId }: { dossierId: string; erasureId: string },
) {
  const { records, vault, survivors } = backupOf(items);
  const erasure = survivors.find(({ sk }) => sk === erasureId) as unknown as ErasureCase;
  expect(JSON.stringify([records, vault, survivors])).not.toMatch(PERSONAL);
  expect(records.filter(({ pk }) => pk === `DOSSIER#${dossierId}`)).toEqual([]);
  expect(vault.filter(({ pk }) => pk.includes(dossierId) || pk.startsWith('NAME#'))).toEqual([]);
  const papers = (await proof.listVersions('certificates/')).versions.map(({ key }) => key);
  return {
    objects: (await objects.listVersions('')).versions.length,
    counts: erasure.counts,
    steps: Object.keys(erasure.steps).sort(),
    parties: erasure.parties,
    papers: new Set(papers).size,
    survivors: survivors.map(({ pk }) => pk).sort(),
    vault: vault.length,
    notices: records.filter(({ pk }) => pk.startsWith('OUTBOX#')).length,
    others: records
      .filter(({ pk }) => !/^(OUTBOX|AUDIT)#/.test(pk))
      .map(({ pk }) => pk)
      .sort(),
  };
}

test.each(['before', 'after'] as const)(
  '[RIO-6.3] killed %s any call of any step and run again, the erasure ends the same and counts the same',
  async (when) => {
    const due = await dueDossier();
    const reference = await copyOf(due.one);
    await erase(due, portsOn(due.one, reference));
    const expected = await leftBy(reference, due);
    expect(expected).toMatchObject({
      objects: 0,
      papers: 2,
      counts: { documents: 2, objectVersions: 5, keysDestroyed: 1 },
    });

    for (let last = 1; ; last += 1) {
      const state = await copyOf(due.one);
      const first = await erase(due, portsOn(due.one, dyingAt(state, last, when))).catch((error: unknown) => error);
      if (first === undefined) {
        // Every call of the whole run has been the last one once.
        expect(last).toBeGreaterThan(40);
        return;
      }
      expect(first).toBeInstanceOf(Killed);
      await erase(due, portsOn(due.one, state));
      expect([last, await leftBy(state, due)]).toEqual([last, expected]);
    }
  },
);

test('two runs of the same case at once end as one', async () => {
  const due = await dueDossier();
  const reference = await copyOf(due.one);
  await erase(due, portsOn(due.one, reference));
  const state = await copyOf(due.one);
  const ports = portsOn(due.one, state);
  await Promise.allSettled([erase(due, ports), erase(due, ports)]);
  await erase(due, ports);
  expect(await leftBy(state, due)).toEqual(await leftBy(reference, due));
});
