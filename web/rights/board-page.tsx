import type { ReplyOf } from '../../contracts/api.ts';
import { itemsOf, useList } from '../api/list.ts';
import { Board } from '../parts/board.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { KINDS } from './words.ts';

type Line = ReplyOf<'listOpenRights'>['items'][number];
/** Where the owner has something to do, in the order of the work. */
const PLACES = ['stuck', 'identity', 'decide', 'carry-out'] as const;
type Place = (typeof PLACES)[number];

const TITLE = { nl: 'Verzoeken van cliënten', en: 'Requests of clients' } as const;
const WORDS: Bilingual<
  { readonly [P in Place]: string } & {
    readonly intro: string;
    readonly none: string;
    readonly dossier: string;
    readonly until: string;
    readonly late: string;
    readonly open: string;
    readonly register: string;
  }
> = {
  nl: {
    intro:
      'Alle verzoeken die lopen. Wie het vraagt, ziet u in het verzoek zelf. Gesloten verzoeken staan bij het dossier.',
    stuck: 'Vastgelopen',
    identity: 'Wie vraagt het?',
    decide: 'Beslissen',
    'carry-out': 'Uitvoeren',
    none: 'Niets',
    dossier: 'Dossier',
    until: 'Uiterlijk',
    late: 'Te laat. Het moest klaar zijn op',
    open: 'Openen',
    register: 'Een verzoek op papier vastleggen',
  },
  en: {
    intro: 'All requests that run. Who asks you see in the request itself. Closed requests are with the dossier.',
    stuck: 'Stuck',
    identity: 'Who asks?',
    decide: 'Decide',
    'carry-out': 'Carry out',
    none: 'Nothing',
    dossier: 'Dossier',
    until: 'At the latest',
    late: 'Late. It had to be done by',
    open: 'Open',
    register: 'Register a request on paper',
  },
};

const placeOf = ({ failed, state, identity }: Line): Place => {
  if (failed) return 'stuck';
  if (state !== 'open') return 'carry-out';
  return identity === 'established' ? 'decide' : 'identity';
};

/** Every rights request that runs, by what it waits for. */
export function BoardPage() {
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <div className="buttons board-ways">
        <Go to="/rights/registrations">{words.register}</Go>
      </div>
      <Requests />
    </Page>
  );
}

function Requests() {
  const words = useWords(WORDS);
  const requests = useList('listOpenRights', { query: { limit: 100 } });
  const items = requests.data?.pages.flatMap(({ body }) => itemsOf<'listOpenRights'>(body)) ?? [];
  return (
    <Loaded query={requests}>
      {() => (
        <>
          <Board
            none={words.none}
            columns={PLACES.filter((place) => place !== 'stuck' || items.some(({ failed }) => failed)).map((place) => ({
              id: place,
              title: words[place],
              cards: items
                .filter((line) => placeOf(line) === place)
                .map((line) => <Card key={line.requestId} line={line} />),
            }))}
          />
          <More list={requests} />
        </>
      )}
    </Loaded>
  );
}

function Card({ line }: { readonly line: Line }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const { requestId, dossierId, number, dueOn, overdue } = line;
  const named = line.kinds.map((kind) => kinds[kind].name).join(', ');
  return (
    <li className="card">
      <h3>{named}</h3>
      <p>
        {words.dossier} {number}
      </p>
      {dueOn && (
        <p className={overdue ? 'late' : 'quiet'}>
          {overdue ? words.late : words.until} <Day on={dueOn} />
        </p>
      )}
      <Go
        to="/dossiers/$dossierId/rights/$requestId"
        params={{ dossierId, requestId }}
        aria-label={`${words.open}: ${named}, ${words.dossier} ${number}`}
      >
        {words.open}
      </Go>
    </li>
  );
}
