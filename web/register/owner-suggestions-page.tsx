import { useList } from '../api/list.ts';
import { useAct } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Several } from '../parts/several.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { CLOSING, FROM, OWN_SUGGESTION } from './owner-words.ts';

const TITLE = { nl: 'Ideeën', en: 'Ideas' } as const;

/** As many as one request closes. */
const AT_ONCE = 50;
const BEGINNING = 60;

/** Of what nobody signed in for, several at once get one answer. */
function Close() {
  const words = useWords(CLOSING);
  const list = useList('listSuggestions', { query: {} });
  const close = useAct('closeSuggestions');
  const open = (list.data?.pages.flatMap(({ body }) => body.items) ?? [])
    .filter(({ state, role }) => state === 'open' && role === undefined)
    .slice(0, AT_ONCE);
  const outcome = close.data?.body;
  return (
    <>
      <div role="status">
        {outcome && outcome.closed.length > 0 && <p className="note good">{words.closed(outcome.closed.length)}</p>}
        {outcome && outcome.left.length > 0 && <p className="note warn">{words.left(outcome.left.length)}</p>}
      </div>
      {open.length > 0 && (
        <Several
          form="suggestions"
          field="answer"
          words={words}
          options={open.map(({ suggestionId, text }) => ({ value: suggestionId, label: text.slice(0, BEGINNING) }))}
          send={(chosen, answer) =>
            close.mutateAsync({
              body: {
                answer,
                suggestions: open
                  .filter(({ suggestionId }) => chosen.includes(suggestionId))
                  .map(({ suggestionId, version }) => ({ suggestionId, version })),
              },
            })
          }
        />
      )}
    </>
  );
}

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
      <Close />
    </Page>
  );
}
