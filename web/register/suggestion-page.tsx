import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { Back } from '../parts/back.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { SUGGESTION } from './words.ts';

const TITLE = { nl: 'Idee', en: 'Idea' } as const;

export function SuggestionPage() {
  const params = useParams({ from: '/inside/suggestions/$suggestionId' });
  const words = useWords(SUGGESTION);
  const suggestion = useRead('getSuggestion', { params });
  return (
    <Page title={TITLE}>
      <Back to="suggestions" />
      <Loaded query={suggestion}>
        {({ body: { text, answer, receivedAt } }) => (
          <section className="card stack">
            <p className="prose">{text}</p>
            <p className="quiet">
              <Moment at={receivedAt} />
            </p>
            <h2>{words.answer}</h2>
            <p className="prose">{answer ?? words.noAnswer}</p>
          </section>
        )}
      </Loaded>
    </Page>
  );
}
