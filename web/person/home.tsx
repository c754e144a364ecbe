import type { ComponentType } from 'react';
import type { ROLES } from '../../contracts/names.ts';
import { usePerson } from '../app/context.tsx';
import { later } from '../app/later.tsx';
import { ClientHome } from './client-home.tsx';
import { Welcome } from './welcome.tsx';

const CoachHome = later(() => import('../dossier/coach-home.tsx'), 'CoachHome');
const StaffHome = later(() => import('./staff-home.tsx'), 'StaffHome');
const OfficeHome = later(() => import('../agenda/office-home.tsx'), 'OfficeHome');
const PrincipalHome = later(() => import('./principal-home.tsx'), 'PrincipalHome');
const ManagerHome = later(() => import('./manager-home.tsx'), 'ManagerHome');

/** Where each role starts. A client's is there at once; the others follow. */
const HOMES: { readonly [R in (typeof ROLES)[number]]: ComponentType } = {
  client: ClientHome,
  coach: CoachHome,
  owner: OfficeHome,
  principal: PrincipalHome,
  manager: ManagerHome,
};

/** Where everybody starts: what is asked of them, or the way in. */
export function Home() {
  const person = usePerson();
  if (!person) return <Welcome />;
  const Shown = person.role === undefined ? StaffHome : HOMES[person.role];
  return <Shown />;
}
