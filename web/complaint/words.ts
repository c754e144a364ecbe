import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Complaint = ReplyOf<'getComplaint'>;
type Case = NonNullable<Complaint['case']>;
export type AboutKind = Case['about']['kind'];

export const STATES: Bilingual<{ readonly [S in Complaint['state'] | 'erased']: string }> = {
  nl: {
    received: 'Ontvangen',
    confirmed: 'Wij zijn ermee bezig',
    decided: 'Er is besloten',
    closed: 'Klaar',
    withdrawn: 'Ingetrokken',
    erased: 'Vernietigd',
  },
  en: {
    received: 'Received',
    confirmed: 'We are working on it',
    decided: 'Decided',
    closed: 'Done',
    withdrawn: 'Withdrawn',
    erased: 'Destroyed',
  },
};

export const ABOUT: Bilingual<{ readonly [A in AboutKind]: string }> = {
  nl: {
    person: 'Over uw coach of een andere medewerker',
    owner: 'Over de eigenaar van de praktijk',
    article: 'Over een regel uit het privacyreglement',
    decision: 'Over een beslissing op een verzoek',
    other: 'Over iets anders',
  },
  en: {
    person: 'About your coach or somebody else who works here',
    owner: 'About the owner of the practice',
    article: 'About a rule of the privacy regulation',
    decision: 'About a decision on a request',
    other: 'About something else',
  },
};

export const OUTCOMES: Bilingual<{ readonly [O in Case['decisions'][number]['outcome']]: string }> = {
  nl: {
    founded: 'U hebt gelijk',
    partly: 'U hebt voor een deel gelijk',
    unfounded: 'Wij zien het anders',
    'not-taken-up': 'Niet in behandeling genomen',
  },
  en: {
    founded: 'You are right',
    partly: 'You are partly right',
    unfounded: 'We see it differently',
    'not-taken-up': 'Not taken up',
  },
};

export const LETTERS: Bilingual<{ readonly [L in Case['letters'][number]]: string }> = {
  nl: { confirmation: 'Bevestiging', deferral: 'Bericht van uitstel', decision: 'Beslissing' },
  en: { confirmation: 'Confirmation', deferral: 'Notice of more time', decision: 'Decision' },
};
