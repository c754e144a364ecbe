import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRelations } from '../../../domain/proof/relation-figures.ts';
import { policyById } from '../../../local/policies.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { refusal } from '../support.ts';

type Figures = {
  nameYears?: number;
  groups: { principalId?: string; principalName?: string; service: string; year: number; count: number }[];
};

async function kept(one: Practice, lines: readonly { principalId?: string; year: number; clientName?: string }[]) {
  const [service = { id: '' }] = one.policy.services;
  for (const line of lines) {
    const writes = await one.survivors.relationWrites({ relationId: one.ids.next(), service: service.id, ...line });
    await one.items.transact(writes);
  }
  return service.id;
}

test.each(everyRegulation)(
  '[RIO-6.4] the register is counted by principal, service and year, with its term: %s',
  async (id) => {
    const one = practice(id);
    const { principalId } = yes<{ principalId: string }>(
      await one.call('registerPrincipal', {}, { body: { type: 'uwv', name: 'UWV Voorbeeld' } }),
    );
    expect(yes<Figures>(await one.call('getRelationFigures')).groups).toEqual([]);
    const service = await kept(one, [
      { principalId, year: 2024, clientName: 'Merel van Zomeren' },
      { principalId, year: 2024 },
      { principalId, year: 2025, clientName: 'Aya Yildiz' },
      { year: 2024, clientName: 'Joris de Wit' },
    ]);
    const figures = yes<Figures>(await one.call('getRelationFigures'));
    const principal = { principalId, principalName: 'UWV Voorbeeld' };
    expect(figures.groups).toEqual([
      { ...principal, service, year: 2025, count: 1 },
      { service, year: 2024, count: 1 },
      { ...principal, service, year: 2024, count: 2 },
    ]);
    expect(figures.nameYears).toBe(policyById(id).survivors.relationRegister?.nameYears);
    expect(JSON.stringify(figures)).not.toMatch(/Merel|Aya|Joris/);
  },
);

test('[RIO-6.4] is for the owner only', async () => {
  const one = practice();
  for (const role of ['coach', 'client', 'manager'] as const)
    expect(await one.call('getRelationFigures', {}, { as: await one.invite(role) })).toEqual(
      refusal(403, 'not-allowed'),
    );
});

test('[RIO-6.4] every line is counted once, whatever the register has', () => {
  const line = fc.record(
    {
      principalId: fc.constantFrom('a', 'b'),
      service: fc.constantFrom('x', 'y'),
      year: fc.integer({ min: 2020, max: 2023 }),
    },
    { requiredKeys: ['service', 'year'] },
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const groups = countRelations(lines);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
      const places = groups.map(({ principalId, service, year }) => JSON.stringify([principalId, service, year]));
      expect(new Set(places).size).toBe(groups.length);
      const years = groups.map(({ year }) => year);
      expect(years).toEqual(years.toSorted((one, other) => other - one));
    }),
  );
});
