import { useState } from 'react';
import { useRead } from '../api/use.ts';
import { Chart } from '../parts/chart.tsx';
import { Choice } from '../parts/fields.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { ReleaseForm } from './release-form.tsx';
import { ReleaseLog } from './release-log.tsx';
import { CLASSES, type Statistics } from './words.ts';

const TITLE = { nl: 'Cijfers over trajecten', en: 'Figures about trajectories' } as const;

const WORDS: Bilingual<{
  intro: string;
  small: (smallest: number) => string;
  year: string;
  total: (count: number) => string;
  few: string;
  none: string;
  coming: (year: number) => string;
  untold: string;
  without: string;
}> = {
  nl: {
    intro:
      'Deze cijfers wijzen niemand aan. Een jaar wordt één keer geteld, een paar maanden na het einde. Daarna veranderen de cijfers niet meer.',
    small: (smallest) =>
      `Een groep van minder dan ${smallest} trajecten krijgt geen getal. Een getal waaruit zo'n groep is te berekenen, staat er ook niet.`,
    year: 'Jaar waarin het traject eindigde',
    total: (count) => `${count} trajecten eindigden in dit jaar`,
    few: 'In dit jaar eindigden zo weinig trajecten dat wij geen getal noemen.',
    none: 'Er is nog geen jaar geteld.',
    coming: (year) => `De cijfers van ${year} komen op`,
    untold: 'Niet te zeggen: de groep is te klein',
    without: 'Geen getal voor',
  },
  en: {
    intro:
      'These figures point at nobody. A year is counted once, some months after its end. After that the figures do not change any more.',
    small: (smallest) =>
      `A group of fewer than ${smallest} trajectories gets no number. Nor is there a number from which such a group could be worked out.`,
    year: 'Year in which the trajectory ended',
    total: (count) => `${count} trajectories ended in this year`,
    few: 'So few trajectories ended in this year that we tell no number.',
    none: 'No year has been counted yet.',
    coming: (year) => `The figures of ${year} come on`,
    untold: 'Not to be told: the group is too small',
    without: 'No number for',
  },
};

/** Anonymous figures, giving them away, and what was given to whom (EK-2.2, EK-2.3, EK-8.1). */
export function StatisticsPage() {
  const words = useWords(WORDS);
  const [year, setYear] = useState<string>();
  const statistics = useRead('getStatistics', { query: year === undefined ? {} : { year } });
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <Loaded query={statistics}>
        {({ body }) => (
          <>
            <p className="quiet">
              {body.years.length === 0 && `${words.none} `}
              {words.coming(body.coming.year)} <Day on={body.coming.from} />.
            </p>
            {body.shown && (
              <Choice
                label={words.year}
                options={body.years.map((one) => ({ id: String(one), name: String(one) }))}
                value={String(body.shown.year)}
                onChange={setYear}
              />
            )}
            {body.shown && <Shown shown={body.shown} smallest={body.smallestGroup} />}
            {body.years.length > 0 && <ReleaseForm years={body.years} purposes={body.purposes} />}
          </>
        )}
      </Loaded>
      <ReleaseLog />
    </Page>
  );
}

function Shown({ shown, smallest }: { readonly shown: NonNullable<Statistics['shown']>; readonly smallest: number }) {
  const words = useWords(WORDS);
  const classes = useWords(CLASSES);
  const { language } = useLanguage();
  return (
    <>
      <p role="status">
        <strong>{shown.total === undefined ? words.few : words.total(shown.total)}</strong>
      </p>
      <p className="quiet">{words.small(smallest)}</p>
      {shown.total !== undefined &&
        shown.classes.map(({ name, figures, untold }) => {
          const without = figures.filter(({ count }) => count === undefined).map(({ value }) => value.name[language]);
          return (
            <section className="card" key={name}>
              <Chart
                title={classes[name]}
                smallest={smallest}
                bars={[
                  ...figures
                    .filter(({ count }) => count !== undefined)
                    .map(({ value, count }) => ({ name: value.name[language], count })),
                  ...(untold === 0 ? [] : [{ name: words.untold, count: untold }]),
                ]}
              />
              {without.length > 0 && (
                <p className="quiet">
                  {words.without}: {without.join(', ')}.
                </p>
              )}
            </section>
          );
        })}
    </>
  );
}
