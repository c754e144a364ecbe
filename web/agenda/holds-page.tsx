import { useNavigate } from '@tanstack/react-router';
import { useAll } from '../api/list.ts';
import { FindDossier } from '../dossier/find-dossier.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { addDays } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DueList } from './due-list.tsx';

const TITLE = { nl: 'Bewaren en vernietigen', en: 'Keeping and destroying' } as const;
const WORDS: Bilingual<{
  intro: string;
  holds: string;
  noHolds: string;
  soon: string;
  none: string;
  find: string;
}> = {
  nl: {
    intro:
      'Een dossier wordt vernietigd als de bewaartermijn voorbij is. Alleen een bewaarplicht houdt dat tegen, bijvoorbeeld bij een rechtszaak of als de cliënt bezwaar maakt. Zo’n bewaarplicht bekijkt u steeds opnieuw.',
    holds: 'Dossiers die langer blijven, met de dag waarop u opnieuw kijkt',
    noHolds: 'Geen enkel dossier blijft langer.',
    soon: 'Wordt binnen een maand vernietigd',
    none: 'Er wordt deze maand geen dossier vernietigd.',
    find: 'Een dossier langer laten blijven? Zoek het op.',
  },
  en: {
    intro:
      'A dossier is destroyed when its term of keeping is over. Only a legal hold stops that, for instance in a court case or when the client objects. You look at such a hold again and again.',
    holds: 'Dossiers that stay longer, with the day on which you look again',
    noHolds: 'No dossier stays longer.',
    soon: 'Is destroyed within a month',
    none: 'No dossier is destroyed this month.',
    find: 'Does a dossier have to stay longer? Look it up.',
  },
};
/** A review lies at most so far ahead, by every regulation. */
const AHEAD = 365;

/** Every legal hold with its day of review, and what is destroyed soon. */
export function HoldsPage() {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const destroyed = useAll('getAgenda', { query: { kind: 'destruction', limit: 100 } });
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <Loaded query={destroyed}>
        {({ body: { items, today } }) => (
          <>
            <Holds today={today} />
            <section className="card">
              <h2>{words.soon}</h2>
              {items.length === 0 ? <p>{words.none}</p> : <DueList items={items} />}
            </section>
          </>
        )}
      </Loaded>
      <h2>{words.find}</h2>
      <FindDossier onFound={({ dossierId }) => void navigate({ to: '/dossiers/$dossierId', params: { dossierId } })} />
    </Page>
  );
}

function Holds({ today }: { readonly today: string }) {
  const words = useWords(WORDS);
  const holds = useAll('getAgenda', {
    query: { kind: 'hold-review', from: today, until: addDays(today, AHEAD), limit: 100 },
  });
  return (
    <section className="card">
      <h2>{words.holds}</h2>
      <Loaded query={holds}>
        {({ body: { items } }) => (items.length === 0 ? <p>{words.noHolds}</p> : <DueList items={items} />)}
      </Loaded>
    </section>
  );
}
