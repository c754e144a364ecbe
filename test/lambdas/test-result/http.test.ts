import { describe, expect, test } from 'vitest';
import { authorize } from '../../../domain/access/authorize.ts';
import { readsDocument } from '../../../domain/access/readers.ts';
import { DOSSIER_RULES, type DossierAction } from '../../../domain/catalogue.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { policyIds } from '../../../local/policies.ts';
import { yes } from '../../support/consents.ts';
import { itemsInSequence } from '../../support/in-sequence.ts';
import { type Practice, practice, type Reply } from '../../support/practice.ts';
import { type Dossier, ended, running, TEXT } from '../../support/story.ts';
import {
  announcedByLink,
  asked,
  invited,
  mailed,
  sentByLink,
  testCategory,
  testFile,
  tokenOf,
} from '../../support/test-invitations.ts';
import { erasing } from '../erasure/support.ts';
import { bodyOf, chainOf, changesNothing, everything, refusal } from '../support.ts';

type Shown = { readonly documentId: string; readonly state: string; readonly uploadedBy: string };
type Listed = { readonly items: readonly { readonly state: string }[] };

const look = (one: Practice, token: string) => one.call('getTestInvitation', {}, { as: 'nobody', body: { token } });
const listed = async (one: Practice, { dossierId, coach }: Dossier) =>
  bodyOf<Listed>(await one.call('listTestInvitations', { dossierId }, { as: coach })).items;
const withdraw = (one: Practice, { dossierId, coach }: Dossier, invitationId: string) =>
  one.call('withdrawTestInvitation', { dossierId, invitationId }, { as: coach });
const documentsOf = async (one: Practice, { dossierId }: Dossier, as: Dossier['coach']) =>
  bodyOf<{ items: Shown[] }>(await one.call('listDocuments', { dossierId }, { as })).items;

/** Bytes arrive by a link, and both looks at them find nothing. */
async function arrived(one: Practice, dossier: Dossier, token: string): Promise<string> {
  const { documentId, key } = await sentByLink(one, dossier, token);
  await inspect(one, { of: 'content', key });
  await inspect(one, { of: 'malware', key, clean: true });
  return documentId;
}

async function opened(policyId?: string) {
  const one = practice(policyId);
  const dossier = await running(one);
  return { one, dossier, ...(await invited(one, dossier)) };
}

/** The use of the dossier is restricted, or that ended. */
async function restricted(one: Practice, { dossierId }: Dossier, is: boolean): Promise<void> {
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('There is no dossier');
  const { restriction: _, ...free } = loaded.dossier;
  const next = is ? { ...free, restriction: { requestId: dossierId, placedOn: one.today() } } : free;
  await one.items.transact([one.dossiers.saveWrite(loaded, next).write]);
}

async function sweepOn(one: Practice, days: string): Promise<void> {
  one.clock.advance(days);
  await sweep({ ...one, ...sweepCommands(one) });
}

describe.each(policyIds)('a test administrator outside the practice (%s)', (policyId) => {
  test('[RIO-1.10] [EK-1.12] sends one result by the link in a mail; client and coach see it at the same moment, as theirs', async () => {
    const { one, dossier, token } = await opened(policyId);
    const { dossierId, coach, client } = dossier;
    const mail = one.mailer.sent.at(-1);
    expect(mail?.to).toBe('tests@zuiderlicht.example');
    // Behind the #, which no server gets; and no word about whom it is.
    expect(mail?.text).toContain(`${one.portalOrigin}/test-result#${token}`);
    expect(mail?.text).not.toMatch(/Merel|Zomeren|merel@/);
    const category = one.policy.categories.find(({ id }) => id === testCategory(one));
    expect(yes(await look(one, token))).toEqual({
      practice: one.policy.organisation.name,
      category: category?.name,
      lastDay: '2026-03-12',
      state: 'open',
    });
    const { documentId, key } = await sentByLink(one, dossier, token);
    await inspect(one, { of: 'content', key });
    expect(yes(await look(one, token))).toMatchObject({ state: 'checking' });
    const before = await one.audit.list(dossierId, 1_000);
    await inspect(one, { of: 'malware', key, clean: true });
    for (const as of [client, coach])
      expect(
        (await documentsOf(one, dossier, as)).find((document) => document.documentId === documentId),
      ).toMatchObject({
        state: 'available',
        uploadedBy: 'test-administrator',
        bureau: 'Testbureau Zuiderlicht',
        category: category?.id,
        files: category?.files,
      });
    // In the commit that made it readable, both were told.
    const told = one.items
      .dump('records')
      .filter(({ effect }) => (effect as { notice?: string } | undefined)?.notice === 'test-result-arrived')
      .map(({ effect }) => (effect as { recipient: { personId: string } }).recipient.personId);
    expect(told.sort()).toEqual([client.personId, coach.personId].sort());
    const links = (await chainOf(one, dossierId)).slice(before.items.length);
    const stored = links.filter(({ action }) => ['document.store', 'test-invitation.use'].includes(action));
    expect(new Set(stored.map(({ at }) => at)).size).toBe(1);
    expect(stored.map(({ action }) => action)).toEqual(['document.store', 'test-invitation.use']);
    expect(await listed(one, dossier)).toMatchObject([{ state: 'used', bureau: 'Testbureau Zuiderlicht' }]);
  });

  test('[RIO-1.10] gets one and the same no for a link that was forged, used, taken back or lapsed, after one look', async () => {
    const counted = itemsInSequence();
    const one = practice(policyId, undefined, undefined, undefined, { items: counted.items });
    const dossier = await running(one);
    const used = await invited(one, dossier);
    await arrived(one, dossier, used.token);
    const taken = await invited(one, dossier);
    yes(await withdraw(one, dossier, taken.invitationId));
    const late = await invited(one, dossier);
    const swept = await invited(one, dossier);
    one.clock.advance('P8D');
    const answers: Reply[] = [];
    const looks: number[] = [];
    const ask = async (token: string) => {
      for (const attempt of [() => look(one, token), () => announcedByLink(one, token)]) {
        counted.reset();
        answers.push(await changesNothing(one, attempt));
        looks.push(counted.count());
      }
    };
    for (const token of ['x'.repeat(43), 'no-word.at.all', used.token, taken.token, late.token]) await ask(token);
    await sweep({ ...one, ...sweepCommands(one) });
    expect((await listed(one, dossier)).map(({ state }) => state).sort()).toEqual([
      'lapsed',
      'lapsed',
      'used',
      'withdrawn',
    ]);
    await ask(swept.token);
    expect(answers[0]).toEqual(refusal(404, 'test-invitation-unknown'));
    const [, ...others] = answers.map(({ status, body }) => JSON.stringify({ status, body }));
    expect(new Set([JSON.stringify({ status: answers[0]?.status, body: answers[0]?.body }), ...others]).size).toBe(1);
    expect(new Set(looks).size).toBe(1);
  });

  test('[RIO-1.10] [EK-1.12] sees nothing of the dossier: an answer has what was asked for, and no route but two takes the word', async () => {
    const { one, dossier, token } = await opened(policyId);
    const { dossierId } = dossier;
    const answers = [await look(one, token), await announcedByLink(one, token)];
    const said = JSON.stringify(answers.map(({ body }) => body)).replace(
      JSON.stringify(bodyOf<{ upload: object }>(answers[1] as Reply).upload),
      '',
    );
    expect(said).not.toContain(dossierId);
    expect(said).not.toMatch(/Merel|Zomeren|merel@/);
    for (const name of ['listDocuments', 'getDossier', 'listTestInvitations'] as const)
      expect(
        await one.call(name, { dossierId }, { as: 'nobody', headers: { authorization: `Bearer ${token}` } }),
      ).toEqual(refusal(401, 'unauthenticated'));
    // Nowhere is the word kept, and the address nowhere but sealed.
    expect((await everything(one)).filter((text) => text.includes(token) || /zuiderlicht/i.test(text))).toEqual([]);
  });
});

describe('an invitation', () => {
  test('[RIO-1.10] is free again when what was sent is not taken, and says why', async () => {
    const { one, dossier, token } = await opened();
    const { documentId, key } = await sentByLink(one, dossier, token);
    await inspect(one, { of: 'malware', key, clean: false });
    expect(yes(await look(one, token))).toMatchObject({
      state: 'open',
      rejection: { nl: expect.stringContaining('virus') },
    });
    const second = await arrived(one, dossier, token);
    expect(second).not.toBe(documentId);
    expect(await look(one, token)).toEqual(refusal(404, 'test-invitation-unknown'));
  });

  test('[RIO-1.10] gives the same file the same document again, and another one takes the place of what was not judged', async () => {
    const { one, dossier, token } = await opened();
    const first = bodyOf<Shown>(await announcedByLink(one, token));
    const again = await changesNothing(one, () => announcedByLink(one, token));
    expect(bodyOf<Shown>(again).documentId).toBe(first.documentId);
    const other = Buffer.from('De goede uitslag.\n');
    const { documentId, key } = await sentByLink(one, dossier, token, other);
    await inspect(one, { of: 'content', key });
    await inspect(one, { of: 'malware', key, clean: true });
    const states = (await documentsOf(one, dossier, dossier.client)).map((one) => [one.documentId, one.state]);
    expect(Object.fromEntries(states)).toEqual({ [first.documentId]: 'rejected', [documentId]: 'available' });
  });

  test('[RIO-1.10] is for so many tries, as the policy says', async () => {
    const { one, token } = await opened();
    for (let n = 0; n < one.policy.documents.testUploads; n += 1)
      yes(await announcedByLink(one, token, Buffer.from(`Uitslag ${n}\n`)));
    expect(await changesNothing(one, () => announcedByLink(one, token))).toEqual(
      refusal(404, 'test-invitation-unknown'),
    );
  });

  test('[RIO-1.10] that is taken back stops what is on its way; one that was used stays as it is', async () => {
    const { one, dossier, invitationId, token } = await opened();
    const { key } = await sentByLink(one, dossier, token);
    await inspect(one, { of: 'content', key });
    yes(await withdraw(one, dossier, invitationId));
    expect(await inspect(one, { of: 'malware', key, clean: true })).toBe('rejected');
    expect((await one.objects.listVersions('')).versions).toEqual([]);
    const used = await invited(one, dossier);
    await arrived(one, dossier, used.token);
    for (const id of [invitationId, used.invitationId])
      expect(await changesNothing(one, () => withdraw(one, dossier, id))).toEqual(
        refusal(409, 'test-invitation-ended'),
      );
  });

  test('[RIO-1.10] that is taken back before its mail went never works, and a mail that fails is tried with another word', async () => {
    const one = practice();
    const dossier = await running(one);
    const invitationId = await asked(one, dossier);
    yes(await withdraw(one, dossier, invitationId));
    await mailed(one, dossier, invitationId);
    expect(one.mailer.sent).toEqual([]);
    const other = await asked(one, dossier);
    const send = one.mailer.send.bind(one.mailer);
    one.mailer.send = () => Promise.reject(new Error('no mail today'));
    await expect(mailed(one, dossier, other)).rejects.toThrow('no mail today');
    one.mailer.send = send;
    await mailed(one, dossier, other);
    await mailed(one, dossier, other);
    expect(one.mailer.sent).toHaveLength(1);
    expect((await look(one, tokenOf(one))).status).toBe(200);
  });

  test('[RIO-1.10] lapses after its days, and the coach is told once', async () => {
    const { one, dossier, token } = await opened();
    await announcedByLink(one, token);
    await sweepOn(one, 'P7D');
    expect((await look(one, token)).status).toBe(200);
    await sweepOn(one, 'P1D');
    await sweepOn(one, 'P1D');
    const told = one.items
      .dump('records')
      .filter(({ effect }) => (effect as { notice?: string } | undefined)?.notice === 'test-invitation-lapsed');
    expect(told).toHaveLength(1);
    expect(await documentsOf(one, dossier, dossier.coach)).toMatchObject([{ state: 'rejected' }]);
  });

  test.each([
    ['before it came', 0],
    ['between the two looks at it', 1],
  ] as const)(
    '[RIO-1.10] [AVG-18] takes nothing in by a link while the dossier is restricted, %s: neither client nor coach sees it',
    async (_, looks) => {
      const { one, dossier, token } = await opened();
      const { documentId, key } = await sentByLink(one, dossier, token);
      const arrivals = [{ of: 'content', key } as const, { of: 'malware', key, clean: true } as const];
      for (const arrival of arrivals.slice(0, looks)) await inspect(one, arrival);
      await restricted(one, dossier, true);
      for (const arrival of arrivals.slice(looks)) expect(await inspect(one, arrival)).toBe('rejected');
      const seen = [{ documentId, state: 'rejected', rejection: { code: 'not-now' } }];
      expect(await documentsOf(one, dossier, dossier.client)).toMatchObject(seen);
      await restricted(one, dossier, false);
      expect(await documentsOf(one, dossier, dossier.coach)).toMatchObject(seen);
      // The link works again, and says that it has to be sent again.
      expect(yes(await look(one, token))).toMatchObject({ state: 'open', rejection: { en: expect.any(String) } });
      const again = await arrived(one, dossier, token);
      const now = [dossier.client, dossier.coach].map((as) => documentsOf(one, dossier, as));
      for (const list of await Promise.all(now))
        expect(list).toContainEqual(expect.objectContaining({ documentId: again, state: 'available' }));
    },
  );

  test.each(['ended', 'restricted', 'erasing'] as const)(
    '[RIO-1.10] [AVG-18] opens nothing where the dossier is %s',
    async (state) => {
      const { one, dossier, token } = await opened();
      if (state === 'ended') await ended(one, dossier);
      if (state === 'erasing') await erasing(one, dossier);
      if (state === 'restricted') await restricted(one, dossier, true);
      for (const attempt of [() => look(one, token), () => announcedByLink(one, token)])
        expect(await changesNothing(one, attempt)).toEqual(refusal(404, 'test-invitation-unknown'));
      const body = { category: testCategory(one), bureau: 'Bureau', email: 'a@voorbeeld.example', language: 'nl' };
      const { dossierId, coach } = dossier;
      const again = await changesNothing(one, () =>
        one.call('inviteTestAdministrator', { dossierId }, { as: coach, body }),
      );
      expect(again.status).toBeGreaterThanOrEqual(400);
      expect(again.status).toBeLessThan(500);
    },
  );

  test('[RIO-2.2] is for the result of a test and for nothing else, and by the coach of the dossier only', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, coach, client } = dossier;
    const body = { category: 'cv', bureau: 'Bureau', email: 'a@voorbeeld.example', language: 'nl' };
    const invite =
      (as: Dossier['coach'], more: object = {}) =>
      () =>
        one.call('inviteTestAdministrator', { dossierId }, { as, body: { ...body, ...more } });
    expect(await changesNothing(one, invite(coach))).toEqual(refusal(422, 'category-no-test-result'));
    const category = testCategory(one);
    for (const as of [client, one.owner, await one.invite('coach'), await one.invite('manager')])
      expect((await changesNothing(one, invite(as, { category }))).status).toBeGreaterThanOrEqual(403);
    for (const more of [
      { email: 'geen adres' },
      { bureau: '' },
      { bureau: '123456782' },
      { language: 'fr' },
      { extra: 1 },
    ]) {
      const { status } = await changesNothing(one, invite(coach, { category, ...more }));
      expect([400, 422]).toContain(status);
    }
  });

  test('[RIO-1.10] takes what any upload may be, and nothing else', async () => {
    const { one, token } = await opened();
    for (const [more, status] of [
      [{ size: 0 }, 422],
      [{ size: 51 * 1024 * 1024 }, 422],
      [{ fileName: 'uitslag.exe', mediaType: 'application/octet-stream' }, 422],
      [{ fileName: '../uitslag.txt' }, 400],
      [{ category: 'cv' }, 400],
    ] as const) {
      const body = { token, ...testFile(TEXT, more) };
      const reply = await changesNothing(one, () => one.call('sendTestResult', {}, { as: 'nobody', body }));
      expect([more, reply.status]).toEqual([more, expect.toBeOneOf([status, 400, 422])]);
    }
  });
});

describe('client and coach', () => {
  const READ = (Object.keys(DOSSIER_RULES) as DossierAction[]).filter((name) =>
    /^document\.(list|read|download)$/.test(name),
  );
  const STATES = ['registered', 'running', 'ended', 'erasing'] as const;

  test.each(READ.flatMap((action) => STATES.map((state) => [action, state] as const)))(
    '[RIO-1.10] may both do %s, or neither, where a dossier is %s',
    async (action, state) => {
      const one = practice();
      const now = one.clock.read();
      const may = (role: 'client' | 'coach') =>
        authorize({
          actor: { personId: role, role },
          action,
          relation: role === 'client' ? 'data-subject' : 'assigned-coach',
          state: state as never,
          grants: [],
          now,
        }).allow;
      expect(may('client')).toBe(may('coach'));
      const document = {
        documentId: 'd',
        category: testCategory(one),
        uploader: { invitationId: 'i', role: 'test-administrator' },
      } as const;
      const sees = (personId: string, relation: 'data-subject' | 'assigned-coach') =>
        readsDocument({ personId, relation, grant: undefined, attached: new Set() }, document);
      expect(sees('client', 'data-subject')).toBe(sees('coach', 'assigned-coach'));
    },
  );
});
