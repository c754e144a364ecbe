import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import {
  answer,
  ask,
  askToShare,
  consentPath,
  download,
  FOLLOW_UP,
  mailsAbout,
  principal,
} from '../support/consents-deployed.ts';
import { deployedCloud, type Made, ownStage, refusedUnchanged, running } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { confirmed, workflow } from '../workflows/erasures.ts';
import { inspected, put, TEXT, ticket, uploaded } from './uploads.ts';

let stage: Stage;
let close: () => void = () => undefined;
let made: Made;
let consentId: string;

/** Until the question waits for its answer: its record does not change by itself any more. */
const waiting = (id: string): Promise<true> =>
  eventually('the question by mail', async () => {
    const mails = await mailsAbout(stage, stage.people.get('client')?.email ?? '', id);
    return mails.length > 0 ? true : undefined;
  });

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  made = await running(stage);
  consentId = await ask(stage, made);
  await waiting(consentId);
});
afterAll(() => close());

const refused = (asked: Parameters<typeof refusedUnchanged>[2], how: readonly [number, string]) =>
  refusedUnchanged(stage, made, asked, how);

describe('[RIO-4.1] a question that cannot be put', () => {
  const asking = (body: object) => () => as(stage, 'coach').call('POST', `${made.path}/consents`, { body });
  test('of an unknown scope', () =>
    refused(asking({ ...FOLLOW_UP, scope: 'gardening' }), [422, 'consent-scope-unknown']));
  test('with an unknown field', () => refused(asking({ ...FOLLOW_UP, colour: 'red' }), [400, 'invalid-request']));
  test('with a subject of another scope', () =>
    refused(asking({ scope: 'keep-digital-shorter', subject: { kind: 'purpose' } }), [422, 'consent-subject']));
  test('while it is open', () => refused(asking(FOLLOW_UP), [409, 'consent-already-asked']));
  test('by a coach who is not theirs', () =>
    refused(
      () => as(stage, 'other-coach').call('POST', `${made.path}/consents`, { body: FOLLOW_UP }),
      [404, 'not-found'],
    ));
});

describe('[RIO-4.1] an answer that does not count', () => {
  test('to another wording than is asked', () =>
    refused(
      () => answer(stage, made, consentId, { answer: 'granted', textVersion: '0' }),
      [409, 'consent-text-unknown'],
    ));
  test('neither yes nor no', () =>
    refused(() => answer(stage, made, consentId, { answer: 'maybe', textVersion: '1' }), [400, 'invalid-request']));
  test('by another client', async () => {
    const other = await ownStage();
    await refused(() => answer(other.stage, made, consentId), [404, 'not-found']);
    other.close();
  });
  test('by the coach who asked', () =>
    refused(
      () =>
        as(stage, 'coach').call('POST', `${consentPath(made, consentId)}/answer`, {
          body: { answer: 'granted', textVersion: '1' },
        }),
      [403, 'not-allowed'],
    ));
  test('a second time, and then asking again needs a reason', async () => {
    const no = { answer: 'refused', textVersion: '1' };
    await expected(200, answer(stage, made, consentId, no), 'no');
    // The execution tells the coach, and then the record is at rest.
    await eventually('the coach is told', async () => {
      const mails = await mailsAbout(stage, stage.people.get('coach')?.email ?? '', consentId);
      return mails.length > 0 ? true : undefined;
    });
    await refused(() => answer(stage, made, consentId), [409, 'consent-answered']);
    const again = { body: FOLLOW_UP };
    const asked = () => as(stage, 'coach').call('POST', `${made.path}/consents`, again);
    await refused(asked, [409, 'consent-reason-missing']);
  });
});

describe('[RIO-4.3] a cover that cannot be', () => {
  const days = (from: number, until: number, more: object = {}) => {
    const today = stage.facts.get('today') ?? '';
    const body = {
      replacementId: stage.people.get('other-coach')?.personId,
      from: addDays(today, from),
      until: addDays(today, until),
      ...more,
    };
    return () => as(stage, 'coach').call('POST', '/api/covers', { body });
  };
  test('with its end before its start', () => refused(days(5, 4), [422, 'cover-end-before-start']));
  test('in the past', () => refused(days(-3, -1), [422, 'cover-in-past']));
  test('of forty-three days', () => refused(days(0, 42), [422, 'cover-too-long']));
  test('by the same coach', () =>
    refused(days(0, 4, { replacementId: stage.people.get('coach')?.personId }), [422, 'cover-same-coach']));
  test('on a day that is not there', () => refused(days(0, 4, { until: '2027-02-29' }), [400, 'invalid-request']));
});

describe('[RIO-5.1] sharing that cannot be', () => {
  test('a document the consent does not name, and a medical one with an employer', async () => {
    const shared = await running(stage);
    const health = async () => {
      const sent = await ticket(stage, shared, TEXT, { category: 'functional-capacity-list' });
      await put(sent, TEXT);
      await inspected(stage, shared, sent.documentId);
      return sent.documentId;
    };
    const [one, other, fml] = await Promise.all([uploaded(stage, shared), uploaded(stage, shared), health()]);
    const { principalId, session } = await principal(stage);
    const medical = { principalId, documents: [{ documentId: fml }] };
    const choose = (body: object) => () => as(stage, 'coach').call('POST', `${shared.path}/disclosures`, { body });
    await refusedUnchanged(stage, shared, choose(medical), [422, 'medical-disclosure-refused']);
    const unknown = { principalId, documents: [{ documentId: made.dossierId }] };
    await refusedUnchanged(stage, shared, choose(unknown), [422, 'document-unknown']);

    const id = await askToShare(stage, shared, principalId, [one]);
    await waiting(id);
    await refusedUnchanged(stage, shared, () => download(session, id, one), [404, 'not-found']);
    await expected(200, answer(stage, shared, id), 'the answer');
    await expected(201, download(session, id, one), 'what is shared');
    await eventually('the coach is told', async () => {
      const mails = await mailsAbout(stage, stage.people.get('coach')?.email ?? '', id);
      return mails.length > 0 ? true : undefined;
    });
    await refusedUnchanged(stage, shared, () => download(session, id, other), [404, 'not-found']);
    const another = await principal(stage);
    await refusedUnchanged(stage, shared, () => download(another.session, id, one), [404, 'not-found']);
  });
});

describe('[RIO-6.3] a dossier that is being destroyed', () => {
  test('is asked nothing any more, and answers nothing', async () => {
    const ended = await running(stage);
    const open = await ask(stage, ended);
    await waiting(open);
    await expected(
      200,
      as(stage, 'coach').call('POST', `${ended.path}/end`, { body: { endedOn: '2020-02-01' } }),
      'end',
    );
    await confirmed(stage, ended);
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'states:StartExecution');
    try {
      await stage.machinery.run('sweep');
      await refusedUnchanged(stage, ended, () => answer(stage, ended, open), [404, 'not-found']);
      const asked = () => as(stage, 'coach').call('POST', `${ended.path}/consents`, { body: FOLLOW_UP });
      await refusedUnchanged(stage, ended, asked, [404, 'not-found']);
      expect((await as(stage, 'owner').call('GET', ended.path)).body).toMatchObject({ state: 'erasing' });
    } finally {
      await giveBack();
      const flow = await workflow();
      await flow.invoke('relay', {});
      flow.close();
    }
  });
});
