import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePerson } from '../app/context.tsx';
import { Back } from '../parts/back.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Entry = ReplyOf<'listAudit'>['items'][number];

const TITLE = { nl: 'Wie er keek en wat er gebeurde', en: 'Who looked and what happened' } as const;
const WORDS: Bilingual<{
  intro: string;
  toClient: string;
  none: string;
  roles: Readonly<Record<string, string>>;
  you: string;
  because: string;
}> = {
  nl: {
    intro:
      'Elke keer dat iemand iets met het dossier doet, komt hier een regel bij, de laatste bovenaan. Niemand kan er een weghalen.',
    toClient: 'Wat er staat, is geschreven voor de cliënt: “u” en “uw” is dus de cliënt.',
    none: 'Er staat nog niets in.',
    roles: {
      client: 'De cliënt',
      coach: 'een coach',
      owner: 'de eigenaar van de praktijk',
      manager: 'de beheerder',
      principal: 'de opdrachtgever',
      system: 'Het systeem, vanzelf',
      anonymous: 'Iemand zonder naam',
    },
    you: 'U',
    because: 'op grond van',
  },
  en: {
    intro:
      'Each time that somebody does something with the dossier, a line is added here, the last one on top. Nobody can take one away.',
    toClient: 'What it says is written for the client: so “you” and “your” is the client.',
    none: 'There is nothing in it yet.',
    roles: {
      client: 'The client',
      coach: 'a coach',
      owner: 'the owner of the practice',
      manager: 'the manager',
      principal: 'the commissioning organisation',
      system: 'The system, by itself',
      anonymous: 'Somebody without a name',
    },
    you: 'You',
    because: 'on the ground of',
  },
};

/** Who did what with a dossier, and when, in words and names (RIO-3.6). */
export function LogPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/log' });
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const own = usePerson()?.role;
  const who = ({ role, name }: Entry['actor']): string => {
    if (role === 'client' && own === 'client') return words.you;
    const as = words.roles[role] ?? role;
    return name === undefined ? `${as.charAt(0).toUpperCase()}${as.slice(1)}` : `${name}, ${as}`;
  };
  return (
    <Page title={TITLE}>
      <Back to="dossier" dossierId={dossierId} />
      <p>{words.intro}</p>
      {own !== 'client' && <p className="quiet">{words.toClient}</p>}
      <List
        name="listAudit"
        request={{ params: { dossierId }, query: { limit: 25, order: 'last' } }}
        none={words.none}
        card
        keyOf={({ seq, at, action }) => `${seq ?? ''} ${at} ${action}`}
        line={({ at, actor, what, articles }) => (
          <>
            <span>
              <strong>{who(actor)}</strong>: {what[language]}
            </span>
            <span className="quiet whole">
              <Moment at={at} />, {words.because} {articles.join(', ')}
            </span>
          </>
        )}
      />
    </Page>
  );
}
