import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Chart } from '../parts/chart.tsx';
import { Choice } from '../parts/fields.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Klachten in cijfers', en: 'Complaints in figures' } as const;

type Figures = ReplyOf<'getComplaintFigures'>;
type Table = 'kinds' | 'channels' | 'outcomes' | 'terms';
const TABLES: readonly Table[] = ['kinds', 'channels', 'outcomes', 'terms'];

const WORDS: Bilingual<{
  intro: (smallest: number) => string;
  year: string;
  total: (count: number) => string;
  few: string;
  tables: { readonly [T in Table]: { readonly title: string; readonly names: Readonly<Record<string, string>> } };
}> = {
  nl: {
    intro: (smallest) =>
      `Een groep van minder dan ${smallest} klachten krijgt geen getal: anders is te zien over wie het gaat. Een getal waaruit zo'n groep is te berekenen, staat er ook niet.`,
    year: 'Jaar',
    total: (count) => (count === 1 ? '1 klacht in dit jaar' : `${count} klachten in dit jaar`),
    few: 'Er waren zo weinig klachten dat wij geen getal noemen.',
    tables: {
      kinds: {
        title: 'Waar het over ging',
        names: {
          person: 'Een medewerker',
          owner: 'De eigenaar',
          article: 'Een regel van het reglement',
          decision: 'Een beslissing op een verzoek',
          other: 'Iets anders',
        },
      },
      channels: {
        title: 'Hoe de klacht kwam',
        names: {
          portal: 'Via deze site',
          letter: 'Per brief',
          mail: 'Per mail',
          call: 'Per telefoon',
          anonymous: 'Zonder naam',
        },
      },
      outcomes: {
        title: 'Wat eruit kwam',
        names: {
          founded: 'Gegrond',
          partly: 'Deels gegrond',
          unfounded: 'Ongegrond',
          'not-taken-up': 'Niet in behandeling genomen',
          mediated: 'Samen opgelost',
          withdrawn: 'Ingetrokken',
          open: 'Loopt nog',
        },
      },
      terms: {
        title: 'Op tijd besloten',
        names: { kept: 'Op tijd', missed: 'Te laat', none: 'Nog geen beslissing' },
      },
    },
  },
  en: {
    intro: (smallest) =>
      `A group of fewer than ${smallest} complaints gets no number: it would show who it is about. Nor is there a number from which such a group could be worked out.`,
    year: 'Year',
    total: (count) => (count === 1 ? '1 complaint in this year' : `${count} complaints in this year`),
    few: 'There were too few complaints to show a number.',
    tables: {
      kinds: {
        title: 'What it was about',
        names: {
          person: 'Somebody who works here',
          owner: 'The owner',
          article: 'A rule of the regulation',
          decision: 'A decision on a request',
          other: 'Something else',
        },
      },
      channels: {
        title: 'How the complaint came',
        names: {
          portal: 'By this site',
          letter: 'By letter',
          mail: 'By mail',
          call: 'By telephone',
          anonymous: 'Without a name',
        },
      },
      outcomes: {
        title: 'What came of it',
        names: {
          founded: 'Upheld',
          partly: 'Partly upheld',
          unfounded: 'Not upheld',
          'not-taken-up': 'Not taken up',
          mediated: 'Solved together',
          withdrawn: 'Withdrawn',
          open: 'Still open',
        },
      },
      terms: { title: 'Decided in time', names: { kept: 'In time', missed: 'Too late', none: 'No decision yet' } },
    },
  },
};

/** The regulation has figures since the year in which the AVG began. */
const FIRST_YEAR = 2018;
const yearsUntil = (last: number): { id: string; name: string }[] =>
  Array.from({ length: last - FIRST_YEAR + 1 }, (_, ago) => String(last - ago)).map((year) => ({
    id: year,
    name: year,
  }));

export function FiguresPage() {
  const words = useWords(WORDS);
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(String(thisYear));
  const figures = useRead('getComplaintFigures', { query: { year } });
  return (
    <Page title={TITLE}>
      <Choice label={words.year} options={yearsUntil(thisYear)} value={year} onChange={setYear} />
      <Loaded query={figures}>{({ body }) => <Shown figures={body} />}</Loaded>
    </Page>
  );
}

function Shown({ figures }: { readonly figures: Figures }) {
  const words = useWords(WORDS);
  const { total, smallestGroup } = figures;
  return (
    <>
      <p role="status">
        <strong>{total.count === undefined ? words.few : words.total(total.count)}</strong>
      </p>
      <p className="quiet">{words.intro(smallestGroup)}</p>
      {total.count !== undefined &&
        TABLES.map((table) => (
          <section className="card" key={table}>
            <Chart
              title={words.tables[table].title}
              smallest={smallestGroup}
              bars={figures[table].map(({ value, count }) => ({
                name: words.tables[table].names[value] ?? value,
                count,
              }))}
            />
          </section>
        ))}
    </>
  );
}
