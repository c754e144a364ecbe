import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Privacyreglement', en: 'Privacy regulation' } as const;
const WORDS: Bilingual<{ from: string; contents: string; readAs: string; now: string }> = {
  nl: { from: 'Geldt vanaf', contents: 'Inhoud', readAs: 'Wat u nu anders moet lezen', now: 'lees nu' },
  en: { from: 'Valid from', contents: 'Contents', readAs: 'What you have to read differently now', now: 'now read' },
};

export function RegulationPage() {
  const { version } = useParams({ from: '/regulations/$version' });
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const regulation = useRead('getRegulation', { params: { version } });
  return (
    <Page title={TITLE}>
      <Loaded query={regulation}>
        {({ body }) => (
          <>
            <p>
              {words.from} <Day on={body.effectiveFrom} />
            </p>
            <details className="card">
              <summary>{words.contents}</summary>
              <ul>
                {body.articles.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#${id}`}>
                      {id}. {title[language]}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
            {body.readAs.length > 0 && (
              <section className="note">
                <h2>{words.readAs}</h2>
                <ul>
                  {body.readAs.map(({ repealed, now, article }) => (
                    <li key={`${article} ${repealed}`}>
                      {article}: <s>{repealed}</s>, {words.now} {now}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {body.articles.map(({ id, title, text }) => (
              <section className="card" key={id} id={id}>
                <h2>
                  {id}. {title[language]}
                </h2>
                <p className="prose">{text[language]}</p>
              </section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
