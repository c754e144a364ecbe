import { describe, expect, test } from 'vitest';
import type { Person } from '../../domain/person/person.ts';
import { loadPerson } from '../../stores/people.ts';
import { practice } from '../support/practice.ts';

const employee = (personId: string, principalId = 'works'): Person => ({
  personId,
  role: 'principal',
  state: 'active',
  principalId,
  version: 1,
});

/** A store with these people in it. */
async function withPeople(...people: readonly Person[]) {
  const one = practice();
  const save = async (writes: readonly { write: Parameters<typeof one.items.transact>[0][number] }[]) =>
    one.items.transact(writes.map(({ write }) => write));
  for (const person of people) expect(await save(one.people.createWrites(person))).toEqual({ ok: true });
  const ofWorks = async () => (await one.people.ofPrincipal('works')).map(({ personId }) => personId);
  return { one, save, ofWorks };
}

describe('[RIO-1.4] the people of a principal', () => {
  test('are found by it, and by no other', async () => {
    const coach: Person = { personId: 'c', role: 'coach', state: 'active', version: 1 };
    const { one, ofWorks } = await withPeople(employee('a'), employee('b'), employee('d', 'elsewhere'), coach);
    expect(await ofWorks()).toEqual(['a', 'b']);
    expect(await one.people.ofPrincipal('elsewhere')).toEqual([employee('d', 'elsewhere')]);
    expect(await one.people.ofPrincipal('nobody')).toEqual([]);
  });

  test('no longer hold one who was removed, and nothing lies under the principal any more', async () => {
    const { one, save, ofWorks } = await withPeople(employee('a'), employee('b'));
    const removed: Person = { ...employee('a'), state: 'removed' };
    expect(await save(one.people.removeWrites(employee('a'), removed))).toEqual({ ok: true });
    expect(await ofWorks()).toEqual(['b']);
    expect(one.items.dump('records').filter(({ pk }) => pk === 'PRINCIPAL#works')).toHaveLength(1);
  });

  test('do not hold one whose removal was not seen here', async () => {
    const { one, save, ofWorks } = await withPeople(employee('a'));
    await save([one.people.saveWrite(employee('a'), { ...employee('a'), state: 'removed' })]);
    expect(await ofWorks()).toEqual([]);
  });
});

test('an account is made once, and nothing of a second try stays', async () => {
  const { one, save, ofWorks } = await withPeople(employee('a', 'elsewhere'));
  expect(await save(one.people.createWrites(employee('a')))).toEqual({ ok: false, failed: [0] });
  expect(await ofWorks()).toEqual([]);
});

test('an account is changed over the version that was read, and only over that one', async () => {
  const { one, save } = await withPeople(employee('a'));
  const write = () => save([one.people.saveWrite(employee('a'), { ...employee('a'), noMail: true })]);
  expect(await write()).toEqual({ ok: true });
  expect(await loadPerson(one.items, 'a')).toEqual({ ...employee('a'), noMail: true, version: 2 });
  expect(await write()).toEqual({ ok: false, failed: [0] });
});
