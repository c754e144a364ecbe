import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../contracts/api.ts';
import { PROBLEMS } from '../../../contracts/problems.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { complaint as feature } from '../../../domain/complaint/feature.ts';
import type { RefusalsOf } from '../../../domain/feature.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';
import { made, Run } from './support.ts';

type Scene = Dossier & { readonly one: Practice; readonly complaintId: string };
type Options = Parameters<Practice['call']>[2];
type Attempt = readonly [route: OperationName, options: Options, params?: Readonly<Record<string, string>>];

/** A complaint of a client about their coach, of which receipt was confirmed. */
async function scene(about?: object, one = practice()): Promise<Scene> {
  const dossier = await running(one);
  const { dossierId, client, coach } = dossier;
  const complaintId = await made(one, client, {
    dossierId,
    about: about ?? { kind: 'person', personId: coach.personId },
  });
  await new Run(one, complaintId).go();
  return { ...dossier, one, complaintId };
}

const tomorrow = ({ one }: Scene): string => addDays(one.today(), 1);
const yesterday = ({ one }: Scene): string => addDays(one.today(), -1);
const decision = (more: object = {}) => ({ body: { outcome: 'founded', reasons: 'U hebt gelijk.', ...more } });
const measures = (dueOn: string, ownerId = 'owner') =>
  decision({ measures: [{ text: 'Beter plannen', ownerId, dueOn }] });
const complaint = (more: object) => ({ about: { kind: 'other' }, text: 'Een klacht', ...more });

async function done({ one, complaintId }: Scene, route: OperationName, options?: Options): Promise<void> {
  const { status, body } = await one.call(route, { complaintId }, options);
  if (status !== 200) throw new Error(JSON.stringify(body));
}
async function decided(on: Scene): Promise<void> {
  await done(on, 'proposeHearing', { as: on.client, body: { waived: true } });
  await done(on, 'decideComplaint', decision());
}
/** Of what does not exist yet nothing is named. */
const MAKES: readonly OperationName[] = ['makeComplaint', 'registerComplaint', 'sendSignal'];
const paramsOf = (route: OperationName, { complaintId }: Scene): Record<string, string> =>
  MAKES.includes(route) ? {} : { complaintId };
const mediate = (on: Scene, as: Who, body: object) => done(on, 'mediateComplaint', { as, body });

/** For each no what leads to it, and the call that gets it. */
const NOES: Readonly<Record<RefusalsOf<typeof feature>, (on: Scene) => Attempt | Promise<Attempt>>> = {
  'complaint-person-unknown': ({ client }) => [
    'makeComplaint',
    { as: client, body: complaint({ about: { kind: 'person', personId: client.personId } }) },
  ],
  'complainant-unknown': (on) => [
    'registerComplaint',
    { body: complaint({ channel: 'letter', receivedOn: yesterday(on), complainantId: on.dossierId }) },
  ],
  'complaint-article-unknown': ({ client }) => [
    'makeComplaint',
    { as: client, body: complaint({ about: { kind: 'article', article: 'EK-11.1' } }) },
  ],
  'complaint-decision-unknown': ({ client, dossierId }) => [
    'makeComplaint',
    { as: client, body: complaint({ dossierId, about: { kind: 'decision', requestId: dossierId } }) },
  ],
  'complaint-day': (on) => [
    'registerComplaint',
    { body: complaint({ dossierId: on.dossierId, channel: 'letter', receivedOn: tomorrow(on) }) },
  ],
  'attachments-need-dossier': ({ client, dossierId }) => [
    'makeComplaint',
    { as: client, body: complaint({ attachments: [dossierId] }) },
  ],
  'attachments-too-many': async (on) => {
    const attachments = [await uploaded(on.one, on)];
    const loaded = await on.one.complaints.load(on.complaintId);
    if (!loaded) throw new Error('It was made');
    const full: Complaint = { ...loaded.complaint, attachments: Array.from({ length: 20 }, (_, n) => `document-${n}`) };
    const writes = on.one.complaints.saveWrites(loaded.complaint, full, loaded.key);
    await on.one.items.transact(writes.map(({ write }) => write));
    return ['addAttachments', { as: on.client, body: { attachments } }];
  },
  'handler-complained-of': ({ coach }) => ['assignHandler', { body: { personId: coach.personId } }],
  'handler-outside-only': async (on) => {
    const complaintId = await made(on.one, on.client, { about: { kind: 'owner' } });
    return ['assignHandler', { body: { owner: true } }, { complaintId }];
  },
  'handler-unknown': async ({ one }) => [
    'assignHandler',
    { body: { personId: (await one.invite('client')).personId } },
  ],
  'handler-again': async (on) => {
    await decided(on);
    await done(on, 'answerComplaint', { as: on.client, body: { solved: false } });
    return ['assignHandler', { body: { owner: true } }];
  },
  'complaint-decided': async (on) => {
    await decided(on);
    return ['withdrawComplaint', { as: on.client }];
  },
  'complaint-not-decided': ({ client }) => ['answerComplaint', { as: client, body: { solved: true } }],
  'complaint-closed': async (on) => {
    await done(on, 'withdrawComplaint', { as: on.client });
    return ['decideComplaint', decision()];
  },
  'deferral-twice': async (on) => {
    await done(on, 'deferComplaint', { body: { reasons: 'Er zijn meer gesprekken nodig.' } });
    return ['deferComplaint', { body: { reasons: 'Nog meer gesprekken.' } }];
  },
  'deferral-late': ({ one }) => {
    one.clock.advance('P43D');
    return ['deferComplaint', { body: { reasons: 'Er zijn meer gesprekken nodig.' } }];
  },
  'hearing-missing': async (on) => {
    await done(on, 'proposeHearing', { body: { on: tomorrow(on), time: '10:30', place: 'Marktplein 1' } });
    return ['decideComplaint', decision()];
  },
  'hearing-day': (on) => ['proposeHearing', { body: { on: yesterday(on), time: '10:30', place: 'Marktplein 1' } }],
  'hearing-full': async (on) => {
    const heldOn = on.one.today();
    const report = (n: number) => ({
      heldOn,
      report: `${n} ${'x'.repeat(3_990)}`,
      complainantWords: 'Zo.',
      otherWords: 'Zo.',
    });
    for (let n = 0; n < 10; n += 1) await done(on, 'reportHearing', { body: report(n) });
    return ['reportHearing', { body: report(10) }];
  },
  'mediation-missing': async (on) => {
    await mediate(on, on.one.owner, { step: 'propose' });
    await mediate(on, on.client, { step: 'answer', consents: true });
    return ['mediateComplaint', { body: { step: 'agreed', agreement: 'Een andere coach' } }];
  },
  'mediation-refused': async (on) => {
    await mediate(on, on.one.owner, { step: 'propose' });
    await mediate(on, on.coach, { step: 'answer', consents: false });
    return ['mediateComplaint', { body: { step: 'propose' } }];
  },
  'measure-owner-unknown': async (on) => {
    await done(on, 'proposeHearing', { as: on.client, body: { waived: true } });
    return ['decideComplaint', measures(tomorrow(on), on.client.personId)];
  },
  'measure-day': async (on) => {
    await done(on, 'proposeHearing', { as: on.client, body: { waived: true } });
    return ['decideComplaint', measures(yesterday(on))];
  },
  'measure-unknown': ({ complaintId }) => ['finishMeasure', {}, { complaintId, n: '1' }],
  'answer-late': async (on) => {
    await decided(on);
    on.one.clock.advance('P15D');
    return ['answerComplaint', { as: on.client, body: { solved: false } }];
  },
};

describe('every no about a complaint', () => {
  test('is one of these', () => {
    expect(Object.keys(NOES).sort()).toEqual([...feature.refusals].sort());
  });

  test.each(feature.refusals)(
    '[RIO-7.1] [RIO-7.2] changes nothing, and says why in both languages: %s',
    async (code) => {
      const on = await scene();
      const [route, options, params] = await NOES[code](on);
      const { status, title, detail } = PROBLEMS[code];
      const ask = (headers = {}) => on.one.call(route, { ...(params ?? paramsOf(route, on)) }, { ...options, headers });
      expect(await changesNothing(on.one, () => ask())).toEqual(refusal(status, code));
      for (const language of ['nl', 'en'] as const) {
        const { body } = await changesNothing(on.one, () => ask({ 'accept-language': language }));
        expect(body).toMatchObject({ title: title[language], detail: detail[language] });
      }
      expect(detail.nl).not.toBe(detail.en);
      expect(JSON.stringify(on.one.logged)).not.toMatch(/klacht|gesprek|opdagen|Marktplein/i);
    },
  );
});

test.each([
  [100_000, 413],
  [4_001, 400],
])('[RIO-7.1] [RIO-7.2] a text of %i characters is %i wherever one can be typed', async (length, status) => {
  const on = await scene();
  const { one, client, dossierId } = on;
  const long = 'x'.repeat(length);
  const letter = { channel: 'letter', receivedOn: one.today() };
  const words = { report: 'Gesproken', complainantWords: 'Ik wachtte', otherWords: 'Ik was ziek' };
  const attempts: Attempt[] = [
    ['makeComplaint', { as: client, body: complaint({ dossierId, text: long }) }],
    ['sendSignal', { as: 'nobody', body: { text: long } }],
    ['registerComplaint', { body: complaint({ dossierId, ...letter, text: long }) }],
    ['proposeHearing', { body: { on: one.today(), time: '10:30', place: long } }],
    ...Object.keys(words).map((name): Attempt => {
      return ['reportHearing', { body: { heldOn: one.today(), ...words, [name]: long } }];
    }),
    ['mediateComplaint', { body: { step: 'agreed', agreement: long } }],
    ['deferComplaint', { body: { reasons: long } }],
    ['decideComplaint', decision({ reasons: long })],
    ['decideComplaint', decision({ measures: [{ text: long, ownerId: 'owner', dueOn: one.today() }] })],
    ['answerComplaint', { as: client, body: { solved: false, words: long } }],
  ];
  for (const [route, options] of attempts)
    expect([route, (await changesNothing(one, () => one.call(route, paramsOf(route, on), options))).status]).toEqual([
      route,
      status,
    ]);
});
