import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Complaint = ReplyOf<'getComplaint'>;
type Case = NonNullable<Complaint['case']>;

/** Where a complaint stands, as the practice says it. */
export const OFFICE_STATES: Bilingual<{ readonly [S in Complaint['state']]: string }> = {
  nl: {
    received: 'Binnengekomen',
    confirmed: 'In behandeling',
    decided: 'Besloten; wacht op de klager',
    closed: 'Gesloten',
    withdrawn: 'Ingetrokken',
  },
  en: {
    received: 'Received',
    confirmed: 'Being handled',
    decided: 'Decided; waits for the complainant',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
};

export const COMPLAINANTS: Bilingual<{ readonly [C in Case['complainant']]: string }> = {
  nl: { client: 'Een cliënt', principal: 'Een opdrachtgever', anonymous: 'Iemand zonder naam' },
  en: { client: 'A client', principal: 'A commissioning organisation', anonymous: 'Somebody without a name' },
};

export const CHANNELS: Bilingual<{ readonly [C in Case['channel']]: string }> = {
  nl: {
    portal: 'via het portaal',
    letter: 'per brief',
    mail: 'per mail',
    call: 'per telefoon',
    anonymous: 'zonder naam',
  },
  en: {
    portal: 'through the portal',
    letter: 'by letter',
    mail: 'by mail',
    call: 'by phone',
    anonymous: 'without a name',
  },
};

export const HANDLERS: Bilingual<{ readonly [H in NonNullable<Case['handler']>['kind']]: string }> = {
  nl: { owner: 'De eigenaar', person: 'Een medewerker', outside: 'De behandelaar van buiten' },
  en: { owner: 'The owner', person: 'Somebody who works here', outside: 'The handler from outside' },
};

export const DECISIONS: Bilingual<{ readonly [O in Case['decisions'][number]['outcome']]: string }> = {
  nl: {
    founded: 'Gegrond',
    partly: 'Deels gegrond',
    unfounded: 'Ongegrond',
    'not-taken-up': 'Niet in behandeling genomen',
  },
  en: { founded: 'Upheld', partly: 'Partly upheld', unfounded: 'Not upheld', 'not-taken-up': 'Not taken up' },
};
