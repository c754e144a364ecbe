import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { BREACH_STATES } from './breach-words.ts';

const WORDS: Bilingual<{ title: string; aware: string; open: string }> = {
  nl: { title: 'Datalekken over dit dossier', aware: 'Bekend sinds', open: 'Openen' },
  en: { title: 'Data breaches about this dossier', aware: 'Known since', open: 'Open' },
};

/** The data breaches that a dossier is linked to, with the way to each. */
export function Breaches({ breaches }: { readonly breaches: NonNullable<ReplyOf<'getDossier'>['breaches']> }) {
  const words = useWords(WORDS);
  const states = useWords(BREACH_STATES);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <ul>
        {breaches.map(({ breachId, awareAt, state }) => (
          <li className="line" key={breachId}>
            <span className="grow">
              {words.aware} <Moment at={awareAt} />. {states[state]}
            </span>
            <Go to="/breaches/$breachId" params={{ breachId }}>
              {words.open}
            </Go>
          </li>
        ))}
      </ul>
    </section>
  );
}
