import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Chart } from '../parts/chart.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';

type Figures = ReplyOf<'getRelationFigures'>;
type Group = Figures['groups'][number];

const WORDS: Bilingual<{
  years: string;
  services: string;
  principals: string;
  all: string;
  group: string;
  count: string;
  own: string;
  unknown: string;
  others: string;
  term: (years: number) => string;
  noNames: string;
}> = {
  nl: {
    years: 'Trajecten per jaar',
    services: 'Trajecten per dienst',
    principals: 'Trajecten per opdrachtgever',
    all: 'Per opdrachtgever, dienst en jaar',
    group: 'Opdrachtgever, dienst en jaar',
    count: 'Aantal',
    own: 'Op eigen verzoek',
    unknown: 'Opdrachtgever zonder naam',
    others: 'Andere opdrachtgevers',
    term: (years) =>
      `De naam van een cliënt blijft ${years} jaar na het jaar waarin het traject eindigde. Daarna gaat de naam weg. De aantallen blijven.`,
    noNames: 'Namen van cliënten blijven hier niet. Alleen de aantallen blijven.',
  },
  en: {
    years: 'Trajectories by year',
    services: 'Trajectories by service',
    principals: 'Trajectories by commissioning organisation',
    all: 'By commissioning organisation, service and year',
    group: 'Commissioning organisation, service and year',
    count: 'Number',
    own: 'By own request',
    unknown: 'Commissioning organisation without a name',
    others: 'Other commissioning organisations',
    term: (years) =>
      `The name of a client stays ${years} years after the year in which the trajectory ended. Then the name goes. The numbers stay.`,
    noNames: 'Names of clients do not stay here. Only the numbers stay.',
  },
};

/** More bars nobody reads; the table has all. */
const MOST_BARS = 12;

type Bar = { readonly name: string; readonly count: number };

/** Of each name how many, in the order in which the names come. */
function added(groups: readonly Group[], nameOf: (group: Group) => string): Bar[] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(nameOf(group), (counts.get(nameOf(group)) ?? 0) + group.count);
  return [...counts].map(([name, count]) => ({ name, count }));
}

function largest(bars: readonly Bar[], others: string): Bar[] {
  const sorted = bars.toSorted((one, other) => other.count - one.count);
  const rest = sorted.slice(MOST_BARS).reduce((sum, { count }) => sum + count, 0);
  return [...sorted.slice(0, MOST_BARS), ...(rest > 0 ? [{ name: others, count: rest }] : [])];
}

/** How many trajectories there were, as bars and as tables (RIO-6.4). Nothing where nothing is left of any dossier. */
export function RelationFigures() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const figures = useRead('getRelationFigures', {});
  const serviceOf = ({ service }: Group) => nameIn(practice.data?.body.services, service, language);
  const principalOf = ({ principalId, principalName }: Group) =>
    principalName ?? (principalId === undefined ? words.own : words.unknown);
  return (
    <Loaded query={figures}>
      {({ body: { groups, nameYears } }) => (
        <>
          <p className="quiet">{nameYears === undefined ? words.noNames : words.term(nameYears)}</p>
          {groups.length > 0 && (
            <>
              {[
                {
                  title: words.years,
                  bars: added(groups, ({ year }) => String(year))
                    .toReversed()
                    .slice(-MOST_BARS),
                },
                { title: words.services, bars: largest(added(groups, serviceOf), words.others) },
                { title: words.principals, bars: largest(added(groups, principalOf), words.others) },
              ].map(({ title, bars }) => (
                <section className="card" key={title}>
                  <Chart title={title} bars={bars} smallest={1} />
                </section>
              ))}
              <section className="card">
                <h2>{words.all}</h2>
                <div className="chart wraps">
                  <table>
                    <caption className="visually-hidden">{words.all}</caption>
                    <thead>
                      <tr>
                        <th scope="col">{words.group}</th>
                        <th scope="col">{words.count}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {groups.map((group) => (
                        <tr key={[group.principalId, group.service, group.year].join(' ')}>
                          <th scope="row">
                            {principalOf(group)}
                            <br />
                            {serviceOf(group)}, {group.year}
                          </th>
                          <td>{group.count}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
