import type { LinkProps } from '@tanstack/react-router';
import type { ROLES } from '../../contracts/names.ts';
import type { Text } from '../words/language.tsx';

type Role = (typeof ROLES)[number];
type Entry = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: Text;
  /** Whose menu has it; without, everybody's who has signed in. */
  readonly roles?: readonly Role[];
};

/** The menu of who has signed in, in its order. The API decides what somebody may; this only chooses what is shown. */
const ENTRIES: readonly Entry[] = [
  { to: '/', name: { nl: 'Begin', en: 'Start' } },
  { to: '/disclosures', name: { nl: 'Met u gedeeld', en: 'Shared with you' }, roles: ['principal'] },
  { to: '/dossiers/new', name: { nl: 'Nieuwe cliënt', en: 'New client' }, roles: ['coach'] },
  { to: '/dossiers/lookups', name: { nl: 'Opzoeken', en: 'Look up' }, roles: ['coach'] },
  { to: '/covers', name: { nl: 'Afwezigheid', en: 'Absence' }, roles: ['coach'] },
  { to: '/agenda', name: { nl: 'Agenda', en: 'Agenda' }, roles: ['owner', 'manager'] },
  { to: '/rights', name: { nl: 'Verzoeken', en: 'Requests' }, roles: ['owner'] },
  { to: '/complaints', name: { nl: 'Klachten', en: 'Complaints' } },
  { to: '/suggestions', name: { nl: 'Ideeën', en: 'Ideas' } },
  { to: '/people', name: { nl: 'Mensen', en: 'People' }, roles: ['owner', 'manager'] },
  { to: '/registers', name: { nl: 'Registers', en: 'Registers' }, roles: ['owner'] },
  { to: '/me', name: { nl: 'Instellingen', en: 'Settings' } },
];

export const menuOf = (role: Role | undefined): readonly Entry[] =>
  ENTRIES.filter(({ roles }) => roles === undefined || (role !== undefined && roles.includes(role)));
