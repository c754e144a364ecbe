import { useAll } from '../api/list.ts';
import { usePerson } from '../app/context.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import type { Complaint } from './case.ts';

type Choosable = { readonly id: string; readonly name: string };

const OWNER: Bilingual<string> = { nl: 'De eigenaar', en: 'The owner' };
export const MOST = { query: { limit: 100 } } as const;

/** Who works here, as far as who asks may choose from them: by name. */
export function useWhoWorksHere(): readonly Choosable[] {
  const role = usePerson()?.role;
  const people = useAll('listPeople', MOST, { enabled: role === 'owner' });
  const colleagues = useAll('listColleagues', MOST, { enabled: role === 'coach' });
  const listed = (people.data?.body.items ?? [])
    .filter(({ state, role: of, appointedOn }) => state === 'active' && (of === 'coach' || appointedOn !== undefined))
    .map(({ personId, givenName, email }) => ({ id: personId, name: givenName ?? email ?? personId }));
  const chosen = (colleagues.data?.body.items ?? []).map(({ personId, givenName }) => ({
    id: personId,
    name: givenName ?? personId,
  }));
  return [...listed, ...chosen];
}

/** To whom a measure can be left: the owner, who works here, and whom the complaint names. */
export function useMeasureOwners({ people, case: of }: Complaint): readonly Choosable[] {
  const owner = useWords(OWNER);
  const here = useWhoWorksHere();
  const named = people
    .filter(({ personId }) => personId !== of?.complainantId)
    .map(({ personId, name }) => ({ id: personId, name }));
  const all = [{ id: 'owner', name: owner }, ...here, ...named];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
