import { useParams } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { shortId } from '../person/people-words.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { type BatchSoFar, Progress, useBatch } from './batch.tsx';

const TITLE = { nl: 'Een overdracht', en: 'A handover' } as const;
const WORDS: Bilingual<{
  done: (count: number) => string;
  none: string;
  kept: string;
  stay: string;
  dossier: string;
  back: string;
}> = {
  nl: {
    done: (count) => (count === 1 ? '1 dossier is overgedragen.' : `${count} dossiers zijn overgedragen.`),
    none: 'Er is niets overgedragen.',
    kept: 'Niet overgedragen',
    stay: 'Deze dossiers bleven waar ze waren. Los op wat erbij staat en draag ze daarna opnieuw over.',
    dossier: 'Dossier',
    back: 'Terug naar dossiers overdragen',
  },
  en: {
    done: (count) => (count === 1 ? '1 dossier was handed over.' : `${count} dossiers were handed over.`),
    none: 'Nothing was handed over.',
    kept: 'Not handed over',
    stay: 'These dossiers stayed where they were. Solve what stands with them, and hand them over again after that.',
    dossier: 'Dossier',
    back: 'Back to handing dossiers over',
  },
};

/** A handover while it is carried out and after, also for who comes back to it: how far, what is done, and what is not and why. */
export function HandoverPage() {
  const { batchId } = useParams({ from: '/inside/batches/$batchId' });
  const words = useWords(WORDS);
  const batch = useBatch(batchId, 'listHandovers');
  return (
    <Page title={TITLE}>
      <Loaded query={batch}>
        {({ body }) => (
          <>
            {body.state === 'running' ? <Progress {...body} /> : <Done done={body.done} />}
            {body.refused.length > 0 && <Refused refused={body.refused} />}
          </>
        )}
      </Loaded>
      <p>
        <Go to="/handovers" className="back">
          {words.back}
        </Go>
      </p>
    </Page>
  );
}

function Done({ done }: Pick<BatchSoFar, 'done'>) {
  const words = useWords(WORDS);
  return (
    <p role="status" className={done > 0 ? 'note good' : 'note'}>
      {done > 0 ? words.done(done) : words.none}
    </p>
  );
}

function Refused({ refused }: Pick<BatchSoFar, 'refused'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="card stack">
      <h2>{words.kept}</h2>
      <p>{words.stay}</p>
      <ul>
        {refused.map(({ dossierId, number, problem, why }) => (
          <li key={dossierId}>
            <h3>
              {words.dossier} {number ?? shortId(dossierId)}
            </h3>
            <p>{why ? `${why.title[language]}. ${why.detail[language]}` : problem}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
