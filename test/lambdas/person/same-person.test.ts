import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../contracts/api.ts';
import type { CoverReply } from '../../../contracts/cover/replies.ts';
import { ROLES } from '../../../contracts/names.ts';
import type { ProblemCode } from '../../../contracts/problems.ts';
import { answer, askedPartner, consentOf, noticesOf, partnerQuestion, swept, yes } from '../../support/consents.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { clientData, type Dossier, running, serviceOf } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';

/** Other forms of one mailbox. */
const FORMS = ['ANKE@Voorbeeld.example', 'anke+nieuw@voorbeeld.example', 'Anke+@voorbeeld.example'];
const ELSEWHERE = ['anke.b@voorbeeld.example', 'anke@elders.example', 'ank@voorbeeld.example'];
const INVITED = ROLES.filter((role) => role !== 'owner');

const principalOf = async (one: Practice, role: string): Promise<object> => {
  if (role !== 'principal') return {};
  const body = { type: 'employer', name: 'Zonneveld' };
  return { principalId: yes<{ principalId: string }>(await one.call('registerPrincipal', {}, { body })).principalId };
};

describe.each(INVITED)('[EK-4.1] a %s', (role) => {
  const invitation = (email: string, more: object) => ({ body: { role, email, givenName: 'Anke', ...more } });

  test('is not invited twice, in whatever form the address is written', async () => {
    const one = practice();
    const more = await principalOf(one, role);
    const { personId } = await one.invite(role, { email: 'anke@voorbeeld.example', ...more });
    for (const email of FORMS) {
      const invite = () => one.call('invitePerson', {}, invitation(email, more));
      expect([email, await changesNothing(one, invite)]).toEqual([email, refusal(409, 'person-exists')]);
    }
    expect(one.accounts.invited).toEqual(['anke@voorbeeld.example']);
    for (const email of ELSEWHERE) yes(await one.call('invitePerson', {}, invitation(email, more)));
    yes(await one.call('removePerson', { personId }));
    yes(await one.call('invitePerson', {}, invitation(FORMS[1] ?? '', more)));
  });

  test('gets no address of another in the same role, and any form of their own', async () => {
    const one = practice();
    const more = await principalOf(one, role);
    await one.invite(role, { email: 'anke@voorbeeld.example', ...more });
    const other = await one.invite(role, more);
    const change = ({ personId }: Who, email: string) => one.call('changeEmail', { personId }, { body: { email } });
    for (const email of FORMS)
      expect([email, await changesNothing(one, () => change(other, email))]).toEqual([
        email,
        refusal(409, 'person-exists'),
      ]);
    yes(await change(other, 'joke@voorbeeld.example'));
    yes(await change(other, 'joke+nieuw@voorbeeld.example'));
  });

  test('can have another role as well: the owner of a small practice coaches', async () => {
    const one = practice();
    await one.invite(role, { email: 'anke@voorbeeld.example', ...(await principalOf(one, role)) });
    const another = role === 'coach' ? 'manager' : 'coach';
    yes(await one.call('invitePerson', {}, { body: { role: another, email: FORMS[1], givenName: 'Anke' } }));
  });
});

/** The mailbox of one, at another account. */
const sharing = async (one: Practice, { personId }: Who, other: Who) => {
  const [local, domain] = ((await one.accounts.contactOf(personId))?.email ?? '').split('@');
  await one.accounts.changeEmail(other.personId, `${local}+twee@${domain}`);
};

type At = { readonly one: Practice; readonly dossier: Dossier; readonly second: Who };

/** Everything by which a coach gets a part in a dossier, and what is answered where it is one of its people already. */
const PARTS: readonly {
  readonly operation: OperationName;
  /** The client and the coach of a dossier, under a second account. */
  readonly noes: { readonly client: ProblemCode | undefined; readonly coach: ProblemCode | undefined };
  readonly act: (at: At) => Promise<unknown>;
}[] = [
  {
    operation: 'createDossier',
    // Under either of their accounts a coach can have another dossier.
    noes: { client: 'coach-is-client', coach: undefined },
    act: ({ one, dossier, second }) => {
      const { service, purpose } = { service: serviceOf(one, true), purpose: one.policy.purposes[0]?.id };
      const body = {
        service,
        purpose,
        coachId: second.personId,
        clientId: dossier.client.personId,
        client: clientData,
      };
      return one.call('createDossier', {}, { body });
    },
  },
  {
    operation: 'askConsent',
    noes: { client: 'coach-is-client', coach: 'cover-same-coach' },
    act: ({ one, dossier: { dossierId, coach }, second }) =>
      one.call('askConsent', { dossierId }, { as: coach, body: partnerQuestion(second) }),
  },
  {
    operation: 'planCover',
    // Another client of the same absence can be asked.
    noes: { client: undefined, coach: 'cover-same-coach' },
    act: ({ one, dossier: { coach }, second }) =>
      one.call('planCover', {}, { as: coach, body: { replacementId: second.personId, ...AWAY } }),
  },
];
const AWAY = { from: '2026-03-10', until: '2026-03-12' };

describe('[RIO-1.7] [RIO-4.1] [RIO-4.3] [EK-6.2] nobody coaches themselves, or stands in for themselves', () => {
  test.each(PARTS)('$operation', async ({ noes, act }) => {
    for (const part of ['client', 'coach'] as const) {
      const one = practice();
      const dossier = await running(one);
      const second = await one.invite('coach');
      await sharing(one, dossier[part], second);
      const no = noes[part];
      const attempt = () => act({ one, dossier, second }) as Promise<Reply>;
      if (no) expect([part, await changesNothing(one, attempt)]).toEqual([part, refusal(422, no)]);
      else expect([part, (await attempt()).status]).toEqual([part, 201]);
    }
  });

  test('of an absence the client is not asked who is the replacement', async () => {
    const one = practice();
    const dossier = await running(one);
    const second = await one.invite('coach');
    await sharing(one, dossier.client, second);
    const body = { replacementId: second.personId, ...AWAY };
    const cover = yes<CoverReply>(await one.call('planCover', {}, { as: dossier.coach, body }));
    expect(cover.dossiers).toMatchObject([{ state: 'not-possible', why: 'coach-is-client' }]);
  });

  test.each([
    ['who is its client under a second account', 'client', 'coach-is-client'],
    ['who is its coach under a second account', 'coach', 'handover-same-coach'],
  ] as const)('no dossier is handed over to somebody %s', async (_, part, outcome) => {
    const one = practice();
    const dossier = await running(one);
    const second = await one.invite('coach');
    await sharing(one, dossier[part], second);
    const before = await one.dossiers.load(dossier.dossierId);
    const body = { fromCoachId: dossier.coach.personId, toCoachId: second.personId };
    const { items } = yes<{ items: object[] }>(await one.call('handOver', {}, { body }));
    expect(items).toEqual([{ dossierId: dossier.dossierId, outcome }]);
    expect((await one.dossiers.load(dossier.dossierId))?.dossier).toEqual(before?.dossier);
  });
});

/** What is done with a question that was put before anybody could know that the colleague is one of its people. */
const LATER = {
  'a yes': (one: Practice, dossier: Dossier, consentId: string) => answer(one, dossier, consentId, 'granted'),
  'a reminder': async (one: Practice) => {
    one.clock.advance('P7D');
    return swept(one);
  },
} as const;

describe('[RIO-4.1] [RIO-4.3] a question about a colleague who turns out to be', () => {
  test.each(
    (['client', 'coach'] as const).flatMap((part) =>
      (Object.keys(LATER) as (keyof typeof LATER)[]).map((what) => [part, what] as const),
    ),
  )('the %s under a second account is taken back by %s', async (part, what) => {
    const one = practice();
    const dossier = await running(one);
    const second = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, second);
    await sharing(one, dossier[part], second);
    await LATER[what](one, dossier, consentId);
    expect(await consentOf(one, dossier, consentId)).toMatchObject({ state: 'cancelled', endReason: 'own-coach' });
    expect(noticesOf(one, 'consent-reminder')).toEqual([]);
    const read = await one.call('getDossier', { dossierId: dossier.dossierId }, { as: second });
    expect(read.status).toBe(404);
  });

  test('the client can still be said no to', async () => {
    const one = practice();
    const dossier = await running(one);
    const second = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, second);
    await sharing(one, dossier.coach, second);
    expect(yes(await answer(one, dossier, consentId, 'refused'))).toMatchObject({ state: 'refused' });
  });
});

test('[RIO-1.7] every decision that says no to somebody for being one of others asks the one place', () => {
  const domain = fileURLToPath(new URL('../../../domain/', import.meta.url));
  const asks = readdirSync(domain, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /\b(samePerson|mailbox|isAmong)\(/.test(readFileSync(`${domain}${file}`, 'utf8')));
  expect(asks).toEqual(['person/same-person.ts']);
});

test('[RIO-4.1] every command that mails a question or opens something by it, is given who its colleague is', () => {
  const file = fileURLToPath(new URL('../../../domain/consent/', import.meta.url));
  const commands = readdirSync(file).flatMap((name) =>
    readFileSync(`${file}${name}`, 'utf8')
      .split(/^export (?=function|const)/m)
      .slice(1)
      .filter((text) => /state: answer\.answer|state: 'asked'|mailToClient\(consent, 'consent-reminder'\)/.test(text))
      .map((text) => [
        /\w+/.exec(text.replace(/^(function|const) /, ''))?.[0],
        /found: Colleague|ResolvedSubject/.test(text),
      ]),
  );
  expect(commands.sort()).toEqual([
    ['answerConsent', true],
    ['askConsent', true],
    ['remindOfConsent', true],
  ]);
});
