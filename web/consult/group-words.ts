import type { Bilingual } from '../words/language.tsx';

/** What is said of a session with several clients. */
export const GROUP_WORDS: Bilingual<{
  intro: string;
  kind: string;
  day: string;
  minutes: string;
  minutesHint: string;
  who: string;
  minutesOf: (name: string) => string;
  missing: string;
  nobody: string;
  none: string;
  more: string;
  save: string;
  result: string;
  done: (minutes: string) => string;
  not: string;
  back: string;
}> = {
  nl: {
    intro:
      'Een training of gesprek met een groep legt u hier in één keer vast. Iedereen krijgt een eigen regel in het eigen dossier. Niemand leest daarin wie er nog meer was.',
    kind: 'Wat deed u?',
    day: 'Dag',
    minutes: 'Hoe lang, in minuten?',
    minutesHint: 'Voor wie u hieronder niets anders invult.',
    who: 'Wie deden mee?',
    minutesOf: (name) => `Andere tijd voor ${name}, in minuten`,
    missing: 'Vul dit in.',
    nobody: 'Kies wie er meededen.',
    none: 'U hebt nog geen cliënten.',
    more: 'Meer cliënten laten zien',
    save: 'Voor iedereen vastleggen',
    result: 'Wat is vastgelegd',
    done: (minutes) => `Vastgelegd: ${minutes}.`,
    not: 'Niet vastgelegd',
    back: 'Naar Vandaag',
  },
  en: {
    intro:
      'A training or talk with a group is recorded here in one go. Everybody gets a line of their own in their own dossier. Nobody reads there who else took part.',
    kind: 'What did you do?',
    day: 'Day',
    minutes: 'How long, in minutes?',
    minutesHint: 'For whom you fill in nothing else below.',
    who: 'Who took part?',
    minutesOf: (name) => `Another length for ${name}, in minutes`,
    missing: 'Fill this in.',
    nobody: 'Choose who took part.',
    none: 'You have no clients yet.',
    more: 'Show more clients',
    save: 'Record for everybody',
    result: 'What was recorded',
    done: (minutes) => `Recorded: ${minutes}.`,
    not: 'Not recorded',
    back: 'To Today',
  },
};
