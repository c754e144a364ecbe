import { lazy, Suspense } from 'react';
import { usePerson } from '../app/context.tsx';
import { ClientHome } from './client-home.tsx';
import { Welcome } from './welcome.tsx';

const StaffHome = lazy(() => import('./staff-home.tsx').then((module) => ({ default: module.StaffHome })));

/** Where everybody starts: what is asked of them, or the way in. */
export function Home() {
  const person = usePerson();
  if (!person) return <Welcome />;
  if (person.role === 'client') return <ClientHome />;
  return (
    <Suspense fallback={null}>
      <StaffHome />
    </Suspense>
  );
}
