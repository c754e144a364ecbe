import type { ReplyOf } from '../../contracts/api.ts';
import { List } from '../parts/list.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { ReleaseFiles } from './release-files.tsx';
import { CLASSES } from './words.ts';

type Line = ReplyOf<'listReleases'>['items'][number];

const WORDS: Bilingual<{
  title: string;
  none: string;
  years: (from: number, until: number) => string;
  by: (name?: string) => string;
  left: string;
  whole: (year: number) => string;
  part: (year: number, untold: number, name: string) => string;
  values: string;
}> = {
  nl: {
    title: 'Wat er is gegeven',
    none: 'U gaf nog geen cijfers.',
    years: (from, until) => (from === until ? `Het jaar ${from}` : `De jaren ${from} tot en met ${until}`),
    by: (name = 'de eigenaar') => `door ${name}`,
    left: 'Wat eruit bleef omdat de groep te klein is',
    whole: (year) => `${year}: het hele jaar`,
    part: (year, untold, name) => `${year}: van ${untold} trajecten staat “${name}” er niet bij`,
    values: 'Geen getal voor',
  },
  en: {
    title: 'What was given',
    none: 'You have not given any figures yet.',
    years: (from, until) => (from === until ? `The year ${from}` : `The years ${from} to ${until}`),
    by: (name = 'the owner') => `by ${name}`,
    left: 'What stayed out as the group is too small',
    whole: (year) => `${year}: the whole year`,
    part: (year, untold, name) => `${year}: of ${untold} trajectories “${name}” is not in it`,
    values: 'No number for',
  },
};

/** The log of releases: who, when, for what, to whom, and what stayed out. */
export function ReleaseLog() {
  const words = useWords(WORDS);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <List
        name="listReleases"
        request={{ query: {} }}
        none={words.none}
        keyOf={({ releaseId }) => releaseId}
        line={(release) => <Release release={release} />}
      />
    </section>
  );
}

function Release({ release }: { readonly release: Line }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { releaseId, receiver, purpose, releasedAt, by, from, until, suppressed } = release;
  return (
    <div className="stack">
      <h3>{receiver}</h3>
      <p>
        {purpose.name[language]}. {words.years(from, until)}.
      </p>
      <p className="quiet">
        <Moment at={releasedAt} /> {words.by(by)}
      </p>
      {suppressed.length > 0 && (
        <details>
          <summary>{words.left}</summary>
          <ul className="stack">
            {suppressed.map((left) => (
              <Left key={`${left.year} ${left.of}`} left={left} />
            ))}
          </ul>
        </details>
      )}
      <ReleaseFiles releaseId={releaseId} of={`${receiver}, ${words.years(from, until)}`} />
    </div>
  );
}

function Left({ left: { year, of, untold, values } }: { readonly left: Line['suppressed'][number] }) {
  const words = useWords(WORDS);
  const classes = useWords(CLASSES);
  const { language } = useLanguage();
  if (of === 'year') return <li>{words.whole(year)}</li>;
  return (
    <li>
      {words.part(year, untold, classes[of])}
      {values.length > 0 && `. ${words.values}: ${values.map(({ name }) => name[language]).join(', ')}`}.
    </li>
  );
}
