import { describe, expect, it, test } from 'vitest';
import { organisation } from '../../contracts/organisation.ts';
import example from '../../policies/eigenkans/example-practice.json' with { type: 'json' };
import { type Leaf, takes, textLeaves } from '../support/leaves.ts';
import { practice } from '../support/practice.ts';

const emails = textLeaves().filter(({ field }) => /email$/i.test(field));

/** What a person types, and where mail for it goes. */
const INTERNATIONAL = {
  'anke@café.example': 'anke@xn--caf-dma.example',
  'anke@MÜNCHEN.Example': 'anke@xn--mnchen-3ya.example',
  'info@例え.テスト': 'info@xn--r8jz45g.xn--zckzah',
  'o.brien+werk@bücher.co.example': 'o.brien+werk@xn--bcher-kva.co.example',
  'post@नमस्ते.भारत': 'post@xn--h2bhs4b8d8a.xn--h2brj9c',
} as const;
const typed = Object.keys(INTERNATIONAL) as (keyof typeof INTERNATIONAL)[];

const NONE = [
  '',
  'anke',
  'anke@',
  '@x.example',
  'a@b@c.example',
  'änke@x.example',
  'a b@x.example',
  'a@b',
  'a@-b.example',
  'a@b-.example',
  'a@b..example',
  'a@.example',
  'a@b.123',
  'a@127.0.0.1',
  'a@[::1]',
  'a@b/c.example',
  'a@b.example:25',
  'a@b%41.example',
  'a@b.example\n',
  '.a@b.example',
  'a..b@b.example',
  `${'a'.repeat(65)}@b.example`,
  `a@${'b'.repeat(64)}.example`,
  `a@${'bü.'.repeat(60)}example`,
  'a@b\u200d.example',
];

test('there are addresses of people and of clients', () => {
  expect(emails.length).toBeGreaterThanOrEqual(4);
});

describe.each(emails.map((leaf): [string, Leaf] => [`${leaf.operation} ${leaf.at}`, leaf]))('%s', (_name, leaf) => {
  it.each(typed)('takes %s', (address) => {
    expect(takes(leaf, address)).toBe(true);
    expect(takes(leaf, INTERNATIONAL[address])).toBe(true);
  });

  it('takes nothing that is no address', () => {
    expect(NONE.filter((address) => takes(leaf, address))).toEqual([]);
  });
});

test.each(typed)(
  'an account with %s is one, however it is written, and mail goes where the network finds it',
  async (email) => {
    const one = practice();
    const invite = (address: string) =>
      one.call('invitePerson', {}, { body: { role: 'coach', email: address, givenName: 'Anke' } });
    const { personId } = (await invite(email)).body as { personId: string };
    expect(one.accounts.invited).toEqual([INTERNATIONAL[email]]);
    expect((await invite(INTERNATIONAL[email])).status).toBe(409);
    const other = await one.invite('coach');
    const change = await one.call('changeEmail', { personId: other.personId }, { body: { email } });
    expect(change.status).toBe(409);
    expect((await one.directory.contactOf(personId))?.email).toBe(INTERNATIONAL[email]);
  },
);

test('a practice may have one, and so may who handles complaints from outside: that one is where mail goes', () => {
  const given = {
    ...example,
    contactEmail: 'privacy@café.example',
    outsideHandler: { name: 'Jo', email: 'jo@café.example' },
  };
  const read = organisation.parse(given);
  expect([read.contactEmail, read.outsideHandler.email]).toEqual(['privacy@café.example', 'jo@xn--caf-dma.example']);
  const same = { ...given, outsideHandler: { name: 'Jo', email: 'privacy@xn--caf-dma.example' } };
  expect(organisation.safeParse(same).success).toBe(false);
});
