import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { noticesOf, swept, yes } from '../../support/consents.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { erasing } from '../erasure/support.ts';
import { decide, yes as granting, made, Run } from '../rights/support.ts';
import { changesNothing, refusal } from '../support.ts';

type Question = { readonly questionId: string; readonly version: number; readonly answerBy: string };
type Listed = { readonly items: readonly (Question & Readonly<Record<string, unknown>>)[] };
type Overview = { readonly waits: readonly { readonly kind: string; readonly overdue: boolean }[] };
type Caseload = { readonly waiting: readonly Readonly<Record<string, unknown>>[] };

const WORDS = 'Waarom staat mijn vorige werkgever erin?';
const ANSWER = 'Om te zien welk werk bij u past.';

const asking = (one: Practice, { dossierId, client }: Dossier, body: object = {}, as: Who = client): Promise<Reply> =>
  one.call('askQuestion', { dossierId }, { as, body: { question: WORDS, ...body } });
const asked = async (one: Practice, dossier: Dossier, body: object = {}): Promise<Question> =>
  yes(await asking(one, dossier, body));
const answering = (
  one: Practice,
  { dossierId, coach }: Dossier,
  { questionId, version }: Question,
  answer = ANSWER,
  as: Who = coach,
): Promise<Reply> =>
  one.call(
    'answerQuestion',
    { dossierId, questionId },
    { as, body: { answer }, headers: { 'if-match': `"${version}"` } },
  );
const withdrawing = (
  one: Practice,
  { dossierId, client }: Dossier,
  { questionId, version }: Question,
  as: Who = client,
): Promise<Reply> =>
  one.call('withdrawQuestion', { dossierId, questionId }, { as, headers: { 'if-match': `"${version}"` } });
const listed = async (one: Practice, { dossierId }: Dossier, as: Who): Promise<Listed['items']> =>
  yes<Listed>(await one.call('listQuestions', { dossierId }, { as })).items;
const waitsOf = async (one: Practice, { client }: Dossier) =>
  yes<Overview>(await one.call('getOverview', {}, { as: client })).waits.filter(({ kind }) => kind === 'question');
const todayOf = async (one: Practice, { coach }: Dossier) =>
  yes<Caseload>(await one.call('getCaseload', {}, { as: coach })).waiting.filter(
    ({ kind }) => kind === 'question-asked',
  );
const onAgenda = async (one: Practice, { dossierId }: Dossier) =>
  (await one.dossiers.agendaOf(dossierId)).filter(({ kind }) => kind.startsWith('question')).map(({ kind }) => kind);
const told = (one: Practice, notice: string): unknown[] =>
  noticesOf(one, notice).flatMap((effect) => (effect.type === 'notify' ? [effect.recipient] : []));

describe.each(['re-integratieonderwijs', 'eigenkans'] as const)('a question about what is stored (%s)', (policyId) => {
  test('[RIO-3.6] is asked in words and answered in words; both are kept and read by both, and by nobody else', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { client, coach, dossierId } = dossier;
    const documentId = await uploaded(one, dossier, undefined, { fileName: 'verslag.txt' });
    const question = await asked(one, dossier, { documentId });
    const answerBy = addDays(one.today(), one.policy.questions.answerDays);
    expect(question).toMatchObject({ question: WORDS, answerBy, about: { documentId, fileName: 'verslag.txt' } });
    expect(told(one, 'question-asked')).toEqual([{ to: 'person', personId: coach.personId }]);
    expect(await todayOf(one, dossier)).toMatchObject([{ reference: question.questionId, day: answerBy }]);
    expect(await waitsOf(one, dossier)).toMatchObject([{ dueOn: answerBy, overdue: false }]);
    one.clock.advance('P1D');
    const answer = yes<Question>(await answering(one, dossier, question));
    expect(answer).toMatchObject({ version: 2, answer: { text: ANSWER, on: one.today() } });
    expect(told(one, 'question-answered')).toEqual([{ to: 'person', personId: client.personId }]);
    const better = 'Om te zien welk werk u eerder deed.';
    yes(await answering(one, dossier, answer, better));
    const until = one.today();
    for (const as of [client, coach])
      expect(await listed(one, dossier, as)).toMatchObject([
        {
          question: WORDS,
          answer: { text: better, changedOn: until },
          earlierWords: [{ field: 'answer', text: ANSWER, until }],
        },
      ]);
    expect([await todayOf(one, dossier), await waitsOf(one, dossier), await onAgenda(one, dossier)]).toEqual([
      [],
      [],
      [],
    ]);
    expect((await one.call('listQuestions', { dossierId })).status).toBe(403);
    for (const as of [await one.invite('coach'), await one.invite('client')]) {
      expect((await one.call('listQuestions', { dossierId }, { as })).status).toBe(404);
      expect((await asking(one, dossier, {}, as)).status).toBe(404);
    }
    expect((await asking(one, dossier, {}, coach)).status).toBe(403);
    expect((await answering(one, dossier, { ...answer, version: 3 }, 'Nee.', client)).status).toBe(403);
  });

  test('[RIO-3.6] has a term: the coach is reminded once, and what is late reaches the owner and stays on the agenda', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { coach } = dossier;
    const { answerDays, reminderDays } = one.policy.questions;
    const question = await asked(one, dossier);
    await swept(one);
    one.clock.advance(`P${answerDays - reminderDays}D`);
    await swept(one);
    expect(told(one, 'question-waits')).toEqual([{ to: 'person', personId: coach.personId }]);
    one.clock.advance(`P${reminderDays}D`);
    await swept(one);
    expect([told(one, 'question-late'), (await waitsOf(one, dossier))[0]?.overdue]).toEqual([[], false]);
    one.clock.advance('P1D');
    await swept(one);
    await swept(one);
    expect(told(one, 'question-late')).toEqual([{ to: 'person', personId: coach.personId }, { to: 'owner' }]);
    expect(told(one, 'question-waits')).toHaveLength(1);
    expect(await waitsOf(one, dossier)).toMatchObject([{ overdue: true }]);
    const query = { from: question.answerBy, until: one.today() };
    const agenda = yes<{ items: readonly { kind: string; dueOn: string }[] }>(
      await one.call('getAgenda', {}, { query }),
    );
    expect(agenda.items).toMatchObject([{ kind: 'question-due', dueOn: question.answerBy }]);
    yes(await answering(one, dossier, question));
    expect([await onAgenda(one, dossier), await todayOf(one, dossier)]).toEqual([[], []]);
  });
});

test('[RIO-3.6] is taken back by the client while it waits: nobody has to answer it, nobody is told that it is late, and both still read it', async () => {
  const one = practice();
  const dossier = await running(one);
  const { client, coach } = dossier;
  const [question, other] = [await asked(one, dossier), await asked(one, dossier)];
  for (const as of [coach, one.owner])
    expect(await changesNothing(one, () => withdrawing(one, dossier, question, as))).toMatchObject({ status: 403 });
  const withdrawn = yes<Question>(await withdrawing(one, dossier, question));
  expect(withdrawn).toMatchObject({ version: 2, question: WORDS, withdrawnOn: one.today() });
  expect(await todayOf(one, dossier)).toMatchObject([{ reference: other.questionId }]);
  expect(await waitsOf(one, dossier)).toHaveLength(1);
  for (const as of [client, coach])
    expect((await listed(one, dossier, as)).filter(({ withdrawnOn }) => withdrawnOn === one.today())).toMatchObject([
      { questionId: question.questionId, question: WORDS },
    ]);
  const no = refusal(409, 'question-withdrawn');
  expect(await changesNothing(one, () => answering(one, dossier, withdrawn))).toEqual(no);
  expect(await changesNothing(one, () => withdrawing(one, dossier, withdrawn))).toEqual(no);
  expect(await changesNothing(one, () => withdrawing(one, dossier, question))).toMatchObject({ status: 412 });
  const answered = yes<Question>(await answering(one, dossier, other));
  expect(await changesNothing(one, () => withdrawing(one, dossier, answered))).toEqual(
    refusal(409, 'question-answered'),
  );
  one.clock.advance(`P${one.policy.questions.answerDays + 2}D`);
  await swept(one);
  expect([told(one, 'question-waits'), told(one, 'question-late'), await onAgenda(one, dossier)]).toEqual([[], [], []]);
});

test('[RIO-3.6] one that was taken back leaves room for another', async () => {
  const one = practice();
  const dossier = await running(one);
  const all: Question[] = [];
  for (let n = 0; n < one.policy.questions.mostOpen; n += 1) all.push(await asked(one, dossier));
  expect(await asking(one, dossier)).toEqual(refusal(409, 'questions-open'));
  const [first] = all;
  if (!first) throw new Error('Nothing can be asked');
  yes(await withdrawing(one, dossier, first));
  expect((await asking(one, dossier)).status).toBe(201);
});

test('[RIO-3.6] [AVG-18] is asked and answered while a request runs and while the data are restricted', async () => {
  const one = practice();
  const dossier = await running(one);
  const before = await asked(one, dossier);
  const request = await made(one, dossier, { kinds: ['restriction'] });
  await new Run(one, request).go();
  const during = await asked(one, dossier);
  yes(await decide(one, request, granting('restriction')));
  await new Run(one, request).go();
  expect((await one.dossiers.load(dossier.dossierId))?.dossier.restriction).toBeDefined();
  const after = await asked(one, dossier);
  for (const question of [before, during, after]) yes(await answering(one, dossier, question));
  expect(await listed(one, dossier, dossier.client)).toHaveLength(3);
});

test('[RIO-3.6] says nothing of itself in mails, keys, log or agenda', async () => {
  const one = practice();
  const dossier = await running(one);
  yes(await answering(one, dossier, await asked(one, dossier)));
  const kept = JSON.stringify(one.items.dump('records'));
  for (const words of [WORDS, ANSWER]) expect(kept).not.toContain(words);
});

test('[RIO-3.6] bad questions and answers are refused by name and change nothing', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const other = await running(one);
  const theirs = await uploaded(one, other);
  const question = await asked(one, dossier);
  const answer = yes<Question>(await answering(one, dossier, question));
  const before = one.items.dump('records');
  for (const documentId of [theirs, dossierId])
    expect(await asking(one, dossier, { documentId })).toEqual(refusal(404, 'not-found'));
  for (const body of [{ question: '' }, { question: '  ' }, { question: 3 }, { other: 'x' }])
    expect((await asking(one, dossier, body)).status).toBe(400);
  expect(await answering(one, dossier, answer)).toEqual(refusal(422, 'answer-unchanged'));
  expect((await answering(one, dossier, question, 'Anders.')).status).toBe(412);
  const nowhere = { ...answer, questionId: theirs };
  expect((await answering(one, dossier, nowhere, 'Anders.')).status).toBe(404);
  const unversioned = { as: coach, body: { answer: 'Anders.' } };
  expect((await one.call('answerQuestion', { dossierId, questionId: answer.questionId }, unversioned)).status).toBe(
    428,
  );
  expect(one.items.dump('records')).toEqual(before);
});

test('[RIO-3.6] a question about a document of a case is refused: the coach would read that there is one', async () => {
  const one = practice();
  const dossier = await running(one);
  const { client } = dossier;
  const of = { ...dossier, coach: client };
  const documentId = await uploaded(one, of, undefined, { fileName: 'klacht.txt', category: 'cv', forCase: true });
  expect(await asking(one, dossier, { documentId })).toEqual(refusal(422, 'question-about-case'));
  expect([await todayOf(one, dossier), await listed(one, dossier, client)]).toEqual([[], []]);
});

test('[RIO-6.3] of a dossier that is being erased nobody is told that a question waits or is late', async () => {
  const one = practice();
  const dossier = await running(one);
  await asked(one, dossier);
  one.clock.advance('P1D');
  await erasing(one, dossier);
  one.clock.advance(`P${one.policy.questions.answerDays + 2}D`);
  await swept(one);
  expect([told(one, 'question-waits'), told(one, 'question-late')]).toEqual([[], []]);
});
