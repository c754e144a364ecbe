import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Suggestion = ReplyOf<'getSuggestion'>;

/** What the sender is to the practice; who it is, is not told. */
export const FROM: Bilingual<{ readonly [R in NonNullable<Suggestion['role']> | 'nobody']: string }> = {
  nl: {
    owner: 'Van uzelf',
    coach: 'Van een coach',
    client: 'Van een cliënt',
    principal: 'Van een opdrachtgever',
    manager: 'Van een beheerder',
    nobody: 'Van iemand zonder naam',
  },
  en: {
    owner: 'From yourself',
    coach: 'From a coach',
    client: 'From a client',
    principal: 'From a commissioning organisation',
    manager: 'From a manager',
    nobody: 'From somebody without a name',
  },
};

export const OWN_SUGGESTION: Bilingual<{
  intro: string;
  none: string;
  look: string;
  states: { readonly [S in Suggestion['state']]: string };
  answer: string;
  answerHint: string;
  nobodyReads: string;
  missing: string;
  send: string;
  answered: string;
  all: string;
}> = {
  nl: {
    intro: 'Voorstellen ter verbetering. Wie het stuurde, ziet u niet; uw antwoord komt vanzelf bij de goede persoon.',
    none: 'Er zijn geen ideeën.',
    look: 'Lezen',
    states: { open: 'Nog geen antwoord.', answered: 'Beantwoord.' },
    answer: 'Uw antwoord',
    answerHint: 'Wie het stuurde, krijgt een mail en leest uw antwoord hier. Antwoorden kan één keer.',
    nobodyReads: 'Wie dit stuurde, meldde zich niet aan en krijgt geen antwoord. Wat u schrijft, blijft hier staan.',
    missing: 'Schrijf een antwoord.',
    send: 'Antwoorden',
    answered: 'Uw antwoord is verstuurd.',
    all: 'Alle ideeën',
  },
  en: {
    intro: 'Suggestions for improvement. You do not see who sent it; your answer finds the right person by itself.',
    none: 'There are no ideas.',
    look: 'Read',
    states: { open: 'No answer yet.', answered: 'Answered.' },
    answer: 'Your answer',
    answerHint: 'Whoever sent it gets a mail and reads your answer here. You can answer once.',
    nobodyReads: 'Whoever sent this did not sign in and gets no answer. What you write stays here.',
    missing: 'Write an answer.',
    send: 'Answer',
    answered: 'Your answer was sent.',
    all: 'All ideas',
  },
};

export const CLOSING: Bilingual<{
  choose: string;
  chooseOne: string;
  reasons: string;
  reasonsHint: string;
  reasonsMissing: string;
  send: string;
  closed: (count: number) => string;
  left: (count: number) => string;
}> = {
  nl: {
    choose: 'Zonder naam gestuurd: meerdere tegelijk afsluiten',
    chooseOne: 'Kies minstens één idee.',
    reasons: 'Wat doet u ermee?',
    reasonsHint: 'Dit komt bij elk gekozen idee te staan. Niemand krijgt er een mail over.',
    reasonsMissing: 'Schrijf op wat u ermee doet.',
    send: 'Afsluiten',
    closed: (count) => (count === 1 ? '1 idee is afgesloten.' : `${count} ideeën zijn afgesloten.`),
    left: (count) =>
      count === 1
        ? '1 idee bleef open: het is intussen veranderd. Bekijk het apart.'
        : `${count} ideeën bleven open: ze zijn intussen veranderd. Bekijk ze apart.`,
  },
  en: {
    choose: 'Sent without a name: close several at once',
    chooseOne: 'Choose at least one idea.',
    reasons: 'What do you do with them?',
    reasonsHint: 'This stands with each idea that you chose. Nobody gets a mail about it.',
    reasonsMissing: 'Write down what you do with them.',
    send: 'Close',
    closed: (count) => (count === 1 ? '1 idea was closed.' : `${count} ideas were closed.`),
    left: (count) =>
      count === 1
        ? '1 idea stayed open: it has changed meanwhile. Look at it on its own.'
        : `${count} ideas stayed open: they have changed meanwhile. Look at each on its own.`,
  },
};
