import type { Bilingual } from '../words/language.tsx';

export const ASK_WORDS: Bilingual<{
  what: string;
  first: string;
  elsewhere: string;
  share: string;
  cover: string;
  person: string;
  none: string;
  choose: string;
  reads: string;
  data: string;
  readsFirst: string;
  day: string;
  dayHint: string;
  reason: string;
  reasonHint: string;
  reasonNeeded: string;
  already: string;
  ask: string;
  who: string;
  until: string;
  why: string;
}> = {
  nl: {
    what: 'Wat wilt u vragen?',
    first: 'Kies wat u wilt vragen.',
    elsewhere: 'Stukken delen en een vervanger vragen gaan op eigen pagina’s:',
    share: 'Stukken delen',
    cover: 'Afwezigheid plannen',
    person: 'Welke collega?',
    none: 'Kies …',
    choose: 'Kies er een.',
    reads: 'Wat mag die lezen? Niet meer dan nodig is.',
    data: 'De gegevens van de cliënt',
    readsFirst: 'Kies minstens één ding.',
    day: 'Tot welke dag?',
    dayHint: 'Een dag in de toekomst, en niet later dan de gewone bewaartermijn.',
    reason: 'Waarom vraagt u dit opnieuw?',
    reasonHint: 'De cliënt leest dit. Geen burgerservicenummer en geen diagnose.',
    reasonNeeded: 'De cliënt zei hier eerder nee tegen. Daarom hoort er een reden bij.',
    already: 'De cliënt heeft deze vraag al, of zei al ja. Wacht op het antwoord of neem de vraag eerst terug.',
    ask: 'Vraag versturen',
    who: 'Over wie het gaat',
    until: 'Tot',
    why: 'Waarom opnieuw',
  },
  en: {
    what: 'What do you want to ask?',
    first: 'Choose what you want to ask.',
    elsewhere: 'Sharing documents and asking for a replacement have pages of their own:',
    share: 'Share documents',
    cover: 'Plan an absence',
    person: 'Which colleague?',
    none: 'Choose …',
    choose: 'Choose one.',
    reads: 'What may they read? No more than is needed.',
    data: 'The data of the client',
    readsFirst: 'Choose at least one thing.',
    day: 'Until which day?',
    dayHint: 'A day to come, and not later than the ordinary term of keeping.',
    reason: 'Why do you ask this again?',
    reasonHint: 'The client reads this. No citizen service number and no diagnosis.',
    reasonNeeded: 'The client said no to this before. That is why a reason belongs with it.',
    already:
      'The client has this question already, or said yes already. Wait for the answer or take the question back first.',
    ask: 'Send the question',
    who: 'Whom it is about',
    until: 'Until',
    why: 'Why again',
  },
};
