import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { ROLES } from '../../../contracts/names.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { relay } from '../../../lambdas/relay/relay.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, registered, running } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';
import { chainOf, changesNothing, everything, refusal } from '../support.ts';

const link = (one: Practice, { personId }: Who, account: Who, as: Who = one.owner) =>
  one.call('linkAccount', { personId }, { as, body: { accountId: account.personId } });

/** A client with a running dossier whose account was removed before that was refused. */
async function lockedOut(one: Practice): Promise<Dossier> {
  const dossier = await running(one);
  const { personId } = dossier.client;
  const person = await one.people.load(personId);
  if (!person) throw new Error('The client is there');
  await one.items.transact([one.people.saveWrite(person, { ...person, state: 'removed' }).write]);
  await one.accounts.remove(personId);
  return dossier;
}

/** As the new account signs in: by its own id, which is not the person's. */
const getDossier = (one: Practice, { dossierId }: Dossier, as: Who) => one.call('getDossier', { dossierId }, { as });

describe('[EK-4.1] a person whose account is gone', () => {
  test('has everything of theirs again with the account of a new invitation, and the account before it works no more', async () => {
    const one = practice();
    const dossier = await lockedOut(one);
    const { client } = dossier;
    expect(await getDossier(one, dossier, client)).toEqual(refusal(403, 'account-removed'));
    const again = await one.invite('client');
    expect(await getDossier(one, dossier, again)).toEqual(refusal(404, 'not-found'));
    expect(yes(await link(one, client, again))).toEqual({ ...client, state: 'active' });
    expect(yes(await one.call('getMe', {}, { as: again }))).toMatchObject({ personId: client.personId });
    expect(yes(await getDossier(one, dossier, again))).toMatchObject({ dossierId: dossier.dossierId });
    const people = yes<{ items: { personId: string; email?: string }[] }>(await one.call('listPeople')).items;
    const address = (await one.accounts.contactOf(again.personId))?.email;
    expect(people.filter(({ personId }) => personId === again.personId)).toEqual([]);
    expect(people.filter(({ personId }) => personId === client.personId)).toMatchObject([{ email: address }]);
  });

  test('gets mail at the address of the new account, and is told of it', async () => {
    const one = practice();
    const { client } = await lockedOut(one);
    const again = await one.invite('client');
    yes(await link(one, client, again));
    const ids = one.items
      .dump('records')
      .flatMap(({ record, dueKey }) => (record === 'outbox' ? [String(dueKey)] : []));
    for (const id of ids) await relay(one, id);
    const address = (await one.accounts.contactOf(again.personId))?.email;
    expect(one.mailer.sent.filter(({ to }) => to === address).map(({ subject }) => subject)).toContain(
      'Uw nieuwe account',
    );
  });

  test('[RIO-3.6] is traced in the practice’s chain, and in the client’s own dossiers, once', async () => {
    const one = practice();
    const dossier = await lockedOut(one);
    const { client } = dossier;
    const again = await one.invite('client');
    const commit = one.committer.commit.bind(one.committer);
    one.committer.commit = (asked) => {
      if (asked.chain === dossier.dossierId) throw new Error('The table does not answer');
      return commit(asked);
    };
    expect((await link(one, client, again)).status).toBe(500);
    one.committer.commit = commit;
    for (const _ of [1, 2]) yes(await link(one, client, again));
    const actions = (chain: string, action: string) =>
      chainOf(one, chain).then((entries) => entries.filter((entry) => entry.action === action));
    expect(await actions(ORGANISATION_CHAIN, 'person.link-account')).toMatchObject([{ facts: { role: 'client' } }]);
    expect(await actions(dossier.dossierId, 'account.link')).toMatchObject([
      { actor: { role: 'owner' }, facts: { account: again.personId } },
    ]);
  });

  test('can be given another account again, and leaves nothing of any when the last dossier is destroyed', async () => {
    const one = practice();
    const dossier = await lockedOut(one);
    const { client } = dossier;
    const [second, third] = [await one.invite('client'), await one.invite('client')];
    for (const account of [second, third]) yes(await link(one, client, account));
    for (const gone of [client, second])
      expect(await getDossier(one, dossier, gone)).toEqual(refusal(403, 'account-removed'));
    expect(yes(await getDossier(one, dossier, third))).toBeDefined();
    expect(await one.accounts.contactOf(second.personId)).toBeUndefined();
    await erasing(one, dossier);
    await erase({ erasureId: randomUUID(), dossierId: dossier.dossierId }, portsOn(one, one));
    const records = one.items.dump('records').filter(({ record }) => record === 'person' || record === 'account');
    expect(JSON.stringify(records)).not.toMatch(
      new RegExp([client, second, third].map(({ personId }) => personId).join('|')),
    );
    const last = one.items.dump('records').find((item) => JSON.stringify(item).includes('lastNotice'));
    expect(last).toMatchObject({ effect: { recipient: { personId: third.personId } } });
  });

  test('stays suspended when they were, and goes with all accounts when removed again', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    const again = await one.invite('coach');
    yes(await one.call('suspendPerson', { personId: coach.personId }));
    expect(yes(await link(one, coach, again))).toMatchObject({ state: 'suspended' });
    expect(await one.call('getMe', {}, { as: again })).toEqual(refusal(403, 'account-suspended'));
    expect((await one.call('removePerson', { personId: coach.personId })).status).toBe(204);
    expect(await one.call('getMe', {}, { as: again })).toEqual(refusal(403, 'account-removed'));
    expect(await one.accounts.contactOf(again.personId)).toBeUndefined();
  });

  test('is not made twice when the address of the new account is invited once more', async () => {
    const one = practice();
    const { client } = await lockedOut(one);
    const again = await one.invite('client');
    const email = (await one.accounts.contactOf(again.personId))?.email;
    yes(await link(one, client, again));
    const invite = () => one.call('invitePerson', {}, { body: { role: 'client', email, givenName: 'Anke' } });
    expect(await changesNothing(one, invite)).toEqual(refusal(409, 'person-exists'));
  });
});

test('an account that was replaced opens no operation of any', async () => {
  const one = practice();
  const { client, dossierId } = await lockedOut(one);
  yes(await link(one, client, await one.invite('client')));
  const closed = (Object.keys(OPERATIONS) as OperationName[]).filter((name) => !OPERATIONS[name].public);
  expect(closed.length).toBeGreaterThan(60);
  const before = await everything(one);
  for (const name of closed)
    expect([name, await one.call(name, { dossierId }, { as: client })]).toEqual([
      name,
      refusal(403, 'account-removed'),
    ]);
  expect(await everything(one)).toEqual(before);
});

describe('an account is not linked', () => {
  test('by anybody but the owner', async () => {
    const one = practice();
    const { client, coach } = await lockedOut(one);
    const again = await one.invite('client');
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    for (const as of [coach, again, manager])
      expect(await changesNothing(one, () => link(one, client, again, as))).toEqual(refusal(403, 'not-allowed'));
  });

  test('to nobody, to the owner, or when there is none', async () => {
    const one = practice();
    const { client } = await lockedOut(one);
    const again = await one.invite('client');
    const nobody: Who = { personId: randomUUID(), role: 'client' };
    expect(await changesNothing(one, () => link(one, nobody, again))).toEqual(refusal(404, 'not-found'));
    expect(await changesNothing(one, () => link(one, one.owner, again))).toEqual(refusal(409, 'owner-fixed'));
    expect(await changesNothing(one, () => link(one, client, nobody))).toEqual(refusal(422, 'account-unknown'));
    yes(await one.call('removePerson', { personId: again.personId }));
    expect(await changesNothing(one, () => link(one, client, again))).toEqual(refusal(422, 'account-unknown'));
  });

  test('of another role or another organisation, nor their own', async () => {
    const one = practice();
    const { client } = await lockedOut(one);
    const organisation = async () =>
      yes<{ principalId: string }>(
        await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Zonneveld' } }),
      ).principalId;
    const [here, there] = [await organisation(), await organisation()];
    const person = await one.invite('principal', { principalId: here });
    expect(await changesNothing(one, () => link(one, person, person))).toEqual(refusal(422, 'account-of-another'));
    const other = await one.invite('principal', { principalId: there });
    expect(await changesNothing(one, () => link(one, person, other))).toEqual(refusal(422, 'account-of-another'));
    for (const role of ROLES.filter((role) => role !== 'owner' && role !== 'client')) {
      const account = role === 'principal' ? other : await one.invite(role as 'coach');
      expect(await changesNothing(one, () => link(one, client, account))).toEqual(refusal(422, 'account-of-another'));
    }
  });

  test('that has a dossier, a complaint or a suggestion of its own', async () => {
    const one = practice();
    const { client } = await lockedOut(one);
    const has: Record<string, (account: Who) => Promise<unknown>> = {
      dossier: (account) => registered(one, {}, { client: account }),
      complaint: async (account) => {
        const body = { about: { kind: 'other' }, text: 'Het gesprek was te laat' };
        yes(await one.call('makeComplaint', {}, { as: account, body }));
      },
      suggestion: async (account) => {
        yes(await one.call('sendSuggestion', {}, { as: account, body: { text: 'Begin met thee' } }));
      },
    };
    for (const [what, give] of Object.entries(has)) {
      const again = await one.invite('client');
      await give(again);
      expect([what, await changesNothing(one, () => link(one, client, again))]).toEqual([
        what,
        refusal(409, 'account-in-use'),
      ]);
    }
  });

  test('twice at once to two people', async () => {
    const one = practice();
    const again = await one.invite('client');
    const both = [(await lockedOut(one)).client, (await lockedOut(one)).client];
    const replies = await Promise.all(both.map((who) => link(one, who, again)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
