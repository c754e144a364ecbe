import type { ReplyOf } from '../../contracts/api.ts';
import { itemsOf, useList } from '../api/list.ts';
import { Board } from '../parts/board.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { OFFICE_STATES } from './office-words.ts';
import { ABOUT } from './words.ts';

type Line = ReplyOf<'listComplaints'>['items'][number];
const COLUMNS = ['received', 'confirmed', 'decided', 'closed'] as const;
type Column = (typeof COLUMNS)[number];

const TITLE = { nl: 'Klachten', en: 'Complaints' } as const;
const WORDS: Bilingual<{
  intro: string;
  none: string;
  closed: string;
  number: string;
  until: string;
  late: string;
  open: string;
  register: string;
  signals: string;
  figures: string;
}> = {
  nl: {
    intro: 'Alle klachten, ook die over u gaan. Over uzelf beslist u nooit zelf.',
    none: 'Niets',
    closed: 'Gesloten',
    number: 'Klacht',
    until: 'Beslissing uiterlijk',
    late: 'Te laat. De beslissing moest er zijn op',
    open: 'Openen',
    register: 'Een klacht op papier vastleggen',
    signals: 'Meldingen zonder naam',
    figures: 'Het jaar in cijfers',
  },
  en: {
    intro: 'All complaints, also those about you. About yourself you never decide.',
    none: 'Nothing',
    closed: 'Closed',
    number: 'Complaint',
    until: 'Decision at the latest',
    late: 'Late. The decision had to be there by',
    open: 'Open',
    register: 'Register a complaint on paper',
    signals: 'Signals without a name',
    figures: 'The year in figures',
  },
};

const columnOf = ({ state }: Line): Column => COLUMNS.find((column) => column === state) ?? 'closed';

/** The register of complaints, by where each stands. */
export function BoardPage() {
  const words = useWords(WORDS);
  const states = useWords(OFFICE_STATES);
  const complaints = useList('listComplaints', { query: { limit: 100 } });
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <div className="buttons board-ways">
        <Go to="/complaints/registrations">{words.register}</Go>
        <Go to="/signals/closures">{words.signals}</Go>
        <Go to="/complaints/figures">{words.figures}</Go>
      </div>
      <Loaded query={complaints}>
        {({ pages }) => (
          <Board
            none={words.none}
            columns={COLUMNS.map((column) => ({
              id: column,
              title: column === 'closed' ? words.closed : states[column],
              cards: pages
                .flatMap(({ body }) => itemsOf<'listComplaints'>(body))
                .filter((line) => columnOf(line) === column)
                .map((line) => <Card key={line.number} line={line} />),
            }))}
          />
        )}
      </Loaded>
      <More list={complaints} />
    </Page>
  );
}

function Card({ line }: { readonly line: Line }) {
  const words = useWords(WORDS);
  const abouts = useWords(ABOUT);
  const { complaintId, number, kind, dueOn, overdue } = line;
  return (
    <li className="card">
      <h3>
        {words.number} {number}
      </h3>
      {kind && <p>{abouts[kind]}</p>}
      {dueOn && (
        <p className={overdue ? 'late' : 'quiet'}>
          {overdue ? words.late : words.until} <Day on={dueOn} />
        </p>
      )}
      {complaintId && (
        <Go
          to="/complaints/$complaintId"
          params={{ complaintId }}
          aria-label={`${words.open}: ${words.number} ${number}`}
        >
          {words.open}
        </Go>
      )}
    </li>
  );
}
