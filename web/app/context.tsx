import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { PortalSettings } from '../../contracts/portal.ts';
import type { Client } from '../api/client.ts';
import type { Person } from '../session/person.ts';
import type { Session } from '../session/session.ts';

type Portal = { readonly client: Client; readonly session: Session; readonly settings: PortalSettings };
const Given = createContext<Portal | undefined>(undefined);

export const PortalProvider = ({ value, children }: { readonly value: Portal; readonly children: ReactNode }) => (
  <Given value={value}>{children}</Given>
);

/** The API, the session and what the deployment wrote. */
export function usePortal(): Portal {
  const portal = useContext(Given);
  if (!portal) throw new Error('There is no portal here.');
  return portal;
}

/** Who is signed in; changes with the session. */
export function usePerson(): Person | undefined {
  const { session } = usePortal();
  const [person, setPerson] = useState(session.person());
  useEffect(() => {
    const refresh = () => setPerson(session.person());
    addEventListener('dossierwacht:session', refresh);
    return () => removeEventListener('dossierwacht:session', refresh);
  }, [session]);
  return person;
}
