import type { Bilingual } from '../words/language.tsx';

export const PLAN_WORDS: Bilingual<{
  what: string;
  who: string;
  none: string;
  choose: string;
  alone: string;
  from: string;
  until: string;
  days: (days: number) => string;
  missing: string;
  order: string;
  whom: string;
  all: string;
  some: string;
  which: string;
  whichFirst: string;
  more: string;
  noClients: string;
  reason: string;
  reasonHint: string;
  plan: string;
  busy: string;
}> = {
  nl: {
    what: 'Elke cliënt krijgt de vraag apart. Wie ja zegt, wordt in die dagen door uw collega begeleid. Wie nee zegt of niet antwoordt, wacht op u.',
    who: 'Wie vervangt u?',
    none: 'Kies …',
    choose: 'Kies een collega.',
    alone: 'Er is geen collega om u te vervangen. Vraag de eigenaar om een coach uit te nodigen.',
    from: 'Eerste dag',
    until: 'Laatste dag',
    days: (days) =>
      `Vandaag of later, en samen hoogstens ${days} dagen. Langer weg? Dan draagt de eigenaar de dossiers over.`,
    missing: 'Vul een dag in.',
    order: 'De laatste dag ligt vóór de eerste.',
    whom: 'Bij welke cliënten?',
    all: 'Bij al mijn cliënten',
    some: 'Bij sommige cliënten',
    which: 'Kies de cliënten',
    whichFirst: 'Kies minstens één cliënt.',
    more: 'Meer cliënten laten zien',
    noClients: 'U hebt geen lopende cliënten om te laten vervangen.',
    reason: 'Wilt u er iets bij zeggen?',
    reasonHint: 'Nodig als een cliënt hier eerder nee op zei. Alle gekozen cliënten lezen dit.',
    plan: 'Plannen en vragen',
    busy: 'De cliënten worden gevraagd …',
  },
  en: {
    what: 'Each client gets the question apart. Who says yes is guided by your colleague in those days. Who says no or does not answer waits for you.',
    who: 'Who stands in for you?',
    none: 'Choose …',
    choose: 'Choose a colleague.',
    alone: 'There is no colleague to stand in for you. Ask the owner to invite a coach.',
    from: 'First day',
    until: 'Last day',
    days: (days) =>
      `Today or later, and at most ${days} days together. Away for longer? Then the owner hands the dossiers over.`,
    missing: 'Fill in a day.',
    order: 'The last day is before the first.',
    whom: 'With which clients?',
    all: 'With all my clients',
    some: 'With some clients',
    which: 'Choose the clients',
    whichFirst: 'Choose at least one client.',
    more: 'Show more clients',
    noClients: 'You have no running clients to be stood in for.',
    reason: 'Do you want to add something?',
    reasonHint: 'Needed when a client said no to this before. All chosen clients read this.',
    plan: 'Plan and ask',
    busy: 'The clients are being asked …',
  },
};
