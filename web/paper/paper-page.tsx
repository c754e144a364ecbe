import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { RecordForm } from './record-form.tsx';
import { Term, Where } from './where.tsx';
import { PAPER } from './words.ts';

type Copy = ReplyOf<'listPaper'>['items'][number];

const TITLE = { nl: 'Wat er op papier is', en: 'What is on paper' } as const;
const WORDS: Bilingual<{ lead: string; none: string; now: string; before: string; record: string; back: string }> = {
  nl: {
    lead: 'Elk papier heeft een nummer en ligt achter slot, behalve tijdens een gesprek.',
    none: 'Er is nu niets op papier.',
    now: 'Wat er nu is',
    before: 'Wat er was',
    record: 'Vastleggen wat er op papier is',
    back: 'Naar het dossier',
  },
  en: {
    lead: 'Each paper has a number and lies under lock, except during a consult.',
    none: 'There is nothing on paper now.',
    now: 'What there is now',
    before: 'What there was',
    record: 'Record what is on paper',
    back: 'To the dossier',
  },
};

const numberOf = ({ sheet }: Copy): number => Number(sheet.split('/').at(-1));
/** What is out comes first, then by the number on the sheet. */
const inOrder = (copies: readonly Copy[]): Copy[] =>
  copies.toSorted(
    (one, other) => Number(other.state === 'out') - Number(one.state === 'out') || numberOf(one) - numberOf(other),
  );

/** Everything of a dossier that is or was on paper: where it is, what is out, and what has to go when. */
export function PaperPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/paper' });
  const words = useWords(WORDS);
  const paper = useAll('listPaper', { params: { dossierId }, query: { limit: 100 } });
  return (
    <Page title={TITLE}>
      <Loaded query={paper}>
        {({ body: { items, mayRecord } }) => {
          const there = inOrder(items.filter(({ state }) => state !== 'destroyed'));
          const gone = inOrder(items.filter(({ state }) => state === 'destroyed'));
          return (
            <>
              <p>{words.lead}</p>
              {mayRecord && (
                <Section title={words.record}>
                  <RecordForm dossierId={dossierId} />
                </Section>
              )}
              <section className="card">
                <h2>{words.now}</h2>
                {there.length === 0 ? <p>{words.none}</p> : <Copies dossierId={dossierId} copies={there} />}
              </section>
              {gone.length > 0 && (
                <section className="card">
                  <h2>{words.before}</h2>
                  <Copies dossierId={dossierId} copies={gone} />
                </section>
              )}
            </>
          );
        }}
      </Loaded>
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}

function Copies({ dossierId, copies }: { readonly dossierId: string; readonly copies: readonly Copy[] }) {
  const words = useWords(PAPER);
  return (
    <ul>
      {copies.map((copy) => (
        <li className="line" key={copy.copyId}>
          <div className="grow">
            <h3>
              {copy.sheet}
              {copy.words === undefined ? '' : `: ${copy.words}`}
            </h3>
            <p>
              <Where copy={copy} />
            </p>
            <p className="quiet">
              <Term copy={copy} />
            </p>
          </div>
          <Go
            to="/dossiers/$dossierId/paper/$copyId"
            params={{ dossierId, copyId: copy.copyId }}
            aria-label={`${words.open}: ${copy.sheet}`}
          >
            {words.open}
          </Go>
        </li>
      ))}
    </ul>
  );
}
