import type { ComponentType } from 'react';
import type { ROLES } from '../../contracts/names.ts';
import { useAllAhead, useListAhead } from '../api/list.ts';
import { usePerson } from '../app/context.tsx';
import { later } from '../app/later.tsx';
import { ClientHome } from './client-home.tsx';
import { Welcome } from './welcome.tsx';

const CoachHome = later(() => import('../dossier/coach-home.tsx'), 'CoachHome');
const NoRole = later(() => import('./no-role.tsx'), 'NoRole');
const OfficeHome = later(() => import('../agenda/office-home.tsx'), 'OfficeHome');
const PrincipalHome = later(() => import('./principal-home.tsx'), 'PrincipalHome');
const ManagerHome = later(() => import('./manager-home.tsx'), 'ManagerHome');

/** What a start shows is asked for together with its script, and not after it. */
function CoachStart() {
  useListAhead('getCaseload', {});
  return <CoachHome />;
}
function OwnerStart() {
  useAllAhead('getAgenda', { query: {} });
  return <OfficeHome />;
}
function PrincipalStart() {
  useListAhead('listDisclosures', { query: {} });
  return <PrincipalHome />;
}

/** Where each role starts. A client's is there at once; the others follow. */
const HOMES: { readonly [R in (typeof ROLES)[number]]: ComponentType } = {
  client: ClientHome,
  coach: CoachStart,
  owner: OwnerStart,
  principal: PrincipalStart,
  // What it asks depends on the appointment, which the menu asks for at once.
  manager: ManagerHome,
};

/** Where everybody starts: what is asked of them, or the way in. */
export function Home() {
  const person = usePerson();
  if (!person) return <Welcome />;
  const Shown = person.role === undefined ? NoRole : HOMES[person.role];
  return <Shown />;
}
