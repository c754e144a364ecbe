import type { Bilingual } from '../words/language.tsx';

export const SHARE_WORDS: Bilingual<{
  what: string;
  who: string;
  none: string;
  choose: string;
  noPrincipals: string;
  missing: string;
  more: string;
  holds: (name: string) => string;
  until: string;
  untilHint: string;
  reason: string;
  reasonHint: string;
  ask: string;
  documents: string;
}> = {
  nl: {
    what: 'U kiest, de cliënt beslist. Pas na een ja kan de opdrachtgever de stukken lezen, en niets anders.',
    who: 'Met wie?',
    none: 'Kies …',
    choose: 'Kies met wie u wilt delen.',
    noPrincipals: 'Er is nog geen opdrachtgever. U voegt er een toe bij een nieuwe cliënt, of de eigenaar doet dat.',
    missing: 'Kies minstens één stuk.',
    more: 'Meer documenten laten zien',
    holds: (name) => `Wat staat er in ${name}? Een werkgever mag alleen dit weten.`,
    until: 'Tot en met welke dag?',
    untilHint: 'Mag leeg blijven: dan tot de cliënt het intrekt of het dossier wordt vernietigd.',
    reason: 'Wilt u er iets bij zeggen?',
    reasonHint:
      'Nodig als de cliënt hier eerder nee op zei. De cliënt leest dit. Geen burgerservicenummer en geen diagnose.',
    ask: 'Aan de cliënt vragen',
    documents: 'Stukken',
  },
  en: {
    what: 'You choose, the client decides. Only after a yes can the organisation read the documents, and nothing else.',
    who: 'With whom?',
    none: 'Choose …',
    choose: 'Choose with whom you want to share.',
    noPrincipals: 'There is no organisation yet. You add one with a new client, or the owner does.',
    missing: 'Choose at least one document.',
    more: 'Show more documents',
    holds: (name) => `What does ${name} hold? An employer may know only this.`,
    until: 'Up to and including which day?',
    untilHint: 'May stay empty: then until the client withdraws it or the dossier is destroyed.',
    reason: 'Do you want to add something?',
    reasonHint:
      'Needed when the client said no to this before. The client reads this. No citizen service number and no diagnosis.',
    ask: 'Ask the client',
    documents: 'Documents',
  },
};
