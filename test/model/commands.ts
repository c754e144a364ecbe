import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { ConsentReply } from '../../contracts/consent/replies.ts';
import type { CoverReply } from '../../contracts/cover/replies.ts';
import { addDays } from '../../domain/calendar.ts';
import { answer, ask, cancel, disclose, planCover, swept, withdraw } from '../support/consents.ts';
import type { Reply } from '../support/practice.ts';
import type { Dossier } from '../support/story.ts';
import { ended } from '../support/story.ts';
import { CATEGORIES, DOCUMENTS, DOSSIERS, type Model } from './model.ts';
import { at, compare, compareAll, IN_FORCE, REPLACED, type Real } from './real.ts';

type Command = fc.AsyncCommand<Model, Real>;

/** A command that does something to both, and then looks whether everybody reads what they may. */
const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => {
    await run(model, real);
    await compare(model, real);
  },
  toString: () => name,
});

const REASON = 'Omdat het nu helpt';
const said = (reply: Reply, status: number, expected: boolean): void =>
  expect(`${reply.status === status} (${JSON.stringify(reply.body)})`).toContain(`${expected} (`);

/** The dossier with whoever is its coach now. */
const dossierOf = (model: Model, real: Real, dossier: number): Dossier => ({
  ...at(real.dossiers, dossier),
  coach: at(real.coaches, model.coachOf(dossier)),
});

const dossiers = fc.constantFrom(...DOSSIERS);
const coaches = fc.constantFrom(0, 1, 2);
const some = fc.subarray([...DOCUMENTS], { minLength: 1 });
/** A partner rarely reads everything. */
const ticked = fc.constantFrom<readonly number[]>([], [0], [1], [0, 1]);
/** One of those there are, counted from the last: the newest are the ones that matter. */
const recent = fc.nat(3);
/** Three in four. */
const mostly = fc.nat(3).map((luck) => luck > 0);
const latest = (list: readonly unknown[], back: number): number => list.length - 1 - (back % list.length);

type PartnerQuestion = {
  readonly dossier: number;
  readonly coach: number;
  readonly documents: readonly number[];
  readonly data: boolean;
};

async function askAPartner(
  model: Model,
  real: Real,
  one: PartnerQuestion,
  reasoned: boolean,
  answered: 'granted' | 'refused' | null,
): Promise<void> {
  const { dossier, coach, documents, data } = one;
  const question = { kind: 'partner', ...one } as const;
  const may =
    model.hasPartners &&
    model.stateOf(dossier) === 'running' &&
    coach !== model.coachOf(dossier) &&
    (data || documents.length > 0) &&
    model.pending(question, 'asked').length === 0 &&
    (reasoned || !model.needsReason(question));
  const reply = await ask(real.one, dossierOf(model, real, dossier), {
    scope: 'partner-coach-reads',
    subject: {
      kind: 'partner',
      personId: at(real.coaches, coach).personId,
      categories: documents.map((document) => at(CATEGORIES, document)),
      clientData: data,
    },
    ...(reasoned ? { reason: REASON } : {}),
  });
  said(reply, 201, may);
  if (!may) return;
  remember(model, real, question, reply);
  if (answered) await answerOne(model, real, model.consents.length - 1, answered);
}

/** What the client says at once, when they do: most are asked while they are there. */
const atOnce = fc.constantFrom('granted' as const, 'granted' as const, 'refused' as const, null, null);

const askPartner = fc
  .tuple(dossiers, coaches, ticked, fc.boolean(), mostly, atOnce)
  .map(([dossier, coach, documents, data, reasoned, answered]) =>
    command(
      `ask whether ${coach} reads ${documents}${data ? ' and data' : ''} in ${dossier}: ${answered}`,
      (model, real) => askAPartner(model, real, { dossier, coach, documents, data }, reasoned, answered),
    ),
  );

/** The same partner is asked about once more, to read as much or another part: while it is open, or after a yes or a no. */
const askingAgain = fc
  .tuple(recent, fc.option(ticked), fc.boolean(), atOnce)
  .map(([back, documents, reasoned, answered]) =>
    command(
      `ask ${back} back again${reasoned ? '' : ' without a reason'}: ${answered}`,
      async (model, real) => {
        const partners = model.consents.filter(({ kind }) => kind === 'partner');
        const { dossier, coach = 0, documents: before, data = false } = at(partners, latest(partners, back));
        await askAPartner(model, real, { dossier, coach, documents: documents ?? before, data }, reasoned, answered);
      },
      ({ consents }) => consents.some(({ kind }) => kind === 'partner'),
    ),
  );

function remember(model: Model, real: Real, question: Parameters<Model['ask']>[0], reply: Reply): void {
  model.ask(question);
  real.consentIds.push((reply.body as ConsentReply).consentId);
}

const disclosing = fc
  .tuple(dossiers, some, fc.option(fc.nat(9)), fc.boolean(), mostly)
  .map(([dossier, documents, days, byClient, reasoned]) =>
    command(
      `${byClient ? 'client' : 'coach'} discloses ${documents} of ${dossier} for ${days}`,
      async (model, real) => {
        const until = days === null ? undefined : addDays(model.today, days);
        const end = until === undefined ? {} : { end: addDays(until, 1) };
        const question = { kind: 'disclosure', dossier, documents, ...end } as const;
        const may =
          model.stateOf(dossier) !== 'erasing' &&
          model.pending(question, 'asked', 'granted').length === 0 &&
          (byClient || reasoned || !model.needsReason(question));
        const place = dossierOf(model, real, dossier);
        const body = {
          principalId: real.principal.principalId,
          documents: documents.map((document) => ({ documentId: at(at(real.documentIds, dossier), document) })),
          ...(until === undefined ? {} : { until }),
          ...(reasoned ? { reason: REASON } : {}),
          ...(byClient ? { textVersion: IN_FORCE } : {}),
        };
        const reply = await disclose(real.one, place, body, byClient ? place.client : place.coach);
        said(reply, 201, may);
        if (!may) return;
        remember(model, real, question, reply);
        if (byClient) model.grant(model.consents.length - 1);
      },
    ),
  );

const isOpen = (model: Model, { dossier, state, expiresOn }: Model['consents'][number]): boolean =>
  state === 'asked' && model.today < expiresOn && model.stateOf(dossier) !== 'erasing';

/** Whoever gives it, and to whichever wording: an answer of the client to the wording in force counts, once and in time. */
async function answerOne(
  model: Model,
  real: Real,
  place: number,
  word: 'granted' | 'refused',
  { right = true, textVersion = IN_FORCE }: { readonly right?: boolean; readonly textVersion?: string } = {},
): Promise<void> {
  const consent = model.consent(place);
  const may = right && textVersion === IN_FORCE && isOpen(model, consent);
  const as = at(real.dossiers, right ? consent.dossier : 1 - consent.dossier).client;
  const dossier = at(real.dossiers, consent.dossier);
  said(await answer(real.one, dossier, at(real.consentIds, place), word, { as, textVersion }), 200, may);
  if (may && word === 'granted') model.grant(place);
  else if (may) consent.state = 'refused';
}

const words = fc.constantFrom('granted' as const, 'granted' as const, 'refused' as const);
/** One in six by another client, and one in six to another wording. */
const answering = fc.tuple(recent, words, fc.nat(5)).map(([back, word, luck]) =>
  command(
    `${luck === 0 ? 'another client' : 'the client'}: ${word} to ${back} back${luck === 1 ? ', as it was worded once' : ''}`,
    (model, real) => {
      const open = [...model.consents.keys()].filter((place) => isOpen(model, model.consent(place)));
      // One that was answered or has lapsed, where none is open.
      const place = open.length > 0 ? at(open, latest(open, back)) : latest(model.consents, back);
      const textVersion = luck === 1 ? REPLACED : IN_FORCE;
      return answerOne(model, real, place, word, { right: luck > 0, textVersion });
    },
    ({ consents }) => consents.length > 0,
  ),
);

/** A yes to a question on its last day, or on the day that it lapses. */
const lastMoment = fc.tuple(recent, fc.boolean()).map(([back, late]) =>
  command(
    `yes to ${back} back on ${late ? 'the day that it lapses' : 'its last day'}`,
    async (model, real) => {
      const asked = [...model.consents.keys()].filter((place) => model.consent(place).state === 'asked');
      const place = at(asked, latest(asked, back));
      const { expiresOn } = model.consent(place);
      until(model, real, late ? expiresOn : addDays(expiresOn, -1));
      await answerOne(model, real, place, 'granted');
    },
    ({ consents }) => consents.some(({ state }) => state === 'asked'),
  ),
);

/** Whoever may read until a day reads on that day, and not on the next, also when no sweep comes. */
const lastDay = recent.map((back) =>
  command(
    `the last day of ${back} back, and the next`,
    async (model, real) => {
      const ends = model.consents.flatMap(({ state, end }) => (state === 'granted' && end ? [end] : []));
      const end = at(ends, latest(ends, back));
      until(model, real, addDays(end, -1));
      await compare(model, real);
      until(model, real, end);
      await compareAll(model, real);
    },
    ({ consents }) => consents.some(({ state, end }) => state === 'granted' && end !== undefined),
  ),
);

/** Every client says yes to whatever is open: most consents are given. */
const agreeing = fc.constant(
  command(
    'yes to everything',
    async (model, real) => {
      for (const [place, consent] of model.consents.entries())
        if (isOpen(model, consent)) await answerOne(model, real, place, 'granted');
    },
    ({ consents }) => consents.some(({ state }) => state === 'asked'),
  ),
);

const takingBack = fc.tuple(recent, fc.boolean()).map(([back, byClient]) =>
  command(
    `${byClient ? 'withdraw' : 'cancel'} ${back} back`,
    async (model, real) => {
      const place = latest(model.consents, back);
      const { dossier, state } = model.consent(place);
      const may = state === (byClient ? 'granted' : 'asked') && model.stateOf(dossier) !== 'erasing';
      const act = byClient ? withdraw : cancel;
      said(await act(real.one, dossierOf(model, real, dossier), at(real.consentIds, place)), 200, may);
      if (may) model.consent(place).state = byClient ? 'withdrawn' : 'cancelled';
    },
    ({ consents }) => consents.length > 0,
  ),
);

/** The client takes back what stands. */
const withdrawing = recent.map((back) =>
  command(
    `withdraw what stands, ${back} back`,
    async (model, real) => {
      const stands = [...model.consents.keys()].filter((place) => model.consent(place).state === 'granted');
      const place = at(stands, latest(stands, back));
      const { dossier } = model.consent(place);
      const may = model.stateOf(dossier) !== 'erasing';
      said(await withdraw(real.one, dossierOf(model, real, dossier), at(real.consentIds, place)), 200, may);
      if (may) model.consent(place).state = 'withdrawn';
    },
    ({ consents }) => consents.some(({ state }) => state === 'granted'),
  ),
);

/** Mostly for the coach of a dossier; 3 and above is whoever has the dossier by then. */
const absent = fc.oneof({ weight: 1, arbitrary: coaches }, { weight: 4, arbitrary: fc.constantFrom(3, 4) });
const soon = fc.constantFrom(0, 0, 0, 1, 3);
const covering = fc.tuple(absent, coaches, soon, fc.nat(6)).map(([who, coach2, starts, lasts]) =>
  command(`${coach2} covers for ${who} in ${starts} days for ${lasts}`, async (model, real) => {
    const coach = who < 3 ? who : model.coachOf(who - 3);
    const from = addDays(model.today, starts);
    const until = addDays(from, lasts);
    const own = DOSSIERS.filter((dossier) => model.coachOf(dossier) === coach);
    const replacementId = at(real.coaches, coach2).personId;
    const reply = await planCover(real.one, at(real.coaches, coach), { replacementId, from, until, reason: REASON });
    const may = coach !== coach2 && own.length > 0;
    said(reply, 201, may);
    if (!may) return;
    const { coverId, dossiers: planned } = reply.body as CoverReply;
    real.coverIds.push(coverId);
    model.covers.push({ coach, ended: false });
    for (const dossier of own) {
      const question = {
        kind: 'cover',
        dossier,
        coach: coach2,
        documents: DOCUMENTS,
        data: true,
        from,
        end: addDays(until, 1),
        cover: model.covers.length - 1,
      } as const;
      const possible = model.stateOf(dossier) === 'running' && model.pending(question, 'asked', 'granted').length === 0;
      const entry = planned.find(({ dossierId }) => dossierId === at(real.dossiers, dossier).dossierId);
      expect(entry?.state).toBe(possible ? 'asked' : 'not-possible');
      if (!possible) continue;
      model.ask(question);
      real.consentIds.push(String(entry?.consentId));
    }
  }),
);

const comingBack = recent.map((back) =>
  command(
    `the coach of cover ${back} back returns`,
    async (model, real) => {
      const place = latest(model.covers, back);
      const cover = at(model.covers, place);
      const as = at(real.coaches, cover.coach);
      said(await real.one.call('endCover', { coverId: at(real.coverIds, place) }, { as }), 200, !cover.ended);
      cover.ended = true;
      model.over((one) => one.cover === place && model.stateOf(one.dossier) !== 'erasing');
    },
    ({ covers }) => covers.length > 0,
  ),
);

const handingOver = fc.tuple(dossiers, coaches).map(([dossier, to]) =>
  command(`hand ${dossier} over to ${to}`, async (model, real) => {
    const from = model.coachOf(dossier);
    const { dossierId } = at(real.dossiers, dossier);
    const [fromCoachId, toCoachId] = [at(real.coaches, from).personId, at(real.coaches, to).personId];
    const body = { fromCoachId, toCoachId, dossierIds: [dossierId] };
    const reply = await real.one.call('handOver', {}, { body });
    said(reply, 201, from !== to);
    if (from === to) return;
    const may = model.stateOf(dossier) !== 'erasing';
    expect(JSON.stringify(reply.body).includes('"handed-over"')).toBe(may);
    if (may) model.handOver(dossier, to);
  }),
);

/** Seldom: nobody can be asked to read along or to replace after it. */
const ending = fc.tuple(dossiers, fc.nat(3)).map(([dossier, luck]) =>
  command(
    `end trajectory ${dossier}`,
    async (model, real) => {
      await ended(real.one, dossierOf(model, real, dossier));
      model.end(dossier);
    },
    (model) => luck === 0 && model.stateOf(dossier) === 'running',
  ),
);

/** Time passes to this day, unless it is over already; no sweep comes. */
function until(model: Model, real: Real, day: string): void {
  const { days } = Temporal.PlainDate.from(model.today).until(day);
  if (days <= 0) return;
  real.one.clock.advance(`P${days}D`);
  model.today = day;
  expect(real.one.today()).toBe(day);
}

/** Time passes; the sweep may be late. */
const passing = fc.tuple(fc.constantFrom(1, 1, 2, 3, 7, 14), fc.boolean()).map(([days, sweeps]) =>
  command(`${days} days${sweeps ? ', swept' : ''}`, async (model, real) => {
    real.one.clock.advance(`P${days}D`);
    model.today = addDays(model.today, days);
    expect(real.one.today()).toBe(model.today);
    if (sweeps) await sweeping(model, real);
  }),
);

async function sweeping(model: Model, real: Real): Promise<void> {
  expect(await swept(real.one)).toMatchObject({ failed: 0 });
  model.sweep();
}

/** Five years later whatever has ended is destroyed, and the clients were told. */
const erasing = fc.constant(
  command(
    'five years',
    async (model, real) => {
      real.one.clock.advance('P4Y11M');
      model.today = real.one.today();
      await sweeping(model, real);
      real.one.clock.advance('P1M');
      model.today = real.one.today();
      await sweeping(model, real);
    },
    ({ dossiers: all }) => all.some(({ state }) => state === 'ended'),
  ),
);

export const commands = [
  askPartner,
  askPartner,
  disclosing,
  disclosing,
  covering,
  covering,
  agreeing,
  agreeing,
  answering,
  answering,
  askingAgain,
  lastMoment,
  lastDay,
  takingBack,
  withdrawing,
  comingBack,
  handingOver,
  passing,
  passing,
  ending,
  erasing,
];
