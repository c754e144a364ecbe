import { describe, expect, it, test } from 'vitest';
import { OPERATIONS } from '../../contracts/api.ts';
import { addDays, addYears } from '../../domain/calendar.ts';
import type { RefusalCode } from '../../domain/catalogue.ts';
import { type Leaf, TODAY, takes, textLeaves } from '../support/leaves.ts';
import { everyRegulation } from '../support/regulations.ts';

const MOMENT = `${TODAY}T10:30:00+01:00`;
const isDay = (leaf: Leaf): boolean => takes(leaf, TODAY) && !takes(leaf, 'Merel') && !takes(leaf, '0612345678');
const isMoment = (leaf: Leaf): boolean => takes(leaf, MOMENT) && !takes(leaf, 'Merel');
const onDay = (leaf: Leaf, day: string): string => (isMoment(leaf) ? MOMENT.replace(TODAY, day) : day);

const NEVER = ['0000-01-01', '0001-01-01', '0999-12-31', '1066-10-14', '1850-01-01', addYears(TODAY, 11), '9999-12-31'];
/** Of each kind: what it takes, and what makes no sense. */
const KINDS = {
  birth: { takes: [TODAY, '1987-02-28', addYears(TODAY, -120)], not: [addDays(TODAY, 1), addYears(TODAY, -131)] },
  past: { takes: [TODAY, '2018-05-25', '2021-12-31'], not: ['2018-05-24', addYears(TODAY, 2)] },
  planned: { takes: [TODAY, addDays(TODAY, 1), addYears(TODAY, 9)], not: [addYears(TODAY, -2)] },
  been: { takes: [TODAY, '2018-05-25'], not: [addDays(TODAY, 1), '2018-05-24'] },
  earlier: { takes: [TODAY, '2001-09-01', '2012-01-01'], not: ['2001-08-31', addYears(TODAY, 2)] },
  coming: { takes: [TODAY, addYears(TODAY, 9)], not: [addDays(TODAY, -1)] },
} as const;
const kindOf = ({ schema }: Leaf) => schema.meta()?.['x-day'] as keyof typeof KINDS | undefined;

describe.each(everyRegulation)('the days that can be sent under %s', (id) => {
  const days = textLeaves(id).filter((leaf) => isDay(leaf) || isMoment(leaf));

  it('are known', () => {
    expect(days.length).toBeGreaterThanOrEqual(20);
    const without = days.filter((leaf) => kindOf(leaf) === undefined).map(({ operation, at }) => `${operation} ${at}`);
    expect(without).toEqual([]);
  });

  it('make sense, each by what it is the day of', () => {
    const wrong = days.flatMap((leaf) => {
      const kind = KINDS[kindOf(leaf) ?? 'past'];
      const taken = [...NEVER, ...kind.not].filter((day) => takes(leaf, onDay(leaf, day)));
      const refused = kind.takes.filter((day) => !takes(leaf, onDay(leaf, day)));
      return [...taken, ...refused].map((day) => `${leaf.operation} ${leaf.at}: ${day}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** The day before what is planned or the day after what was: what says no to it, where the contract lets it through for a better reason. */
const RULED: { readonly [place: string]: RefusalCode } = {
  'createDossier body.takenOver.startedOn': 'start-in-future',
  'createDossier body.takenOver.endedOn': 'end-in-future',
  'recordNotice body.givenOn': 'notice-in-future',
  'recordNotice body.readOn': 'notice-in-future',
  'startTrajectory body.startedOn': 'start-in-future',
  'endTrajectory body.endedOn': 'end-in-future',
  'changeEnd body.endedOn': 'end-in-future',
  'placeHold body.reviewOn': 'hold-review-date',
  'planConsult body.day': 'consult-in-past',
  'moveConsult body.day': 'consult-in-past',
  'recordActivity body.day': 'activity-in-future',
  'correctActivity body.day': 'activity-in-future',
  'writeSummary body.day': 'summary-in-future',
  'recordEmail body.day': 'activity-in-future',
  'askConsent body.subject.on': 'consent-day',
  'discloseDocuments body.until': 'consent-day',
  'planCover body.from': 'cover-in-past',
  'recordHours body.since': 'hours-in-future',
  'planCover body.until': 'cover-end-before-start',
  'recordPaper body.printedOn': 'printed-in-future',
  'destroyPaper body.on': 'destroyed-in-future',
  'confirmCertificatePaper body.on': 'destroyed-in-future',
  'makeRights body.objectionDay': 'objection-day',
  'registerRights body.objectionDay': 'objection-day',
  'registerRights body.receivedOn': 'received-in-future',
  'registerRights body.identity.on': 'identity-day',
  'establishIdentity body.on': 'identity-day',
  'decideRights body.decisions.0.appointment.on': 'appointment-in-past',
  'recordBreach body.awareAt': 'breach-aware-in-future',
  'recordBreach body.notifiedAuthorityAt': 'breach-moment',
  'recordBreach body.notifiedPeopleAt': 'breach-moment',
  'changeBreach body.awareAt': 'breach-aware-later',
  'changeBreach body.notifiedAuthorityAt': 'breach-moment',
  'changeBreach body.notifiedPeopleAt': 'breach-moment',
  'registerComplaint body.receivedOn': 'complaint-day',
  'proposeHearing body.on': 'hearing-day',
  'reportHearing body.heldOn': 'hearing-day',
  'decideComplaint body.measures.0.dueOn': 'measure-day',
};

test('a day on the wrong side of today is refused by the contract, or by a rule with a better reason', () => {
  const wrongWay = { birth: 1, past: 1, been: 1, earlier: 1, planned: -1, coming: -1 } as const;
  // A look at a day that is over changes nothing.
  const records = textLeaves().filter(({ operation }) => OPERATIONS[operation].kind !== 'reads');
  const days = records.filter((leaf) => kindOf(leaf) !== undefined);
  const through = days.filter((leaf) => takes(leaf, onDay(leaf, addDays(TODAY, wrongWay[kindOf(leaf) ?? 'past']))));
  expect(through.map(({ operation, at }) => `${operation} ${at}`).sort()).toEqual(Object.keys(RULED).sort());
});

test('what is called a birth date is one', () => {
  const births = textLeaves().filter(({ field }) => /birth/i.test(field));
  expect(births.map((leaf) => kindOf(leaf))).toEqual(['birth', 'birth']);
});
