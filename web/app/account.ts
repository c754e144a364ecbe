import type { AccountKind } from '../access/access-words.ts';
import { useRead } from '../api/use.ts';
import { usePerson } from './context.tsx';
import { accountOf, shownMenu } from './menu.ts';

/** What the account is, as far as the API was asked: it can change meanwhile. */
function useAsked() {
  const role = usePerson()?.role;
  return { role, me: useRead('getMe', {}, { enabled: role === 'manager' }) };
}

/** Which kind of account has signed in; nothing as long as that is not known. */
export function useAccount(): AccountKind | undefined {
  const { role, me } = useAsked();
  return accountOf(role, me);
}

/** The menu of who has signed in. */
export function useMenu(): ReturnType<typeof shownMenu> {
  const { role, me } = useAsked();
  return shownMenu(role, me);
}
