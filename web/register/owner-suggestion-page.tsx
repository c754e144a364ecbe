import { useParams } from '@tanstack/react-router';
import { useAct, useRead } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { TextForm } from '../parts/text-form.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { FROM, OWN_SUGGESTION } from './owner-words.ts';

const TITLE = { nl: 'Idee', en: 'Idea' } as const;

export function OwnerSuggestionPage() {
  const params = useParams({ from: '/inside/suggestions/$suggestionId' });
  const words = useWords(OWN_SUGGESTION);
  const from = useWords(FROM);
  const suggestion = useRead('getSuggestion', { params });
  const answering = useAct('answerSuggestion');
  return (
    <Page title={TITLE}>
      <Loaded query={suggestion}>
        {({ body: { text, answer, receivedAt, role, suggestionId }, version }) => (
          <>
            <section className="card stack">
              <p className="prose">{text}</p>
              <p className="quiet">
                {from[role ?? 'nobody']}, <Moment at={receivedAt} />
              </p>
              {answer !== undefined && (
                <>
                  <h2>{words.answer}</h2>
                  <p className="prose">{answer}</p>
                </>
              )}
            </section>
            <div role="status">{answering.isSuccess && <p className="note good">{words.answered}</p>}</div>
            {answer === undefined && (
              <TextForm
                form={`suggestion ${suggestionId}`}
                label={words.answer}
                hint={role === undefined ? words.nobodyReads : words.answerHint}
                missing={words.missing}
                button={words.send}
                send={(typed) =>
                  answering.mutateAsync({
                    params,
                    body: { answer: typed },
                    ...(version === undefined ? {} : { version }),
                  })
                }
              />
            )}
          </>
        )}
      </Loaded>
      <p>
        <Go to="/suggestions">{words.all}</Go>
      </p>
    </Page>
  );
}
