import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';

type Event = ReplyOf<'listLedger'>['items'][number]['event'];

const WORDS: Bilingual<{
  share: string;
  none: string;
  events: { readonly [E in Event]: string };
  to: string;
  look: string;
}> = {
  nl: {
    share: 'Stukken delen met een opdrachtgever',
    none: 'Er is nog niets met een opdrachtgever gedeeld.',
    events: { disclosed: 'Opengesteld', downloaded: 'Opgehaald', closed: 'Gesloten' },
    to: 'voor',
    look: 'De toestemming bekijken',
  },
  en: {
    share: 'Share documents with a commissioning organisation',
    none: 'Nothing was shared with a commissioning organisation yet.',
    events: { disclosed: 'Opened', downloaded: 'Fetched', closed: 'Closed' },
    to: 'for',
    look: 'Look at the consent',
  },
};

/** What of a dossier went to whom, and when. */
export function Ledger({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const kindOf = (id: string) => nameIn(practice.data?.body.categories, id, language);
  return (
    <>
      <Go to="/dossiers/$dossierId/disclosures/new" params={{ dossierId }}>
        {words.share}
      </Go>
      <List
        name="listLedger"
        request={{ params: { dossierId } }}
        none={words.none}
        keyOf={({ at, event, documentId, consentId }) => `${at} ${event} ${documentId} ${consentId}`}
        line={({ event, at, fileName, category, principal, consentId }) => (
          <>
            <div className="grow">
              <h3>{fileName ?? kindOf(category)}</h3>
              <p className="quiet">
                {words.events[event]}
                {principal && ` ${words.to} ${principal}`}, <Moment at={at} />
              </p>
            </div>
            <Go
              to="/dossiers/$dossierId/consents/$consentId"
              params={{ dossierId, consentId }}
              aria-label={`${words.look}: ${fileName ?? kindOf(category)}`}
            >
              {words.look}
            </Go>
          </>
        )}
      />
    </>
  );
}
