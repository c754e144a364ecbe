import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { FROM, OWN_SUGGESTION } from './owner-words.ts';

const TITLE = { nl: 'Ideeën', en: 'Ideas' } as const;

export function OwnerSuggestionsPage() {
  const words = useWords(OWN_SUGGESTION);
  const from = useWords(FROM);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <section className="card">
        <List
          name="listSuggestions"
          request={{ query: {} }}
          none={words.none}
          keyOf={({ suggestionId }) => suggestionId}
          line={({ suggestionId, text, receivedAt, role, state }) => (
            <>
              <div>
                <p className="prose">{text}</p>
                <p className="quiet">
                  {from[role ?? 'nobody']}, <Moment at={receivedAt} />. {words.states[state]}
                </p>
              </div>
              <Go
                to="/suggestions/$suggestionId"
                params={{ suggestionId }}
                aria-label={`${words.look}: ${text.slice(0, 40)}`}
              >
                {words.look}
              </Go>
            </>
          )}
        />
      </section>
    </Page>
  );
}
