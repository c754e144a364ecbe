import type { ComponentType } from 'react';
import type { ROLES } from '../../contracts/names.ts';
import { allAhead, listAhead } from '../api/list.ts';
import { type Ahead, readAhead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { later } from '../app/later.tsx';
import { ClientHome } from './client-home.tsx';
import { Welcome } from './welcome.tsx';

type Role = (typeof ROLES)[number];
type Start = {
  readonly Shown: ComponentType & { readonly preload?: () => Promise<void> };
  /** Asks for what it shows, together with its script and not after it. */
  readonly ask: (ahead: Ahead) => void;
};

const NoRole = later(() => import('./no-role.tsx'), 'NoRole');

/** Where each role starts. A client's is there at once; the script of the others follows. */
const STARTS: { readonly [R in Role]: Start } = {
  client: { Shown: ClientHome, ask: (ahead) => readAhead(ahead, 'getOverview', {}) },
  coach: {
    Shown: later(() => import('../dossier/coach-home.tsx'), 'CoachHome'),
    ask: (ahead) => listAhead(ahead, 'getCaseload', {}),
  },
  owner: {
    Shown: later(() => import('../agenda/office-home.tsx'), 'OfficeHome'),
    ask: (ahead) => allAhead(ahead, 'getAgenda', { query: {} }),
  },
  principal: {
    Shown: later(() => import('./principal-home.tsx'), 'PrincipalHome'),
    ask: (ahead) => listAhead(ahead, 'listDisclosures', { query: {} }),
  },
  manager: {
    Shown: later(() => import('./manager-home.tsx'), 'ManagerHome'),
    // The rest depends on the appointment.
    ask: (ahead) => readAhead(ahead, 'getMe', {}),
  },
};

/** Gets what the start of this role needs, before anything of it is drawn. */
export async function getStart(role: Role | undefined, ahead: Ahead): Promise<void> {
  if (role === undefined) return;
  const { Shown, ask } = STARTS[role];
  ask(ahead);
  await Shown.preload?.();
}

/** Where everybody starts: what is asked of them, or the way in. */
export function Home() {
  const person = usePerson();
  if (!person) return <Welcome />;
  const { Shown } = person.role === undefined ? { Shown: NoRole } : STARTS[person.role];
  return <Shown />;
}
