import { type ComponentType, lazy, Suspense } from 'react';
import type { ROLES } from '../../contracts/names.ts';
import { usePerson } from '../app/context.tsx';
import { ClientHome } from './client-home.tsx';
import { Welcome } from './welcome.tsx';

const CoachHome = lazy(() => import('../dossier/coach-home.tsx').then((module) => ({ default: module.CoachHome })));
const StaffHome = lazy(() => import('./staff-home.tsx').then((module) => ({ default: module.StaffHome })));
const OfficeHome = lazy(() => import('../agenda/office-home.tsx').then((module) => ({ default: module.OfficeHome })));
const PrincipalHome = lazy(() => import('./principal-home.tsx').then((module) => ({ default: module.PrincipalHome })));
const ManagerHome = lazy(() => import('./manager-home.tsx').then((module) => ({ default: module.ManagerHome })));

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
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}
