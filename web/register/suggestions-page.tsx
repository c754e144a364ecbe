import { useAct, useRead } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { TextForm } from '../parts/text-form.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { SUGGESTION } from './words.ts';

const TITLE = { nl: 'Ideeën', en: 'Ideas' } as const;

export function SuggestionsPage() {
  const words = useWords(SUGGESTION);
  const send = useAct('sendSuggestion');
  const suggestions = useRead('listSuggestions', { query: {} });
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
        <Loaded query={suggestions}>
          {({ body }) =>
            body.items.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <ul>
                {body.items.map(({ suggestionId, text, receivedAt, answer }) => (
                  <li className="line" key={suggestionId}>
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
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}
