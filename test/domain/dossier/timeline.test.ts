import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { objectToDestruction } from '../../../domain/dossier/object-to-destruction.ts';
import { timelineOf } from '../../../domain/dossier/timeline.ts';
import { policyById } from '../../../local/policies.ts';
import { ENDED, HELD, REGISTERED, RUNNING } from '../support/samples.ts';

const POLICY = policyById('re-integratieonderwijs');

const told = (dossier: Dossier) =>
  timelineOf(dossier, POLICY).map(({ moment, day, because }) => `${moment} ${day ?? '?'}: ${because.en}`);
const last = (dossier: Dossier) => timelineOf(dossier, POLICY).at(-1);

describe('the timeline of a dossier', () => {
  it('[RIO-6.3] has a day only for what is known, and says what the rest waits for', () => {
    expect(told(REGISTERED)).toEqual([
      'registered 2026-01-02: the day of registration with the practice',
      'start ?: the trajectory starts after the regulation was given',
      'end ?: the trajectory has not been ended yet',
      'destruction ?: five years after the end of the trajectory',
    ]);
    expect(timelineOf(REGISTERED, POLICY).map(({ because }) => because.nl)).toEqual([
      'de dag van inschrijving bij de praktijk',
      'het traject begint nadat het reglement is gegeven',
      'het traject is nog niet beëindigd',
      'vijf jaar na het einde van het traject',
    ]);
  });

  it('[RIO-6.3] goes up to the destruction, five years after the end', () => {
    expect(told(ENDED)).toEqual([
      'registered 2026-01-02: the day of registration with the practice',
      'regulation-given 2026-01-05: the regulation was given, version 2018-06-01',
      'start 2026-01-10: the first day of the trajectory',
      'end 2026-03-01: the last day of the trajectory',
      'destruction 2031-03-01: five years after the end of the trajectory',
    ]);
    expect(timelineOf(ENDED, POLICY).map(({ because }) => because.nl)).toEqual([
      'de dag van inschrijving bij de praktijk',
      'het reglement is gegeven, versie 2018-06-01',
      'de eerste dag van het traject',
      'de laatste dag van het traject',
      'vijf jaar na het einde van het traject',
    ]);
  });

  it('is in the order of the days, whatever was recorded first, and what has no day is last', () => {
    const late = { regulationVersion: '2024-01-01', givenOn: '2026-02-01', channel: 'portal' };
    const moments = timelineOf({ ...RUNNING, notices: [late, ...RUNNING.notices] }, POLICY);
    expect(moments.map(({ moment, day }) => [moment, day])).toEqual([
      ['registered', '2026-01-02'],
      ['regulation-given', '2026-01-05'],
      ['start', '2026-01-10'],
      ['regulation-given', '2026-02-01'],
      ['end', undefined],
      ['destruction', undefined],
    ]);
    const atOnce = { ...RUNNING, createdOn: '2026-01-10', notices: [{ ...late, givenOn: '2026-01-10' }] };
    expect(
      timelineOf(atOnce, POLICY)
        .map(({ moment }) => moment)
        .slice(0, 3),
    ).toEqual(['registered', 'regulation-given', 'start']);
  });

  it('[AVG-17.3] has no day of destruction while a hold keeps the dossier, and the day on which it is reviewed', () => {
    expect(told(HELD).slice(-2)).toEqual([
      'hold-review 2026-06-02: by then it is looked at again whether the data are still needed',
      'destruction ?: waits: the data are needed for a legal claim or duty, since 2 March 2026',
    ]);
    expect(
      timelineOf(HELD, POLICY)
        .slice(-2)
        .map(({ because }) => because.nl),
    ).toEqual([
      'uiterlijk dan wordt opnieuw bekeken of de gegevens langer nodig zijn',
      'wacht: de gegevens zijn nodig voor een rechtsvordering of wettelijke plicht, sinds 2 maart 2026',
    ]);
  });

  it('[AVG-17.3] says that a destruction waits for what the client said against it, when that is why', () => {
    const objected = objectToDestruction(
      { ...ENDED, destruction: { announcedOn: '2031-02-01', dueOn: '2031-03-01', on: '2031-03-01' } },
      POLICY,
      '2031-02-10',
    );
    if (!objected.ok) throw new Error('refused');
    expect(last(objected.next)?.because).toEqual({
      nl: 'wacht: er is bezwaar gemaakt tegen de vernietiging, en de praktijk kijkt of het moet blijven, sinds 10 februari 2031',
      en: 'waits: there was an objection to the destruction, and the practice looks whether it has to stay, since 10 February 2031',
    });
  });

  it('[RIO-6.3] names the day that the client chose before the term, and no day after it', () => {
    const chosen = last({ ...ENDED, keepUntil: '2027-01-31' });
    expect(chosen).toMatchObject({ moment: 'destruction', day: '2027-01-31' });
    expect(chosen?.because).toEqual({
      nl: 'op verzoek van de cliënt, eerder dan vijf jaar na het einde van het traject: 1 maart 2031',
      en: "at the client's request, earlier than five years after the end of the trajectory: 1 March 2031",
    });
    expect(last({ ...ENDED, keepUntil: '2031-03-01' })).toEqual(last(ENDED));
    expect(last({ ...ENDED, keepUntil: '2040-01-01' })).toEqual(last(ENDED));
  });

  it('counts the years of the regulation', () => {
    const rules = { ...POLICY, retention: { ...POLICY.retention, digitalYears: 1 } };
    expect(timelineOf(ENDED, rules).at(-1)).toMatchObject({
      day: '2027-03-01',
      because: { nl: 'een jaar na het einde van het traject', en: 'one year after the end of the trajectory' },
    });
  });
});
