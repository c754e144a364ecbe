import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual, Text } from '../words/language.tsx';

type Access = ReplyOf<'getAccess'>;
export type AccountKind = keyof Access['practice'][number]['may'];
export type Reach = Access['practice'][number]['may'][AccountKind][number];
type Standing = Access['complaint'][number]['may'][number];

export const ACCOUNTS: { readonly [A in AccountKind]: Text } = {
  owner: { nl: 'Eigenaar', en: 'Owner' },
  coach: { nl: 'Coach', en: 'Coach' },
  client: { nl: 'Cliënt', en: 'Client' },
  principal: { nl: 'Opdrachtgever', en: 'Commissioning organisation' },
  manager: { nl: 'Aangestelde beheerder', en: 'Appointed manager' },
  'manager-not-appointed': { nl: 'Beheerder zonder aanstelling', en: 'Manager without an appointment' },
};
// The cast: `Object.keys` does not know the names; the table has exactly those of its type.
export const ACCOUNT_KINDS = Object.keys(ACCOUNTS) as readonly AccountKind[];

export const REACHES: Bilingual<{ readonly [R in Reach]: string }> = {
  nl: {
    always: 'altijd',
    own: 'alleen als het van henzelf is',
    consent: 'als de cliënt toestemming gaf',
    case: 'zolang zij een zaak over dat dossier behandelen',
  },
  en: {
    always: 'always',
    own: 'only where it is their own',
    consent: 'when the client gave consent',
    case: 'while they handle a case about that dossier',
  },
};

export const STANDINGS: Bilingual<{ readonly [S in Standing]: string }> = {
  nl: {
    complainant: 'wie klaagt',
    handler: 'wie de klacht behandelt',
    'other-side': 'over wie de klacht gaat',
    owner: 'de eigenaar',
    'measure-owner': 'wie een maatregel moet nemen',
  },
  en: {
    complainant: 'who complains',
    handler: 'who handles the complaint',
    'other-side': 'whom the complaint is about',
    owner: 'the owner',
    'measure-owner': 'who has to take a measure',
  },
};
