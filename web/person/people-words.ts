import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Person = ReplyOf<'getPerson'>;
type Role = Person['role'];

export const ROLE_NAMES: Bilingual<{ readonly [R in Role]: string }> = {
  nl: { owner: 'Eigenaar', coach: 'Coach', client: 'Cliënt', principal: 'Opdrachtgever', manager: 'Beheerder' },
  en: {
    owner: 'Owner',
    coach: 'Coach',
    client: 'Client',
    principal: 'Commissioning organisation',
    manager: 'Manager',
  },
};

export const ACCOUNT_STATES: Bilingual<{ readonly [S in Person['state']]: string }> = {
  nl: { active: 'Kan zich aanmelden', suspended: 'Staat stil', removed: 'Verwijderd' },
  en: { active: 'Can sign in', suspended: 'Suspended', removed: 'Removed' },
};

export const PEOPLE: Bilingual<{
  invite: string;
  principals: string;
  handovers: string;
  access: string;
  role: string;
  all: string;
  none: string;
  look: string;
  nameless: (id: string) => string;
  bounced: string;
  never: string;
  notAppointed: string;
  onlyIds: string;
}> = {
  nl: {
    invite: 'Iemand uitnodigen',
    principals: 'Opdrachtgevers',
    handovers: 'Dossiers overdragen',
    access: 'Wie mag wat',
    role: 'Wie wilt u zien?',
    all: 'Iedereen',
    none: 'Er is niemand.',
    look: 'Bekijken',
    nameless: (id) => `Account ${id}`,
    bounced: 'Mail komt terug: het adres werkt niet.',
    never: 'Heeft zich nog niet aangemeld.',
    notAppointed: 'Niet aangesteld: ziet alleen een klacht die deze persoon behandelt.',
    onlyIds:
      'Namen en adressen ziet alleen de eigenaar. Van coaches ziet u de voornaam, want u draagt dossiers over. Van anderen ziet u het account en de rol.',
  },
  en: {
    invite: 'Invite somebody',
    principals: 'Commissioning organisations',
    handovers: 'Hand dossiers over',
    access: 'Who may do what',
    role: 'Whom do you want to see?',
    all: 'Everybody',
    none: 'There is nobody.',
    look: 'Look',
    nameless: (id) => `Account ${id}`,
    bounced: 'Mail comes back: the address does not work.',
    never: 'Has not signed in yet.',
    notAppointed: 'Not appointed: sees only a complaint that this person handles.',
    onlyIds:
      'Only the owner sees names and addresses. Of coaches you see the first name, as you hand dossiers over. Of others you see the account and the role.',
  },
};

const SHOWN_OF_ID = 8;
/** What somebody is called where no name is told: the beginning of their id, the same everywhere. */
export const shortId = (id: string): string => id.slice(0, SHOWN_OF_ID);
