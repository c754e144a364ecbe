import type { AccountKind } from '../access/access-words.ts';
import { useRead } from '../api/use.ts';
import { usePerson } from './context.tsx';

/** Which kind of account has signed in. Whether a manager is appointed only the API knows, and it can change meanwhile; until it says so, neither. */
export function useAccount(): AccountKind | undefined {
  const role = usePerson()?.role;
  const me = useRead('getMe', {}, { enabled: role === 'manager' });
  if (role !== 'manager') return role;
  if (!me.data) return undefined;
  return me.data.body.appointed ? 'manager' : 'manager-not-appointed';
}
