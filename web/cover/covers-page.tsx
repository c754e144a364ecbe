import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Day, today } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Uw afwezigheid', en: 'Your absences' } as const;
const WORDS: Bilingual<{
  what: string;
  plan: string;
  none: string;
  until: string;
  instead: string;
  over: string;
  look: string;
}> = {
  nl: {
    what: 'Bent u een tijd weg? Dan kan een collega u vervangen, bij elke cliënt die ja zegt. De andere dossiers blijven dicht.',
    plan: 'Afwezigheid plannen',
    none: 'U plande nog geen afwezigheid.',
    until: 'tot en met',
    instead: 'Vervanger',
    over: 'voorbij',
    look: 'Bekijken',
  },
  en: {
    what: 'Are you away for a while? Then a colleague can stand in for you, with each client who says yes. The other dossiers stay closed.',
    plan: 'Plan an absence',
    none: 'You have not planned an absence yet.',
    until: 'up to and including',
    instead: 'Replacement',
    over: 'over',
    look: 'Look',
  },
};

/** The absences of a coach. */
export function CoversPage() {
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.what}</p>
      <div className="buttons spaced">
        <Go to="/covers/new" className="button strong">
          {words.plan}
        </Go>
      </div>
      <List
        card
        name="listCovers"
        request={{}}
        none={words.none}
        keyOf={({ coverId }) => coverId}
        line={({ coverId, from, until, state, replacement }) => (
          <>
            <div className="grow">
              <h2>
                <Day on={from} /> {words.until} <Day on={until} />
              </h2>
              <p className="quiet">
                {replacement && `${words.instead}: ${replacement}`}
                {(state === 'ended' || until < today()) && ` (${words.over})`}
              </p>
            </div>
            <Go to="/covers/$coverId" params={{ coverId }} aria-label={`${words.look}: ${from}`}>
              {words.look}
            </Go>
          </>
        )}
      />
    </Page>
  );
}
