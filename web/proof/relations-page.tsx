import { usePractice } from '../api/use.ts';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { RelationFigures } from './relation-figures.tsx';

const TITLE = { nl: 'Relaties', en: 'Relations' } as const;
const WORDS: Bilingual<{ intro: string; none: string; forgotten: string }> = {
  nl: {
    intro:
      'Als een dossier is vernietigd, blijft alleen dit over: de naam, de dienst en het jaar. Meer staat er nergens meer.',
    none: 'Er is nog geen dossier vernietigd.',
    forgotten: 'Naam vernietigd',
  },
  en: {
    intro:
      'When a dossier is destroyed, only this is left: the name, the service and the year. Nothing else is kept anywhere.',
    none: 'No dossier has been destroyed yet.',
    forgotten: 'Name destroyed',
  },
};

export function RelationsPage() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const serviceOf = (id: string) => nameIn(practice.data?.body.services, id, language);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <RelationFigures />
      <section className="card">
        <List
          name="listRelations"
          request={{ query: {} }}
          none={words.none}
          // Lines of which the name went are the same as each other.
          keyOf={(_, place) => String(place)}
          line={({ clientName, principalName, service, year }) => (
            <>
              <span>{clientName ?? words.forgotten}</span>
              <span>
                {serviceOf(service)}, {year}
                {principalName !== undefined && `, ${principalName}`}
              </span>
            </>
          )}
        />
      </section>
    </Page>
  );
}
