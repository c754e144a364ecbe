import type { ReplyOf } from '../../contracts/api.ts';
import { itemsOf, useList } from '../api/list.ts';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Day, today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { COACH_STATES } from './coach-words.ts';
import { LookAtConsent } from './look-at-consent.tsx';

type Consent = ReplyOf<'listConsents'>['items'][number];

const WORDS: Bilingual<{
  who: string;
  you: string;
  until: string;
  ask: string;
  asked: string;
  none: string;
  answerBy: string;
}> = {
  nl: {
    who: 'Wie nu mag kijken',
    you: 'De cliënt en u.',
    until: 'tot',
    ask: 'De cliënt iets vragen',
    asked: 'Wat er is gevraagd',
    none: 'Er is nog niets gevraagd.',
    answerBy: 'Vervalt op',
  },
  en: {
    who: 'Who may look now',
    you: 'The client and you.',
    until: 'until',
    ask: 'Ask the client something',
    asked: 'What was asked',
    none: 'Nothing was asked yet.',
    answerBy: 'Lapses on',
  },
};

/** Whom a consent lets in today. */
function opens({ state, subject, startsOn, endsOn }: Consent): boolean {
  const now = today();
  const inTime = (startsOn === undefined || startsOn <= now) && (endsOn === undefined || endsOn > now);
  return state === 'granted' && inTime && ['partner', 'cover', 'disclosure'].includes(subject.kind);
}

/** Every question to the client and what came of it, and who may look because of that. */
export function DossierConsents({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  const states = useWords(COACH_STATES);
  const { language } = useLanguage();
  const consents = useList('listConsents', { params: { dossierId }, query: { limit: 100 } });
  const items = consents.data?.pages.flatMap(({ body }) => itemsOf<'listConsents'>(body)) ?? [];
  return (
    <>
      <Go to="/dossiers/$dossierId/consents/new" params={{ dossierId }}>
        {words.ask}
      </Go>
      <Loaded query={consents}>
        {() => (
          <>
            <h3>{words.who}</h3>
            <ul className="bullets">
              <li>{words.you}</li>
              {items.filter(opens).map(({ consentId, name, person, principal, endsOn }) => (
                <li key={consentId}>
                  {[person ?? principal, name[language]].filter(Boolean).join(', ')}
                  {endsOn && (
                    <>
                      , {words.until} <Day on={endsOn} />
                    </>
                  )}
                </li>
              ))}
            </ul>
            <h3>{words.asked}</h3>
            {items.length === 0 && <p>{words.none}</p>}
            <ul>
              {items.map(({ consentId, name, person, principal, state, expiresOn }) => (
                <li className="line" key={consentId}>
                  <div className="grow">
                    <p>{[name[language], person ?? principal].filter(Boolean).join(', ')}</p>
                    <p className="quiet">
                      {states[state]}
                      {state === 'asked' && (
                        <>
                          . {words.answerBy} <Day on={expiresOn} />
                        </>
                      )}
                    </p>
                  </div>
                  <LookAtConsent dossierId={dossierId} consent={{ consentId, name }} state={states[state]} />
                </li>
              ))}
            </ul>
            <More list={consents} />
          </>
        )}
      </Loaded>
    </>
  );
}
