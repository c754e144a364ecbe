import type { Language } from '../../contracts/problems.ts';
import { type AnonymousYear, CLASSES, type ClassName } from '../../domain/statistics/groups.ts';
import type { Policy, Text } from '../../policies/index.ts';
import type { Sheet } from '../shared/sheet.ts';
import { nameOfValue } from './names.ts';

const NAME: Text = { nl: 'Trajecten', en: 'Trajectories' };
const YEAR: Text = { nl: 'Jaar van het einde', en: 'Year of the end' };
const COUNT: Text = { nl: 'Aantal', en: 'Number' };
/** What stands where the group would be too small. */
const UNTOLD: Text = { nl: '(niet te zeggen)', en: '(not to be told)' };
const COLUMNS: { readonly [C in ClassName]: Text } = {
  service: { nl: 'Dienst', en: 'Service' },
  outcome: { nl: 'Wat het opleverde', en: 'What it came to' },
  duration: { nl: 'Duur', en: 'Duration' },
  principalType: { nl: 'Soort opdrachtgever', en: 'Kind of principal' },
};

/** The groups of these years, as they are: each line is about so many that nobody is recognised, and so is every sum of them. */
export const sheetOf = (years: readonly AnonymousYear[], policy: Policy, language: Language): Sheet => ({
  name: NAME[language],
  columns: [YEAR, ...CLASSES.map((name) => COLUMNS[name]), COUNT].map((title) => title[language]),
  rows: years.flatMap(({ year, groups }) =>
    groups.map((group) => [
      year,
      ...CLASSES.map((name) => {
        const value = group[name];
        return value === undefined ? UNTOLD[language] : nameOfValue(policy, name, value).name[language];
      }),
      group.count,
    ]),
  ),
});
