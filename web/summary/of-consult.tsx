import type { ReplyOf } from '../../contracts/api.ts';
import { usePerson } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { SUMMARY_WORDS } from './words.ts';
import { WriteForm } from './write-form.tsx';

const WORDS: Bilingual<{ title: string; write: string; open: string }> = {
  nl: { title: 'Samenvatting', write: 'Samenvatting schrijven', open: 'Samenvatting openen' },
  en: { title: 'Summary', write: 'Write the summary', open: 'Open the summary' },
};

/** The summary of a consult that was held: its state and the way to it, or for the coach the form to write it. */
export function OfConsult({
  dossierId,
  consult: { consultId, state, summary },
}: {
  readonly dossierId: string;
  readonly consult: ReplyOf<'getConsult'>;
}) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const reader = usePerson()?.role === 'coach' ? 'coach' : 'client';
  if (summary)
    return (
      <section className="card stack">
        <h2>{words.title}</h2>
        <p>{shared.states[reader][summary]}</p>
        <div className="buttons">
          <Go to="/dossiers/$dossierId/summaries/$summaryId" params={{ dossierId, summaryId: consultId }}>
            {words.open}
          </Go>
        </div>
      </section>
    );
  if (reader !== 'coach' || state !== 'held') return null;
  return (
    <section className="card stack">
      <h2>{words.write}</h2>
      <WriteForm dossierId={dossierId} consultId={consultId} />
    </section>
  );
}
