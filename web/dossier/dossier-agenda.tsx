import type { ReplyOf } from '../../contracts/api.ts';
import { List } from '../parts/list.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Kind = ReplyOf<'listAgenda'>['items'][number]['kind'];

const WORDS: Bilingual<{
  kinds: Readonly<Partial<Record<Kind, string>>>;
  other: string;
  none: string;
}> = {
  nl: {
    kinds: {
      destruction: 'Alles wordt vernietigd',
      'hold-review': 'Opnieuw bekijken of bewaren nodig is',
      relocation: 'De bestanden gaan naar de plaats voor beëindigde dossiers',
      'consent-reminder': 'De cliënt krijgt een herinnering aan een vraag',
      'consent-expiry': 'Een vraag vervalt als de cliënt niet antwoordt',
      'consent-end': 'Een toestemming eindigt',
      'consent-tell': 'De cliënt krijgt bericht over een toestemming',
      'consult-open': 'Zeggen of een consult is gehouden',
      'summary-silence': 'De cliënt krijgt een herinnering aan een samenvatting',
    },
    other: 'Een termijn in dit dossier',
    none: 'Er staat niets op de agenda van dit dossier.',
  },
  en: {
    kinds: {
      destruction: 'Everything is destroyed',
      'hold-review': 'Look again whether keeping is needed',
      relocation: 'The files go to the place for ended dossiers',
      'consent-reminder': 'The client is reminded of a question',
      'consent-expiry': 'A question lapses when the client does not answer',
      'consent-end': 'A consent ends',
      'consent-tell': 'The client is told about a consent',
      'consult-open': 'Say whether a consult was held',
      'summary-silence': 'The client is reminded of a summary',
    },
    other: 'A term in this dossier',
    none: 'There is nothing on the agenda of this dossier.',
  },
};

/** What is to happen to a dossier by itself, the first day first. */
export function DossierAgenda({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  return (
    <List
      name="listAgenda"
      request={{ params: { dossierId }, query: { limit: 25 } }}
      none={words.none}
      keyOf={({ kind, reference }) => `${kind} ${reference}`}
      line={({ kind, dueOn }) => (
        <>
          <span>{words.kinds[kind] ?? words.other}</span>
          <span className="quiet">
            <Day on={dueOn} />
          </span>
        </>
      )}
    />
  );
}
