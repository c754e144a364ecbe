import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { dueDossier, erase, portsOn } from '../erasure/support.ts';

const NEW = 'nieuw@voorbeeld.example';

/** Their address once bounced, so the mail service sends nothing to it, and knows it. */
async function bounced(one: Practice, { personId }: Who): Promise<string> {
  const email = (await one.accounts.contactOf(personId))?.email ?? '';
  expect(email).not.toBe('');
  one.suppressions.addresses.add(email);
  return email;
}

/** The mail that an account goes with is in the outbox. */
const lastMail = async (one: Practice, { personId }: Who) =>
  one.committer.commit({
    chain: ORGANISATION_CHAIN,
    actor: { role: 'system' },
    now: one.clock.read(),
    audit: [{ act: 'order', action: 'dossier.read', rules: ['audit.every-act'] }],
    agenda: [],
    effects: [
      {
        type: 'notify',
        notice: 'regulation-notice',
        recipient: { to: 'person', personId },
        facts: {},
        lastNotice: true,
      },
    ],
    writes: [],
  });

const change = (one: Practice, { personId }: Who) => one.call('changeEmail', { personId }, { body: { email: NEW } });

/** Every way in which an account ends, or leaves its address. */
const WAYS: { readonly [way: string]: (one: Practice, who: Who) => Promise<unknown> } = {
  'the removal of a person': async (one, { personId }) =>
    expect((await one.call('removePerson', { personId })).status).toBe(204),
  'the correction of an address at which nobody signed in': async (one, who) => yes(await change(one, who)),
  'another address': async (one, who) => {
    one.accounts.signIn(who.personId);
    yes(await change(one, who));
  },
  'the account of a new invitation': async (one, { personId, role }) => {
    const again = await one.invite(role as 'coach');
    yes(await one.call('linkAccount', { personId }, { body: { accountId: again.personId } }));
  },
  'the last mail to an account': async (one, who) => {
    await lastMail(one, who);
    await relayLeftBehind(one);
  },
  'a last mail that no service took for days': async (one, who) => {
    await lastMail(one, who);
    one.mailer.refuses = true;
    for (const _ of [1, 2, 3, 4]) {
      await relayLeftBehind(one);
      one.clock.advance('P1D');
    }
  },
};

describe('[AVG-5.1.e] an address that bounced is forgotten by the mail service', () => {
  test.each(Object.keys(WAYS))('with %s', async (way) => {
    const one = practice();
    const who = await one.invite('coach');
    const email = await bounced(one, who);
    await WAYS[way]?.(one, who);
    expect((await one.accounts.contactOf(who.personId))?.email).not.toBe(email);
    expect([...one.suppressions.addresses]).toEqual([]);
  });

  test("with the erasure of a client's last dossier", async () => {
    const due = await dueDossier();
    await bounced(due.one, due.client);
    await erase(due, portsOn(due.one, due.one));
    await relayLeftBehind(due.one);
    expect(await due.one.accounts.contactOf(due.client.personId)).toBeUndefined();
    expect([...due.one.suppressions.addresses]).toEqual([]);
  });

  test('and when that cannot be done, the account stays until it can', async () => {
    const one = practice();
    const who = await one.invite('coach');
    const { personId } = who;
    await bounced(one, who);
    one.suppressions.fails = true;
    await lastMail(one, who);
    expect(await relayLeftBehind(one)).toBe(1);
    expect(await one.accounts.contactOf(personId)).toBeDefined();
    one.suppressions.fails = false;
    expect(await relayLeftBehind(one)).toBe(0);
    expect(await one.accounts.contactOf(personId)).toBeUndefined();
    expect([...one.suppressions.addresses]).toEqual([]);
  });
});
