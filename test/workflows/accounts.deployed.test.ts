import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import type { Session } from '../../local/story/session.ts';
import { as, expected, PASSWORD, type Stage } from '../../local/story/stage.ts';
import { expectProblem, type Made, ownStage, registered } from '../support/deployed.ts';

let stage: Stage;
let close: () => void = () => undefined;
let owner: Session;
let made: Made;
let personId: string;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  owner = as(stage, 'owner');
  made = await registered(stage);
  personId = stage.people.get('client')?.personId ?? '';
});
afterAll(() => close());

const address = (): string => `anke-${randomUUID()}@voorbeeld.example`;
const mailsTo = async (to: string) => (await stage.machinery.mails()).filter(({ To }) => To.includes(to));

async function invite(email: string, role = 'client'): Promise<string> {
  const body = { role, email, givenName: 'Anke' };
  const invited = await expected(201, owner.call('POST', '/api/people', { body }), 'inviting');
  return (invited.body as { personId: string }).personId;
}

/** Signs in at this address with a password that the person has chosen. */
async function signIn(email: string): Promise<Session> {
  await stage.accounts.setPassword(email, PASSWORD);
  return stage.accounts.signIn(email, PASSWORD);
}

describe('[EK-4.1] an account in the user directory', () => {
  test('whose invitation died gets another one, until its person signed in', async () => {
    const email = address();
    const invited = await invite(email);
    const again = () => owner.call('PUT', `/api/people/${invited}/invitation`);
    await expected(200, again(), 'the invitation again');
    expect(await mailsTo(email)).toHaveLength(2);
    await signIn(email);
    expectProblem(await again(), 409, 'already-signed-in');
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test('with a mistyped address is invited at the right one; the wrong one hears nothing and signs in no more', async () => {
    const [wrong, right] = [address(), address()];
    const invited = await invite(wrong, 'coach');
    const body = { email: right };
    await expected(200, owner.call('PUT', `/api/people/${invited}/email`, { body }), 'the correction');
    expect(await mailsTo(wrong)).toHaveLength(1);
    expect(await mailsTo(right)).toHaveLength(1);
    await expect(signIn(wrong)).rejects.toThrow();
    const me = await expected(200, (await signIn(right)).call('GET', '/api/me'), 'who it is');
    expect(me.body).toMatchObject({ personId: invited, role: 'coach' });
  });

  test('is made anew for who lost their authenticator: told, and what they had opens nothing', async () => {
    const { email = '' } = stage.people.get('client') ?? {};
    const before = as(stage, 'client');
    await expected(200, before.call('GET', made.path), 'the dossier');
    await expected(200, owner.call('DELETE', `/api/people/${personId}/authenticator`), 'the reset');
    expectProblem(await before.call('GET', made.path), 403, 'account-removed');
    await expected(200, (await signIn(email)).call('GET', made.path), 'the dossier');
    const told = async () => (await mailsTo(email)).some(({ BodyText }) => BodyText.includes('tijdelijk wachtwoord'));
    await eventually('the mail about the reset', async () => ((await told()) ? true : undefined));
  });

  test('of a new invitation is linked to who it is of, and everything is theirs again', async () => {
    const email = address();
    const accountId = await invite(email);
    const session = await signIn(email);
    expectProblem(await session.call('GET', made.path), 404, 'not-found');
    const body = { accountId };
    await expected(200, owner.call('PUT', `/api/people/${personId}/account`, { body }), 'the link');
    await expected(200, session.call('GET', made.path), 'the dossier');
    const log = await expected(200, session.call('GET', `${made.path}/audit`), 'the log');
    const links = (log.body as { items: { action: string }[] }).items.filter(({ action }) => action === 'account.link');
    expect(links).toHaveLength(2);
    await eventually('the mail about the link', async () =>
      (await mailsTo(email)).some(({ Subject }) => Subject === 'Uw nieuwe account') ? true : undefined,
    );
  });

  test('is not invited twice in one role, and a coach finds colleagues and own clients', async () => {
    const { email = '' } = stage.people.get('other-coach') ?? {};
    const [local, domain] = email.split('@');
    const body = { role: 'coach', email: `${local?.toUpperCase()}+twee@${domain}`, givenName: 'Anke' };
    expectProblem(await owner.call('POST', '/api/people', { body }), 409, 'person-exists');
    const coach = as(stage, 'coach');
    const ids = async (path: string) => {
      const { body } = await expected(200, coach.call('GET', path), path);
      return (body as { items: { personId: string }[] }).items.map((one) => one.personId);
    };
    expect(await ids('/api/colleagues?limit=100')).toContain(stage.people.get('other-coach')?.personId);
    expect(await ids('/api/clients')).toEqual([personId]);
  });

  test('of a coach that is closed leaves their dossiers visibly with the owner', async () => {
    const coachId = stage.people.get('coach')?.personId ?? '';
    const waiting = async () => {
      const found = await expected(200, owner.call('GET', '/api/handovers?limit=100'), 'the handovers');
      return (found.body as { items: { dossierId: string }[] }).items.map(({ dossierId }) => dossierId);
    };
    await expected(200, owner.call('PUT', `/api/people/${coachId}/suspension`), 'the suspension');
    expect(await waiting()).toContain(made.dossierId);
    expectProblem(await owner.call('DELETE', `/api/people/${coachId}`), 409, 'person-in-use');
    const body = { fromCoachId: coachId, toCoachId: stage.people.get('other-coach')?.personId };
    await expected(201, owner.call('POST', '/api/handovers', { body }), 'the handover');
    expect(await waiting()).not.toContain(made.dossierId);
    await expected(204, owner.call('DELETE', `/api/people/${coachId}`), 'the removal');
  });
});
