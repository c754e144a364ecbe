import { describe, expect, it } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import type { Item } from '../../stores/items.ts';
import { LAYOUT, liesAs, type RecordName } from '../../stores/layout.ts';
import { fieldsOf, openedOf, RecordError } from '../../stores/records/record.ts';
import { open, seal } from '../../stores/sealing.ts';
import { type AnyDefinition, definitions, type Fixture, fixturesOf, KINDS, versionsOf } from './fixtures/fixtures.ts';
import { recordsContract } from './records.contract.ts';

const DEFINITIONS = new Map((await definitions()).map((one) => [one.name, one]));
const TABLE = KINDS.map((name) => [name, definitionOf(name)] as const);
const WORD = 'Merel van Zomeren';

function definitionOf(name: RecordName): AnyDefinition {
  const found = DEFINITIONS.get(name);
  if (!found) throw new Error(`${name} has no definition`);
  return found;
}

const placeOf = ({ sealedFor }: AnyDefinition, { pk, sk }: Item): string =>
  sealedFor === 'partition' ? pk : `${pk}/${sk}`;

/** All that there is of an item: what is sealed too, when it has a seal. */
const read = (definition: AnyDefinition, { item, key }: Fixture): Readonly<Record<string, unknown>> => ({
  ...(key === undefined ? fieldsOf(definition, item) : openedOf(definition, item, key)),
});

/** What reading answers: the error's name and words, or nothing of what was read. */
function fault(definition: AnyDefinition, fixture: Fixture): { name: string; message: string } | 'read' {
  try {
    read(definition, fixture);
    return 'read';
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { name: error.name, message: error.message };
  }
}

const refused = (reason: string, name: RecordName) => ({ name: `${reason}.${name}`, message: expect.any(String) });

/** As the present version writes it. */
function present(definition: AnyDefinition, { item, key }: Fixture): Fixture {
  const { secrets, ...fields } = read(definition, key ? { item, key } : { item });
  const { pk, sk } = item;
  const written = { pk, sk, record: definition.name, v: definition.steps.length, ...fields };
  return key === undefined
    ? { item: written }
    : { item: { ...written, sealed: seal(key, secrets, placeOf(definition, item)) }, key };
}

const sampleOf = (definition: AnyDefinition): Fixture => {
  const [version = 0] = versionsOf(definition.name);
  const fixtures = fixturesOf(definition.name, version);
  const first = fixtures.find(({ key }) => key !== undefined) ?? fixtures[0];
  if (!first) throw new Error(`${definition.name} has no fixture`);
  return present(definition, first);
};

const changed = ({ item, ...rest }: Fixture, change: Readonly<Record<string, unknown>>): Fixture => ({
  item: { ...item, ...change },
  ...rest,
});

/** The same with something else under the seal. */
function resealed(definition: AnyDefinition, { item, key }: Fixture, change: (secrets: unknown) => unknown): Fixture {
  if (!key) throw new Error('It has no seal');
  const place = placeOf(definition, item);
  return { item: { ...item, sealed: seal(key, change(open(key, String(item.sealed), place)), place) }, key };
}

describe('the kinds of items', () => {
  it('have a definition each, and a place of their own', () => {
    expect([...DEFINITIONS.keys()].sort()).toEqual([...KINDS].sort());
    const places = KINDS.map((name) => `${LAYOUT[name].table} ${LAYOUT[name].pk} ${LAYOUT[name].sk}`);
    expect(new Set(places).size).toBe(KINDS.length);
  });

  it.each(KINDS)(
    '[AVG-5.1.f] %s: has stored items of each version but the present one, which may be the first',
    (name) => {
      const versions = versionsOf(name);
      const [first = Number.NaN] = versions;
      expect(first).toBeLessThanOrEqual(1);
      const older = Array.from({ length: definitionOf(name).steps.length - first }, (_, at) => first + at);
      expect(versions).toEqual(expect.arrayContaining(older.length > 0 ? older : [first]));
    },
  );
});

describe.each(TABLE)('stored items of %s', (name, definition) => {
  it.each(versionsOf(name))('of version %i are read', (version) => {
    for (const fixture of fixturesOf(name, version)) {
      expect(liesAs(name, fixture.item)).toBe(true);
      const before = read(definition, fixture);
      expect(read(definition, present(definition, fixture))).toEqual(before);
      for (const field of definition.compared ?? []) expect(before[field]).toEqual(fixture.item[field]);
      if (definition.steps.slice(version).some((step) => step.fields)) continue;
      const { pk: _, sk: __, record: ___, v: ____, sealed: _____, ...fields } = fixture.item;
      expect(fieldsOf(definition, fixture.item)).toEqual(fields);
    }
  });

  const sample = sampleOf(definition);

  it('are refused with a field too many, of which the error tells nothing', () => {
    for (const extra of [{ [WORD]: 1 }, { extra: WORD }, { extra: null }]) {
      const found = fault(definition, changed(sample, extra));
      expect(found).toEqual(refused('RecordMalformed', name));
      expect(JSON.stringify(found)).not.toContain(WORD);
    }
  });

  it('are refused without what they must have, or with something else in its place', () => {
    const { pk, sk, record, v, sealed } = sample.item;
    const frame = { pk, sk, record, v, ...(sealed === undefined ? {} : { sealed }) };
    expect(fault(definition, { ...sample, item: frame })).toEqual(refused('RecordMalformed', name));
    const fields = Object.keys(sample.item).filter((field) => !(field in frame));
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields)
      expect(fault(definition, changed(sample, { [field]: { [WORD]: WORD } }))).toEqual(
        refused('RecordMalformed', name),
      );
  });

  it('are refused when a version is newer than this code', () => {
    const newer = definition.steps.length + 1;
    expect(fault(definition, changed(sample, { v: newer }))).toEqual(refused('RecordNewer', name));
  });

  it('are refused when they say that they are something else, or lie where something else lies', () => {
    const other = name === 'dossier' ? 'person' : 'dossier';
    expect(fault(definition, changed(sample, { record: other }))).toEqual(refused('RecordOfAnotherKind', name));
    const { record: _, v: __, ...unnamed } = sample.item;
    const elsewhere = { ...unnamed, pk: 'ELSEWHERE' };
    expect(fault(definition, { item: elsewhere })).toEqual(refused('RecordOfAnotherKind', name));
  });

  it.each([0, -1, 1.5, '1', null, undefined])('are refused with the version %s', (v) => {
    expect(fault(definition, changed(sample, { v }))).toEqual(refused('RecordMalformed', name));
  });

  it('are refused without their kind', () => {
    expect(fault(definition, changed(sample, { record: undefined }))).toEqual(refused('RecordMalformed', name));
  });
});

describe.each(TABLE.filter(([, { secrets }]) => secrets !== undefined))('the seal of %s', (name, definition) => {
  const sample = sampleOf(definition);

  it('is refused with a field too many or too few in it, of which the error tells nothing', () => {
    const withMore = (secrets: unknown) => (typeof secrets === 'object' ? { ...secrets, [WORD]: 1 } : 1);
    for (const change of [withMore, () => ({ [WORD]: 1 }), () => [WORD], () => null]) {
      const found = fault(definition, resealed(definition, sample, change));
      expect(found).toEqual(refused('RecordMalformed', name));
      expect(JSON.stringify(found)).not.toContain(WORD);
    }
  });

  it('is a text, and is there unless the kind says that it may be gone', () => {
    const { key: _, ...unopened } = sample;
    const gone = definition.sealed === 'sometimes' ? 'read' : refused('RecordMalformed', name);
    expect(fault(definition, changed(unopened, { sealed: undefined }))).toEqual(gone);
    expect(fault(definition, changed(unopened, { sealed: 1 }))).toEqual(refused('RecordMalformed', name));
    expect(fault(definition, changed(sample, { sealed: undefined }))).toEqual(refused('RecordMalformed', name));
  });
});

it.each(TABLE.filter(([, { secrets }]) => secrets === undefined))('%s is refused with a seal', (name, definition) => {
  expect(fault(definition, changed(sampleOf(definition), { sealed: 'x' }))).toEqual(refused('RecordMalformed', name));
});

recordsContract('in memory', async () => ({ store: new MemoryItems() }));
