import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Practice, practice } from '../../support/practice.ts';
import { announcement, clientData, registered, serviceOf } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

async function prepared(one = practice()) {
  const coach = await one.invite('coach');
  const client = await one.invite('client');
  const good = {
    service: serviceOf(one, false),
    purpose: one.policy.purposes[0]?.id,
    clientId: client.personId,
    client: clientData,
  };
  const create = (body: object) => one.call('createDossier', {}, { as: coach, body });
  return { one, coach, client, good, create };
}

describe('[RIO-2.2] [EK-5.1] a dossier takes what is on the list and nothing else', () => {
  const malformed: Record<string, (good: { client: object }) => object> = {
    'a name with 10,000 characters': (good) => ({ ...good, client: { ...good.client, lastName: 'a'.repeat(10_000) } }),
    'a name of blanks': (good) => ({ ...good, client: { ...good.client, firstName: '  ' } }),
    'a name with control characters': (good) => ({ ...good, client: { ...good.client, firstName: 'Mer\u0007el' } }),
    'a field that nobody asked for': (good) => ({ ...good, client: { ...good.client, religion: 'geen' } }),
    'a fee': (good) => ({ ...good, fee: 25 }),
    'an address that is none': (good) => ({ ...good, client: { ...good.client, email: 'merel' } }),
    'a birth date that does not exist': (good) => ({ ...good, client: { ...good.client, birthDate: '1987-02-29' } }),
    'no name at all': (good) => ({ ...good, client: { email: 'merel@voorbeeld.example' } }),
    'a list where a text belongs': (good) => ({ ...good, client: { ...good.client, firstName: ['Merel'] } }),
    'null for the client': (good) => ({ ...good, client: null }),
    'a client who is no id': (good) => ({ ...good, clientId: 'merel' }),
  };
  test.each(Object.entries(malformed))('%s', async (_, change) => {
    const { one, good, create } = await prepared();
    expect(await changesNothing(one, () => create(change(good)))).toEqual(refusal(400, 'invalid-request'));
  });

  test('a service, a purpose or a branch outside the policy', async () => {
    const { one, good, create } = await prepared();
    const refusedWith = async (more: object) => changesNothing(one, () => create({ ...good, ...more }));
    expect(await refusedWith({ service: 'horoscope' })).toEqual(refusal(422, 'service-unknown'));
    expect(await refusedWith({ purpose: 'marketing' })).toEqual(refusal(422, 'purpose-unknown'));
    expect(await refusedWith({ branch: 'maan' })).toEqual(refusal(422, 'branch-unknown'));
  });

  test('a client, a coach or a principal who is none', async () => {
    const { one, coach, client, good, create } = await prepared();
    const refusedWith = async (more: object) => changesNothing(one, () => create({ ...good, ...more }));
    expect(await refusedWith({ clientId: randomUUID() })).toEqual(refusal(422, 'client-unknown'));
    expect(await refusedWith({ clientId: coach.personId })).toEqual(refusal(422, 'client-unknown'));
    expect(await refusedWith({ principalId: client.personId })).toEqual(refusal(422, 'principal-unknown'));
    const byOwner = (coachId?: string) =>
      changesNothing(one, () => one.call('createDossier', {}, { body: { ...good, ...(coachId ? { coachId } : {}) } }));
    expect(await byOwner()).toEqual(refusal(422, 'coach-unknown'));
    expect(await byOwner(client.personId)).toEqual(refusal(422, 'coach-unknown'));
    await one.call('removePerson', { personId: client.personId });
    expect(await refusedWith({})).toEqual(refusal(422, 'client-unknown'));
  });

  test('a citizen service number or a diagnosis in any field', async () => {
    const { one, good, create } = await prepared();
    const typed = (client: object) =>
      changesNothing(one, () => create({ ...good, client: { ...clientData, ...client } }));
    for (const text of ['111222333', '1112.22.333', 'BSN 111 222 333'])
      expect(await typed({ career: text })).toEqual(refusal(422, 'citizen-service-number'));
    expect(await typed({ education: 'Diagnose: PTSS' })).toEqual(refusal(422, 'diagnosis'));
    const reference = await changesNothing(one, () => create({ ...good, decisionReference: '111222333' }));
    expect(reference).toEqual(refusal(422, 'citizen-service-number'));
    expect(JSON.stringify(reference)).not.toContain('111222333');
  });
});

test('[RIO-1.7] [EK-1.11] a coach records their own clients only', async () => {
  const { one, good, create } = await prepared();
  const colleague = await one.invite('coach');
  const reply = await changesNothing(one, () => create({ ...good, coachId: colleague.personId }));
  expect(reply).toEqual(refusal(403, 'not-allowed'));
  for (const role of ['client', 'manager'] as const) {
    const as = await one.invite(role);
    const attempt = () => one.call('createDossier', {}, { as, body: good });
    expect(await changesNothing(one, attempt)).toEqual(refusal(403, 'not-allowed'));
  }
});

describe('a name that is only just a name', () => {
  const names: Record<string, string> = {
    'of one letter': 'Ö',
    'of letters that are written as many': '\ufdfa'.repeat(100),
    'of a hundred letters': 'ß'.repeat(100),
    'of a letter and an emoji': '🦜 M',
  };
  test.each(Object.entries(names))('%s is recorded, read back as it was, and found by itself', async (_, firstName) => {
    const { one, coach, good, create } = await prepared();
    const made = await create({ ...good, client: { ...clientData, firstName, lastName: firstName } });
    expect(made.status).toBe(201);
    const { dossierId } = bodyOf<{ dossierId: string }>(made);
    const read = await one.call('getDossier', { dossierId }, { as: coach });
    expect(read.body).toMatchObject({ client: { firstName, lastName: firstName } });
    const found = await one.call('lookUpDossiers', {}, { as: coach, body: { firstName, lastName: firstName } });
    expect(found.status).toBe(200);
    expect(bodyOf<{ items: object[] }>(found).items).toHaveLength(1);
    const changed = { as: coach, headers: { 'if-match': '"1"' }, body: { firstName: 'Noor', lastName: 'W.' } };
    expect((await one.call('changeClient', { dossierId }, changed)).status).toBe(200);
  });
});

describe('[RIO-2.2] a document has a category of the list, allowed in this service', () => {
  const announce = async (one: Practice, wvp: boolean, more: object) => {
    const { dossierId, coach } = await registered(one, { service: serviceOf(one, wvp) });
    const body = announcement(one, undefined, more);
    return { send: () => one.call('requestUpload', { dossierId }, { as: coach, body }) };
  };

  test('a category outside the policy is refused', async () => {
    const one = practice();
    const { send } = await announce(one, true, { category: 'horoscope' });
    expect(await changesNothing(one, send)).toEqual(refusal(422, 'category-unknown'));
  });

  test.each(['re-integratieonderwijs', 'eigenkans'] as const)(
    'health data stay out of a career check (%s)',
    async (policyId) => {
      const one = practice(policyId);
      const special = one.policy.categories.filter(({ requires }) => requires === 'wvp-service');
      expect(special.length).toBeGreaterThan(0);
      for (const { id, files } of special) {
        const inCareerCheck = await announce(one, false, { category: id, files });
        expect(await changesNothing(one, inCareerCheck.send)).toEqual(refusal(422, 'category-needs-wvp-service'));
        const underWvp = await announce(one, true, { category: id, files });
        expect((await underWvp.send()).status).toBe(201);
      }
    },
  );

  test('what a principal entrusted needs the recorded fact that the client knows', async () => {
    const one = practice();
    const entrusted = one.policy.categories.find(({ requires }) => requires === 'client-knows');
    const { id: category, files } = entrusted ?? { id: '', files: [] };
    const secret = await announce(one, true, { category, files });
    expect(await changesNothing(one, secret.send)).toEqual(refusal(422, 'category-needs-informed-client'));
    const later = await announce(one, true, { category, files, clientInformedOn: '2026-03-06' });
    expect(await changesNothing(one, later.send)).toEqual(refusal(400, 'invalid-request'));
    const known = await announce(one, true, { category, files, clientInformedOn: '2026-03-05' });
    expect((await known.send()).status).toBe(201);
  });
});
