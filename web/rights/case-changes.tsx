import { useRead } from '../api/use.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import type { Request } from './case.ts';
import { KINDS } from './words.ts';

const WORDS: Bilingual<{ title: string; now: string; to: string; why: string; document: string }> = {
  nl: { title: 'Wat er moet veranderen', now: 'nu', to: 'wordt', why: 'omdat', document: 'een document' },
  en: { title: 'What has to change', now: 'now', to: 'becomes', why: 'because', document: 'a document' },
};

/** The names of a change: its field and its ground, in the words of the practice. */
export function useChangeWords() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = useRead('getConfiguration', {});
  return ({ target, ground }: Request['changes'][number]) => {
    const field = 'field' in target ? target.field : undefined;
    const fields = practice.data?.body.clientFields ?? [];
    const grounds = practice.data?.body.changeGrounds ?? [];
    return {
      what: field === undefined ? words.document : (fields.find(({ id }) => id === field)?.name[language] ?? field),
      why: grounds.find(({ id }) => id === ground)?.name[language] ?? ground,
    };
  };
}

/** What the client wants changed, each with what it says now and should say. */
export function Changes({ request: { changes } }: { readonly request: Request }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const named = useChangeWords();
  if (changes.length === 0) return null;
  return (
    <div>
      <h2>{words.title}</h2>
      <ul>
        {changes.map((change) => {
          const { what, why } = named(change);
          return (
            <li className="line" key={change.n}>
              <div>
                <h3>
                  {change.n}. {kinds[change.kind].name}: {what}
                </h3>
                {change.from && (
                  <p className="prose">
                    {words.now}: {change.from}
                  </p>
                )}
                {change.to && (
                  <p className="prose">
                    {words.to}: {change.to}
                  </p>
                )}
                <p className="quiet">
                  {words.why}: {why}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
