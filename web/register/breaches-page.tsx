import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { BREACH, BREACH_STATES, KINDS } from './breach-words.ts';

const TITLE = { nl: 'Datalekken', en: 'Data breaches' } as const;

export function BreachesPage() {
  const words = useWords(BREACH);
  const states = useWords(BREACH_STATES);
  const kinds = useWords(KINDS);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <p>
        <Go to="/breaches/new" className="button strong">
          {words.record}
        </Go>
      </p>
      <section className="card">
        <List
          name="listBreaches"
          request={{ query: {} }}
          none={words.none}
          keyOf={({ breachId }) => breachId}
          line={({ breachId, state, awareAt, hoursLeft, deadline, peopleToTell, kinds: lost }) => (
            <>
              <div>
                <h2>{states[state]}</h2>
                <p>{lost.map((kind) => kinds[kind]).join('. ')}</p>
                <p className="quiet">
                  {words.aware} <Moment at={awareAt} />
                </p>
                {state === 'open' && (
                  <p className="urgent">
                    {hoursLeft > 0 ? words.left(hoursLeft) : words.past}. {words.until} <Moment at={deadline} />
                  </p>
                )}
                {peopleToTell && <p className="urgent">{words.tell}</p>}
              </div>
              <Go to="/breaches/$breachId" params={{ breachId }} aria-label={`${words.look}: ${awareAt}`}>
                {words.look}
              </Go>
            </>
          )}
        />
      </section>
    </Page>
  );
}
