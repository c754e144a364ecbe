import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Breach = ReplyOf<'getBreach'>;
type Content = NonNullable<Breach['content']>;

export const BREACH_STATES: Bilingual<{ readonly [S in Breach['state']]: string }> = {
  nl: { open: 'Nog te beoordelen of te melden', notified: 'Gemeld', 'not-needed': 'Melden hoeft niet' },
  en: { open: 'Still to be assessed or notified', notified: 'Notified', 'not-needed': 'No notification needed' },
};

export const KINDS: Bilingual<{ readonly [K in Breach['kinds'][number]]: string }> = {
  nl: {
    confidentiality: 'Iemand zag of kreeg wat niet voor hem was',
    integrity: 'Gegevens zijn veranderd of kloppen niet meer',
    availability: 'Gegevens zijn weg of niet te openen',
  },
  en: {
    confidentiality: 'Somebody saw or got what was not for them',
    integrity: 'Data were changed or are no longer right',
    availability: 'Data are gone or cannot be opened',
  },
};

export const RISKS: Bilingual<{ readonly [R in NonNullable<Breach['risk']>]: string }> = {
  nl: {
    unlikely: 'Een risico is onwaarschijnlijk: melden hoeft niet',
    risk: 'Er is een risico: melden bij de toezichthouder',
    high: 'Het risico is hoog: melden, en de betrokkenen inlichten',
  },
  en: {
    unlikely: 'A risk is unlikely: no notification is needed',
    risk: 'There is a risk: notify the authority',
    high: 'The risk is high: notify, and tell the people concerned',
  },
};

export const FINDERS: Bilingual<{ readonly [F in Content['foundBy']]: string }> = {
  nl: {
    owner: 'De eigenaar',
    coach: 'Een coach',
    client: 'Een cliënt',
    principal: 'Een opdrachtgever',
    processor: 'Een bedrijf dat voor ons werkt',
    other: 'Iemand anders',
  },
  en: {
    owner: 'The owner',
    coach: 'A coach',
    client: 'A client',
    principal: 'A commissioning organisation',
    processor: 'A company that works for us',
    other: 'Somebody else',
  },
};

export const NOT_TOLD: Bilingual<{ readonly [N in NonNullable<Breach['peopleNotTold']>]: string }> = {
  nl: {
    unreadable: 'Niemand kan de gegevens lezen, zoals bij versleuteling',
    'risk-removed': 'Wij namen maatregelen waardoor het hoge risico weg is',
    'disproportionate-effort': 'Iedereen apart inlichten kost te veel; wij maakten het openbaar',
  },
  en: {
    unreadable: 'Nobody can read the data, as with encryption',
    'risk-removed': 'We took measures that took the high risk away',
    'disproportionate-effort': 'Telling each person takes too much; we made it public',
  },
};

export const BREACH: Bilingual<{
  intro: string;
  record: string;
  none: string;
  look: string;
  aware: string;
  left: (hours: number) => string;
  past: string;
  until: string;
  tell: string;
  missing: string;
  complete: string;
  how: string;
  contact: string;
  toAuthority: string;
  gone: string;
  change: string;
  saved: string;
  sections: {
    readonly happened: string;
    readonly risk: string;
    readonly authority: string;
    readonly people: string;
  };
  choose: string;
  now: (value: string) => string;
  nothing: string;
}> = {
  nl: {
    intro:
      'Hier staan alle datalekken, ook die u niet meldt. De termijn van 72 uur begint als de praktijk het weet. Wij melden niets vanzelf.',
    record: 'Een datalek vastleggen',
    none: 'Er zijn geen datalekken vastgelegd.',
    look: 'Bekijken',
    aware: 'Bekend geworden',
    left: (hours) => `Nog ${hours} van de 72 uur`,
    past: 'De 72 uur zijn voorbij',
    until: 'Melden is op tijd tot',
    tell: 'De betrokkenen moeten nog worden ingelicht.',
    missing: 'Wat er nog ontbreekt',
    complete: 'Er ontbreekt niets. U hoeft niet op meer te wachten om te melden.',
    how: 'Hoe is dit geteld?',
    contact: 'Contactpunt in de melding',
    toAuthority: 'Melden doet u hier',
    gone: 'De bewaartermijn van de inhoud is voorbij. Alleen deze regel in het register is er nog.',
    change: 'Aanvullen of wijzigen',
    saved: 'Bewaard.',
    sections: {
      happened: 'Wat er gebeurde',
      risk: 'Hoe groot is het risico?',
      authority: 'De toezichthouder',
      people: 'De betrokkenen',
    },
    choose: 'Maak een keuze',
    now: (value) => `Intussen staat hier iets anders: ${value}`,
    nothing: 'U hebt nog niets gewijzigd.',
  },
  en: {
    intro:
      'All data breaches are here, also those that you do not notify. The 72 hours begin when the practice knows. We notify nothing by ourselves.',
    record: 'Record a data breach',
    none: 'No data breaches are recorded.',
    look: 'Look',
    aware: 'Became aware',
    left: (hours) => `${hours} of the 72 hours left`,
    past: 'The 72 hours are over',
    until: 'A notification is in time until',
    tell: 'The people concerned must still be told.',
    missing: 'What is still missing',
    complete: 'Nothing is missing. You need not wait for more to notify.',
    how: 'How was this counted?',
    contact: 'Contact point in the notification',
    toAuthority: 'You notify here',
    gone: 'The term of keeping of the content is over. Only this line in the register is left.',
    change: 'Add or change',
    saved: 'Saved.',
    sections: {
      happened: 'What happened',
      risk: 'How great is the risk?',
      authority: 'The supervisory authority',
      people: 'The people concerned',
    },
    choose: 'Choose one',
    now: (value) => `Meanwhile something else stands here: ${value}`,
    nothing: 'You have not changed anything yet.',
  },
};
