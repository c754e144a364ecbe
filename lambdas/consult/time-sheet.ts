import type { Language } from '../../contracts/problems.ts';
import type { ConsultState } from '../../domain/consult/consult.ts';
import type { TimeLine } from '../../domain/consult/time-lines.ts';
import type { Policy, Text } from '../../policies/index.ts';
import type { Sheet } from '../shared/sheet.ts';

/** A line with the names of it; one that is not known any more is empty. */
export type NamedLine = TimeLine & { readonly number: string; readonly coach: string; readonly principal: string };

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
];
const STATES: { readonly [S in ConsultState]: Text } = {
  planned: { nl: 'Gepland', en: 'Planned' },
  held: { nl: 'Gehouden', en: 'Held' },
  missed: { nl: 'Niet gehouden', en: 'Not held' },
  cancelled: { nl: 'Afgezegd', en: 'Called off' },
};

/** The time of these dossiers, by day and number: no notes, no places, and no client but their number. */
export function timeSheet(lines: readonly NamedLine[], { consults }: Policy, language: Language): Sheet {
  const kindOf = (id: string) => consults.activityKinds.find((kind) => kind.id === id)?.name[language] ?? id;
  const placeOf = ({ day, number }: NamedLine) => `${day} ${number}`;
  return {
    name: NAME[language],
    columns: COLUMNS.map((title) => title[language]),
    rows: lines
      .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))
      .map(({ day, number, of, minutes, coach, principal }) => [
        day,
        number,
        ...('consult' in of ? [CONSULT[language], STATES[of.consult][language]] : [kindOf(of.activity), '']),
        minutes,
        coach,
        principal,
      ]),
  };
}
