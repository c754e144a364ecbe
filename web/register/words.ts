import type { Bilingual } from '../words/language.tsx';

export const SUGGESTION: Bilingual<{
  label: string;
  missing: string;
  send: string;
  thanks: string;
  nameless: string;
  named: string;
  yours: string;
  answer: string;
  none: string;
  noAnswer: string;
  look: string;
}> = {
  nl: {
    label: 'Wat kan er beter?',
    missing: 'Schrijf op wat er beter kan.',
    send: 'Versturen',
    thanks: 'Dank u. Uw idee is bij de eigenaar van de praktijk.',
    nameless: 'Wij weten niet wie dit stuurt, dus u krijgt geen antwoord. Wilt u wel antwoord? Meld u dan eerst aan.',
    named: 'Uw idee gaat naar de eigenaar van de praktijk. Het antwoord leest u hier.',
    yours: 'Uw ideeën',
    answer: 'Antwoord',
    none: 'U stuurde nog geen idee.',
    noAnswer: 'Er is nog geen antwoord.',
    look: 'Bekijken',
  },
  en: {
    label: 'What could be better?',
    missing: 'Write down what could be better.',
    send: 'Send',
    thanks: 'Thank you. Your idea is with the owner of the practice.',
    nameless: 'We do not know who sends this, so you get no answer. Do you want one? Then sign in first.',
    named: 'Your idea goes to the owner of the practice. You read the answer here.',
    yours: 'Your ideas',
    answer: 'Answer',
    none: 'You have not sent an idea yet.',
    noAnswer: 'There is no answer yet.',
    look: 'Look',
  },
};
