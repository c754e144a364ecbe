import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { Document } from '../../../domain/document/document.ts';
import { ANSWERED, waitingOf } from '../../../domain/dossier/caseload.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import type { PaperCopy } from '../../../domain/paper/copy.ts';
import { question } from '../consent/samples.ts';
import { COPY, DESTROYED, LATE, OUT } from '../paper/samples.ts';
import { RULES } from '../support/rules.ts';
import { ANNOUNCED, ANNOUNCED_END, ENDED, HELD, REGISTERED, RUNNING, TODAY, WAITING } from '../support/samples.ts';

type Beside = {
  readonly consents?: readonly Consent[];
  readonly documents?: readonly Document[];
  readonly copies?: readonly PaperCopy[];
};
const waiting = (dossier: Dossier, { consents = [], documents = [], copies = [] }: Beside = {}, today = TODAY) =>
  waitingOf(
    dossier,
    { consents, documents, copies, summaries: [] },
    { ...RULES, consents: { summaryReminderDays: 7 } },
    today,
  );

/** Two weeks before today, and the day before that. */
const [NEWS, OLD] = ['2026-02-19', '2026-02-18'];
const GIVEN = { ...REGISTERED, notices: RUNNING.notices };

describe('[EK-6.2] the first steps with a new client', () => {
  test.each<[string, Dossier, string, object[]]>([
    ['the regulation was not given', REGISTERED, TODAY, [{ kind: 'notice-missing' }]],
    ['it was given', GIVEN, TODAY, [{ kind: 'not-started' }]],
    ['another one is in force since', GIVEN, '2026-04-01', [{ kind: 'notice-missing' }]],
    ['on the day before that', GIVEN, '2026-03-31', [{ kind: 'not-started' }]],
    ['the trajectory runs, whatever was given', { ...RUNNING, notices: [] }, TODAY, []],
  ])('%s', (_, dossier, today, wanted) => {
    expect(waiting(dossier, {}, today)).toStrictEqual(wanted);
  });

  test('one of several given counts', () => {
    const notices = [{ regulationVersion: '2016-01-01', givenOn: '2026-01-03', channel: 'letter' }, ...GIVEN.notices];
    expect(waiting({ ...GIVEN, notices })).toStrictEqual([{ kind: 'not-started' }]);
  });
});

describe('[RIO-1.7] a dossier that was handed over is news for two weeks', () => {
  test.each<[string | undefined, object[]]>([
    [undefined, []],
    [TODAY, [{ kind: 'handed-over', day: TODAY }]],
    [NEWS, [{ kind: 'handed-over', day: NEWS }]],
    [OLD, []],
  ])('%s', (coachSince, wanted) => {
    expect(waiting({ ...RUNNING, ...(coachSince === undefined ? {} : { coachSince }) })).toStrictEqual(wanted);
  });
});

describe('[EK-6.2] questions to the client', () => {
  const ASKED = question('partner');
  const NOON = 'T12:00:00Z';
  const shown = (consent: Consent) => waiting(RUNNING, { consents: [consent] });

  test('one that waits is shown with the day on which it lapses, however old', () => {
    const day = ASKED.expiresOn;
    const wanted = [{ kind: 'consent-asked', reference: 'consent-1', scope: 'partner', day }];
    expect(shown(ASKED)).toStrictEqual(wanted);
    expect(shown({ ...ASKED, askedAt: `${OLD}${NOON}` })).toStrictEqual(wanted);
  });

  test.each(ANSWERED)('what became of it is news for two weeks: %s', (state) => {
    const answered = { kind: 'consent-answered', reference: 'consent-1', scope: 'partner', state };
    const on = (day: string): Consent => ({ ...ASKED, state, answeredAt: `${day}${NOON}` });
    expect(shown(on(NEWS))).toStrictEqual([{ ...answered, day: NEWS }]);
    expect(shown(on(OLD))).toStrictEqual([]);
  });

  test('the last that happened counts: the end, then the answer, then the question', () => {
    const all = { ...ASKED, state: 'withdrawn', askedAt: `${OLD}${NOON}` } as const;
    const days = (consent: Consent) => shown(consent).map((one) => ('day' in one ? one.day : undefined));
    const answeredAt = `2026-02-20${NOON}`;
    expect(days({ ...all, answeredAt, endedAt: `2026-03-01${NOON}` })).toStrictEqual(['2026-03-01']);
    expect(days({ ...all, answeredAt })).toStrictEqual(['2026-02-20']);
    expect(days(all)).toStrictEqual([]);
    expect(days({ ...all, askedAt: `2026-03-04${NOON}` })).toStrictEqual(['2026-03-04']);
  });

  test('the day is the one in Amsterdam', () => {
    const late: Consent = { ...ASKED, state: 'granted', answeredAt: '2026-03-01T23:30:00Z' };
    expect(shown(late)).toMatchObject([{ day: '2026-03-02' }]);
  });

  test.each(['ended', 'cancelled'] as const)('what the practice ended itself is no news: %s', (state) => {
    expect(shown({ ...ASKED, state, endedAt: `${TODAY}${NOON}` })).toStrictEqual([]);
  });

  test('[RIO-4.3] those of an absence are not shown one by one', () => {
    expect(waiting(RUNNING, { consents: [question('cover'), ASKED] })).toMatchObject([{ scope: 'partner' }]);
  });
});

describe('[EK-4.3] an upload that was not taken is news for two weeks', () => {
  const upload = (documentId: string, state: Document['state'], announcedOn: string): Document => ({
    ...ANNOUNCED,
    documentId,
    state,
    announcedOn,
  });

  test('and one that was taken, or waits, is not', () => {
    const documents = [
      upload('one', 'rejected', NEWS),
      upload('two', 'rejected', OLD),
      upload('three', 'available', TODAY),
      upload('four', 'announced', TODAY),
    ];
    expect(waiting(RUNNING, { documents })).toStrictEqual([{ kind: 'upload-rejected', reference: 'one', day: NEWS }]);
  });
});

describe('[RIO-6.3] a destruction is near from sixty days before it', () => {
  const near = (day: string) => [{ kind: 'destruction-near', day }];
  test.each<[string, Dossier, string, object[]]>([
    ['sixty-one days before', ENDED, '2030-12-30', []],
    ['sixty days before', ENDED, '2030-12-31', near('2031-03-01')],
    ['on the day', ENDED, '2031-03-01', near('2031-03-01')],
    ['on the day that was told', ANNOUNCED_END, '2031-02-20', near('2031-03-01')],
    ['on the day until which it waits', WAITING, '2031-03-02', near('2031-03-09')],
    ['not under a hold', HELD, '2031-03-01', []],
    ['not as long as the trajectory runs', RUNNING, '2031-03-01', []],
  ])('%s', (_, dossier, today, wanted) => {
    expect(waiting(dossier, {}, today)).toStrictEqual(wanted);
  });
});

test('[EK-6.2] all of it is shown, in this order', () => {
  const dossier = { ...ENDED, state: 'registered', coachSince: '2031-02-28' } as const;
  const beside = {
    consents: [question('partner')],
    documents: [{ ...ANNOUNCED, state: 'rejected', announcedOn: '2031-02-27' } as const],
  };
  expect(waiting(dossier, beside, '2031-03-01').map(({ kind }) => kind)).toStrictEqual([
    'handed-over',
    'notice-missing',
    'consent-asked',
    'upload-rejected',
    'destruction-near',
  ]);
});

describe('what is on paper', () => {
  test('[RIO-3.3] what is out waits until it is under lock again', () => {
    expect(waiting(RUNNING, { copies: [COPY, OUT, DESTROYED] })).toStrictEqual([
      { kind: 'paper-out', reference: 'copy-1', day: '2026-03-06' },
    ]);
  });

  test.each([
    ['2027-01-31', []],
    ['2027-02-01', [{ kind: 'paper-due', day: '2027-03-01' }]],
    ['2027-04-01', [{ kind: 'paper-due', day: '2027-03-01' }]],
  ])('[RIO-6.2] what has to go waits from the reminder on: %s', (today, wanted) => {
    expect(waiting(LATE, { copies: [COPY] }, today)).toStrictEqual(wanted);
  });
});
