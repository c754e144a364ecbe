import { Facts } from '../parts/facts.tsx';
import { Moment, sizeInWords } from '../words/days.tsx';
import { LOCALES, useLanguage, useWords } from '../words/language.tsx';
import { type Status, WORDS } from './status-words.ts';

/** How much is kept where, and what that costs about. */
export function Kept({ sizes }: { readonly sizes: Status['sizes'] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (!sizes)
    return (
      <section className="card">
        <h2>{words.kept}</h2>
        <p>{words.notMeasured}</p>
      </section>
    );
  const dollars = (cents: number): string =>
    new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'USD' }).format(cents / 100);
  const whole = sizes.cost.reduce((sum, { cents }) => sum + cents, 0);
  return (
    <>
      <section className="card">
        <h2>{words.kept}</h2>
        <Facts
          facts={[
            [words.dossiers, sizes.dossiers],
            [words.givenUp, sizes.deadLetters ? words.letters(sizes.deadLetters) : undefined],
            ...sizes.places
              .filter(({ documents }) => documents > 0)
              .map(
                ({ place, documents, bytes }) =>
                  [words.places[place], words.documents(documents, sizeInWords(bytes, language))] as const,
              ),
          ]}
        />
        <p className="quiet">
          {words.measured} <Moment at={sizes.measuredAt} />.
        </p>
      </section>
      <section className="card">
        <h2>{words.cost}</h2>
        <Facts
          facts={[
            ...sizes.cost.map(({ part, cents }) => [words.costs[part], dollars(cents)] as const),
            [words.together, <strong key="whole">{dollars(whole)}</strong>],
          ]}
        />
        <p className="quiet">{words.estimate}</p>
      </section>
    </>
  );
}
