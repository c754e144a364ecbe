import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { BREACH_STATES } from './breach-words.ts';

const WORDS: Bilingual<{
  titles: { readonly dossier: string; readonly complaint: string };
  aware: string;
  open: string;
}> = {
  nl: {
    titles: { dossier: 'Datalekken over dit dossier', complaint: 'Datalekken bij deze klacht' },
    aware: 'Bekend sinds',
    open: 'Openen',
  },
  en: {
    titles: { dossier: 'Data breaches about this dossier', complaint: 'Data breaches with this complaint' },
    aware: 'Known since',
    open: 'Open',
  },
};

/** The data breaches that are linked to a dossier or a complaint, with the way to each; nothing when there are none. */
export function Breaches({
  of,
  breaches = [],
}: {
  readonly of: 'dossier' | 'complaint';
  readonly breaches: ReplyOf<'getDossier'>['breaches'];
}) {
  const words = useWords(WORDS);
  const states = useWords(BREACH_STATES);
  if (breaches.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.titles[of]}</h2>
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
