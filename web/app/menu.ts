import type { LinkProps } from '@tanstack/react-router';
import type { ROLES } from '../../contracts/names.ts';
import type { AccountKind } from '../access/access-words.ts';
import type { Text } from '../words/language.tsx';

type Entry = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: Text;
  /** Whose menu has it; without, everybody's who has signed in. */
  readonly of?: readonly AccountKind[];
};

/** The menu of who has signed in, in its order. The API decides what somebody may; here stands only what opens something for them. */
const ENTRIES: readonly Entry[] = [
  { to: '/', name: { nl: 'Begin', en: 'Start' } },
  { to: '/disclosures', name: { nl: 'Met u gedeeld', en: 'Shared with you' }, of: ['principal'] },
  { to: '/dossiers/new', name: { nl: 'Nieuwe cliënt', en: 'New client' }, of: ['coach'] },
  { to: '/dossiers/lookups', name: { nl: 'Opzoeken', en: 'Look up' }, of: ['coach'] },
  { to: '/covers', name: { nl: 'Afwezigheid', en: 'Absence' }, of: ['coach'] },
  { to: '/agenda', name: { nl: 'Agenda', en: 'Agenda' }, of: ['owner', 'manager'] },
  { to: '/rights', name: { nl: 'Verzoeken', en: 'Requests' }, of: ['owner'] },
  { to: '/complaints', name: { nl: 'Klachten', en: 'Complaints' } },
  {
    to: '/suggestions',
    name: { nl: 'Ideeën', en: 'Ideas' },
    of: ['owner', 'coach', 'client', 'principal', 'manager'],
  },
  { to: '/people', name: { nl: 'Mensen', en: 'People' }, of: ['owner', 'manager'] },
  { to: '/registers', name: { nl: 'Registers', en: 'Registers' }, of: ['owner'] },
  { to: '/me', name: { nl: 'Instellingen', en: 'Settings' } },
];

const menuOf = (account: AccountKind | undefined): readonly Entry[] =>
  ENTRIES.filter(({ of }) => of === undefined || (account !== undefined && of.includes(account)));

type Role = (typeof ROLES)[number];

/** What is known of the appointment of a manager: as far as it was answered, or that no answer came. */
type Answered = {
  readonly data?: { readonly body: { readonly appointed?: boolean | undefined } } | undefined;
  readonly isError: boolean;
};

/** Which kind of account this is. Whether a manager is appointed only the API knows; until it says so, neither. */
export function accountOf(role: Role | undefined, { data }: Pick<Answered, 'data'>): AccountKind | undefined {
  if (role !== 'manager') return role;
  if (!data) return undefined;
  return data.body.appointed ? 'manager' : 'manager-not-appointed';
}

/**
 * The menu as it is shown. Until it is known what an appointment opens, there is room for that: the page below does not move when it
 * comes. When no answer came, there is no room: a gap of which nothing comes is none.
 */
export function shownMenu(role: Role | undefined, me: Answered): readonly (Entry & { readonly room: boolean })[] {
  const account = accountOf(role, me);
  const awaited = role === 'manager' && account === undefined && !me.isError;
  return menuOf(awaited ? role : account).map((entry) => ({ ...entry, room: awaited && entry.of !== undefined }));
}
