import { useAll } from '../api/list.ts';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { PEOPLE, shortId } from '../person/people-words.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { TimeExport, type TimeOf } from './time-export.tsx';

const TITLE = { nl: 'Bestede tijd', en: 'Time used' } as const;
const WORDS: Bilingual<{
  own: string;
  coach: (name: string) => string;
  principal: (name: string) => string;
  nobody: string;
}> = {
  nl: {
    own: 'Al mijn dossiers',
    coach: (name) => `Coach: ${name}`,
    principal: (name) => `Opdrachtgever: ${name}`,
    nobody: 'Er is nog geen coach en geen opdrachtgever.',
  },
  en: {
    own: 'All my dossiers',
    coach: (name) => `Coach: ${name}`,
    principal: (name) => `Commissioning organisation: ${name}`,
    nobody: 'There is no coach and no commissioning organisation yet.',
  },
};

/** As many as one answer holds. */
const LIMIT = 100;

/** The principals to choose from. */
function usePrincipals() {
  const words = useWords(WORDS);
  const principals = useAll('listPrincipals', { query: { limit: LIMIT } });
  const items = principals.data?.body.items ?? [];
  return {
    principals,
    of: items.map(({ principalId, name }): TimeOf => ({ name: words.principal(name), of: { principal: principalId } })),
  };
}

/** A coach fetches the time of their dossiers: of all, or of those for one principal. */
export function CoachTimePage() {
  const words = useWords(WORDS);
  // Not the account's own id: whoever got another account keeps the one they had here.
  const me = useRead('getMe', {});
  const { principals, of } = usePrincipals();
  return (
    <Page title={TITLE}>
      <Loaded query={principals}>
        {() => (
          <Loaded query={me}>
            {({ body }) => <TimeExport choices={[{ name: words.own, of: { coach: body.personId } }, ...of]} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** The owner fetches the time of the dossiers of a coach, or of those for a principal. */
export function OwnerTimePage() {
  const words = useWords(WORDS);
  const people = useWords(PEOPLE);
  const coaches = useAll('listPeople', { query: { role: 'coach', limit: LIMIT } });
  const { principals, of } = usePrincipals();
  return (
    <Page title={TITLE}>
      <Loaded query={principals}>
        {() => (
          <Loaded query={coaches}>
            {({ body }) => {
              const ofCoaches = body.items.map(
                ({ personId, givenName }): TimeOf => ({
                  name: words.coach(givenName ?? people.nameless(shortId(personId))),
                  of: { coach: personId },
                }),
              );
              const [first, ...others] = [...ofCoaches, ...of];
              return first ? <TimeExport choices={[first, ...others]} /> : <p className="card">{words.nobody}</p>;
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
