import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { SendMe } from './send-me.tsx';

const TITLE = { nl: 'Privacyreglement', en: 'Privacy regulation' } as const;
type Change = ReplyOf<'getRegulation'>['changes'][number]['change'];

const WORDS: Bilingual<{
  from: string;
  calledOff: string;
  contents: string;
  readAs: string;
  now: string;
  changes: string;
  change: { readonly [C in Change]: string };
}> = {
  nl: {
    from: 'Geldt vanaf',
    calledOff: 'Deze versie gaat niet door. Zij is ingetrokken op',
    contents: 'Inhoud',
    readAs: 'Wat u nu anders moet lezen',
    now: 'lees nu',
    changes: 'Wat er anders is dan in de vorige versie',
    change: { added: 'nieuw', changed: 'veranderd', removed: 'vervallen' },
  },
  en: {
    from: 'Valid from',
    calledOff: 'This version does not go on. It was called off on',
    contents: 'Contents',
    readAs: 'What you have to read differently now',
    now: 'now read',
    changes: 'What differs from the version before',
    change: { added: 'new', changed: 'changed', removed: 'gone' },
  },
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
            <p className={body.withdrawnOn ? 'note warn' : undefined}>
              {body.withdrawnOn ? words.calledOff : words.from} <Day on={body.withdrawnOn ?? body.effectiveFrom} />
            </p>
            <SendMe version={version} />
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
            {body.changes.length > 0 && (
              <section className="note">
                <h2>{words.changes}</h2>
                <ul>
                  {body.changes.map(({ id, title, change }) => (
                    <li key={id}>
                      {change === 'removed' ? (
                        `${id}. ${title[language]}`
                      ) : (
                        <a href={`#${id}`}>{`${id}. ${title[language]}`}</a>
                      )}
                      : {words.change[change]}
                    </li>
                  ))}
                </ul>
              </section>
            )}
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
