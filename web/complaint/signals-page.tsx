import { useList } from '../api/list.ts';
import { useAct } from '../api/use.ts';
import { Go } from '../parts/go.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Several } from '../parts/several.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Meldingen zonder naam', en: 'Signals without a name' } as const;
const WORDS: Bilingual<{
  intro: string;
  none: string;
  wait: string;
  choose: string;
  chooseOne: string;
  number: string;
  read: string;
  reasons: string;
  reasonsHint: string;
  reasonsMissing: string;
  send: string;
  more: string;
  closed: (count: number) => string;
  left: (count: number) => string;
}> = {
  nl: {
    intro:
      'Wat mensen meldden zonder hun naam te noemen. Lees ze eerst. Wat niet in behandeling komt, sluit u hier af, meerdere tegelijk. Gaat een melding over u, dan behandelt iemand van buiten die.',
    none: 'Er zijn geen open meldingen.',
    wait: 'Even geduld …',
    choose: 'Welke meldingen wilt u afsluiten?',
    chooseOne: 'Kies minstens één melding.',
    number: 'Melding',
    read: 'Lezen',
    reasons: 'Waarom komen ze niet in behandeling?',
    reasonsHint: 'Dit komt bij elke gekozen melding te staan.',
    reasonsMissing: 'Schrijf op waarom.',
    send: 'Afsluiten',
    more: 'Meer meldingen zoeken',
    closed: (count) => (count === 1 ? '1 melding is afgesloten.' : `${count} meldingen zijn afgesloten.`),
    left: (count) =>
      count === 1
        ? '1 melding bleef open: die is intussen veranderd of mag u niet zelf afsluiten. Bekijk haar apart.'
        : `${count} meldingen bleven open: die zijn intussen veranderd of mag u niet zelf afsluiten. Bekijk ze apart.`,
  },
  en: {
    intro:
      'What people reported without giving their name. Read them first. What is not taken up you close here, several at once. When a signal is about you, somebody from outside handles it.',
    none: 'There are no open signals.',
    wait: 'One moment …',
    choose: 'Which signals do you want to close?',
    chooseOne: 'Choose at least one signal.',
    number: 'Signal',
    read: 'Read',
    reasons: 'Why are they not taken up?',
    reasonsHint: 'This stands with each signal that you chose.',
    reasonsMissing: 'Write down why.',
    send: 'Close',
    more: 'Look for more signals',
    closed: (count) => (count === 1 ? '1 signal was closed.' : `${count} signals were closed.`),
    left: (count) =>
      count === 1
        ? '1 signal stayed open: it has changed meanwhile, or you may not close it yourself. Look at it on its own.'
        : `${count} signals stayed open: they have changed meanwhile, or you may not close them yourself. Look at each on its own.`,
  },
};

/** As many lines of the register as one answer holds. */
const PIECE = 100;
/** As many as one request closes. */
const AT_ONCE = 50;

type Signal = {
  readonly complaintId: string;
  readonly number: string;
  readonly state: 'received' | 'confirmed';
  readonly on?: string;
};

export function SignalsPage() {
  const words = useWords(WORDS);
  const register = useList('listComplaints', { query: { limit: PIECE } });
  const lines = register.data?.pages.flatMap(({ body }) => body.items) ?? [];
  const close = useAct('closeSignals');
  const signals = lines.flatMap(({ channel, complaintId, state, number, receivedOn }): Signal[] =>
    channel === 'anonymous' && complaintId !== undefined && (state === 'received' || state === 'confirmed')
      ? [{ complaintId, number, state, ...(receivedOn === undefined ? {} : { on: receivedOn }) }]
      : [],
  );
  const outcome = close.data?.body;
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      {register.isPending && <p role="status">{words.wait}</p>}
      {register.error !== null && <Problem error={register.error} retry={() => void register.refetch()} />}
      <div role="status">
        {outcome && outcome.closed.length > 0 && <p className="note good">{words.closed(outcome.closed.length)}</p>}
        {outcome && outcome.left.length > 0 && <p className="note warn">{words.left(outcome.left.length)}</p>}
      </div>
      {register.isSuccess && signals.length === 0 && <p className="card">{words.none}</p>}
      {signals.length > 0 && (
        <>
          <ul className="card">
            {signals.map(({ complaintId, number, on }) => (
              <li className="line" key={complaintId}>
                <span>
                  {words.number} {number} {on !== undefined && <Day on={on} />}
                </span>
                <Go to="/complaints/$complaintId" params={{ complaintId }} aria-label={`${words.read}: ${number}`}>
                  {words.read}
                </Go>
              </li>
            ))}
          </ul>
          <Several
            form="signals"
            words={words}
            options={signals
              .slice(0, AT_ONCE)
              .map(({ complaintId, number }) => ({ value: complaintId, label: `${words.number} ${number}` }))}
            field="reasons"
            send={(chosen, reasons) =>
              close.mutateAsync({
                body: {
                  reasons,
                  signals: signals
                    .filter(({ complaintId }) => chosen.includes(complaintId))
                    .map(({ complaintId, state }) => ({ complaintId, state })),
                },
              })
            }
          />
        </>
      )}
      <More list={register} label={words.more} />
    </Page>
  );
}
