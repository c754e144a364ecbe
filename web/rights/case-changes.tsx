import type { ReactNode } from 'react';
import { useRead } from '../api/use.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import type { Request } from './case.ts';
import { DOCUMENT, DocumentName } from './document-name.tsx';
import { KINDS } from './words.ts';

const WORDS: Bilingual<{ title: string; now: string; to: string; why: string }> = {
  nl: { title: 'Wat er moet veranderen', now: 'nu', to: 'wordt', why: 'omdat' },
  en: { title: 'What has to change', now: 'now', to: 'becomes', why: 'because' },
};

/** The names of a change: its field or document and its ground, in the words of the practice. */
export function useChangeWords({ dossierId, clientName }: Request) {
  const { language } = useLanguage();
  const practice = useRead('getConfiguration', {});
  const { document } = useWords(DOCUMENT);
  return ({ target, ground }: Request['changes'][number]): { readonly what: ReactNode; readonly why: string } => {
    const fields = practice.data?.body.clientFields ?? [];
    const grounds = practice.data?.body.changeGrounds ?? [];
    return {
      what:
        'unnamed' in target ? (
          document
        ) : 'field' in target ? (
          nameIn(fields, target.field, language)
        ) : (
          // Who may not know whose dossier it is, does not look in it.
          <DocumentName dossierId={dossierId} documentId={target.documentId} hidden={clientName === undefined} />
        ),
      why: nameIn(grounds, ground, language),
    };
  };
}

/** What the client wants changed, each with what it says now and should say. */
export function Changes({ request }: { readonly request: Request }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const named = useChangeWords(request);
  const { changes } = request;
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
