import { useAct } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { TextForm } from '../parts/text-form.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { SUGGESTION } from './words.ts';

const TITLE = { nl: 'Ideeën', en: 'Ideas' } as const;

export function SuggestionsPage() {
  const words = useWords(SUGGESTION);
  const send = useAct('sendSuggestion');
  return (
    <Page title={TITLE}>
      <p>{words.named}</p>
      <div role="status">{send.isSuccess && <p className="note good">{words.thanks}</p>}</div>
      <TextForm
        form="suggestion"
        label={words.label}
        missing={words.missing}
        button={words.send}
        send={(text) => send.mutateAsync({ body: { text } })}
      />
      <section className="card">
        <h2>{words.yours}</h2>
        <List
          name="listSuggestions"
          request={{ query: {} }}
          none={words.none}
          keyOf={({ suggestionId }) => suggestionId}
          line={({ suggestionId, text, receivedAt, answer }) => (
            <>
              <div>
                <p className="prose">{text}</p>
                <p className="quiet">
                  <Moment at={receivedAt} />. {answer === undefined ? words.noAnswer : ''}
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
