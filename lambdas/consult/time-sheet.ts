import type { Language } from '../../contracts/problems.ts';
import type { TimeLine } from '../../domain/consult/time-lines.ts';
import type { Policy, Text } from '../../policies/index.ts';
import { nameIn } from '../shared/named.ts';
import type { Sheet } from '../shared/sheet.ts';
import { CONSULT_STATES } from './view.ts';

/** A line with the names of it; one that is not known any more is empty. */
export type NamedLine = TimeLine & {
  readonly number: string;
  readonly coach: string;
  readonly principal: string;
  /** For the whole trajectory of its dossier. */
  readonly granted?: { readonly minutes: number; readonly left: number };
};

const NAME: Text = { nl: 'Tijd', en: 'Time' };
const CONSULT: Text = { nl: 'Gesprek', en: 'Talk' };
const COLUMNS: readonly Text[] = [
  { nl: 'Dag', en: 'Day' },
  { nl: 'Dossier', en: 'Dossier' },
  { nl: 'Soort', en: 'Kind' },
  { nl: 'Stand', en: 'State' },
  { nl: 'Minuten', en: 'Minutes' },
  { nl: 'Coach', en: 'Coach' },
  { nl: 'Opdrachtgever', en: 'Principal' },
  { nl: 'Toegekend voor het traject', en: 'Granted for the trajectory' },
  { nl: 'Over van het traject', en: 'Left of the trajectory' },
];

/** The time of these dossiers, by day and number: no notes, no places, and no client but their number. */
export function timeSheet(lines: readonly NamedLine[], { consults }: Policy, language: Language): Sheet {
  const kindOf = (id: string) => nameIn(consults.activityKinds, id)[language];
  const placeOf = ({ day, number }: NamedLine) => `${day} ${number}`;
  return {
    name: NAME[language],
    columns: COLUMNS.map((title) => title[language]),
    rows: lines
      .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))
      .map(({ day, number, of, minutes, coach, principal, granted }) => [
        day,
        number,
        ...('consult' in of ? [CONSULT[language], CONSULT_STATES[of.consult][language]] : [kindOf(of.activity), '']),
        minutes,
        coach,
        principal,
        granted?.minutes ?? '',
        granted?.left ?? '',
      ]),
  };
}
