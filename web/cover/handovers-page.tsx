import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAll, useList } from '../api/list.ts';
import { useAct } from '../api/use.ts';
import { Choice } from '../parts/fields.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { PEOPLE, shortId } from '../person/people-words.ts';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Dossiers overdragen', en: 'Hand dossiers over' } as const;
const WORDS: Bilingual<{
  intro: string;
  none: string;
  wait: string;
  coach: string;
  why: { readonly suspended: string; readonly removed: string };
  dossiers: string;
  to: string;
  toMissing: string;
  choose: string;
  hand: string;
  other: string;
  from: string;
  fromMissing: string;
  all: string;
}> = {
  nl: {
    intro: 'Deze dossiers hebben geen coach die erin kan. Geef ze aan een andere coach; de cliënt hoort dat.',
    none: 'Er wachten geen dossiers.',
    wait: 'Even geduld …',
    coach: 'Coach',
    why: { suspended: 'Het account van de coach staat stil.', removed: 'De coach is verwijderd.' },
    dossiers: 'Dossiers',
    to: 'Naar welke coach?',
    toMissing: 'Kies de coach die de dossiers krijgt.',
    choose: 'Maak een keuze',
    hand: 'Overdragen',
    other: 'Alle dossiers van een coach overdragen',
    from: 'Van welke coach?',
    fromMissing: 'Kies de coach die weggaat.',
    all: 'Alle dossiers overdragen',
  },
  en: {
    intro: 'These dossiers have no coach who can use them. Hand them over to another coach; the client is told.',
    none: 'No dossiers are waiting.',
    wait: 'One moment …',
    coach: 'Coach',
    why: { suspended: "The coach's account is suspended.", removed: 'The coach was removed.' },
    dossiers: 'Dossiers',
    to: 'To which coach?',
    toMissing: 'Choose the coach who gets the dossiers.',
    choose: 'Choose one',
    hand: 'Hand over',
    other: 'Hand over all dossiers of a coach',
    from: 'From which coach?',
    fromMissing: 'Choose the coach who leaves.',
    all: 'Hand all dossiers over',
  },
};

type Waiting = ReplyOf<'listHandovers'>['items'][number];
type Coach = { readonly id: string; readonly name: string };

/** As many coaches as one answer holds. */
const COACHES = 100;

export function HandoversPage() {
  const words = useWords(WORDS);
  const people = useWords(PEOPLE);
  const { from } = useSearch({ strict: false }) as { from?: string };
  const waiting = useList('listHandovers', { query: {} });
  const accounts = useAll('listPeople', { query: { role: 'coach', limit: COACHES } });
  const coaches = (accounts.data?.body.items ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ personId, givenName }): Coach => ({ id: personId, name: givenName ?? people.nameless(shortId(personId)) }));
  const items = waiting.data?.pages.flatMap(({ body }) => body.items) ?? [];
  const byCoach = Map.groupBy(items, ({ coachId }) => coachId);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      {waiting.isPending && <p role="status">{words.wait}</p>}
      {waiting.isError && <Problem error={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.isSuccess && items.length === 0 && <p className="card">{words.none}</p>}
      {[...byCoach.values()].map((group) => (
        <Group key={group[0]?.coachId} dossiers={group} coaches={coaches} />
      ))}
      <More list={waiting} />
      <FromCoach coaches={coaches} chosen={from} />
    </Page>
  );
}

/** The dossiers of one coach who is not there, and whom they go to. */
function Group({ dossiers, coaches }: { readonly dossiers: readonly Waiting[]; readonly coaches: readonly Coach[] }) {
  const words = useWords(WORDS);
  const [first] = dossiers;
  if (!first) return null;
  const { coachId, coachName, coach } = first;
  return (
    <section className="card stack">
      <h2>
        {words.coach} {coachName ?? shortId(coachId)}
      </h2>
      <p>{words.why[coach]}</p>
      <p>
        {words.dossiers}: {dossiers.map(({ number }) => number).join(', ')}
      </p>
      <HandOver
        fromCoachId={coachId}
        dossierIds={dossiers.map(({ dossierId }) => dossierId)}
        coaches={coaches}
        button={words.hand}
      />
    </section>
  );
}

/** All dossiers of a coach who leaves, before the account is closed. */
function FromCoach({
  coaches,
  chosen = '',
}: {
  readonly coaches: readonly Coach[];
  readonly chosen?: string | undefined;
}) {
  const words = useWords(WORDS);
  const [from, setFrom] = useState(chosen);
  return (
    <section className="card">
      <h2>{words.other}</h2>
      <Choice label={words.from} none={words.choose} options={coaches} value={from} onChange={setFrom} />
      <HandOver fromCoachId={from} coaches={coaches} button={words.all} />
    </section>
  );
}

function HandOver({
  fromCoachId,
  dossierIds,
  coaches,
  button,
}: {
  readonly fromCoachId: string;
  readonly dossierIds?: readonly string[];
  readonly coaches: readonly Coach[];
  readonly button: string;
}) {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const hand = useAct('handOver');
  const [toCoachId, setTo] = useState('');
  const [tried, setTried] = useState(false);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (fromCoachId === '' || toCoachId === '') return;
    const body = { fromCoachId, toCoachId, ...(dossierIds ? { dossierIds: [...dossierIds] } : {}) };
    const handed = await hand.mutateAsync({ body }).catch(() => undefined);
    if (handed) await navigate({ to: '/batches/$batchId', params: { batchId: handed.body.batchId } });
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Choice
        label={words.to}
        none={words.choose}
        options={coaches.filter(({ id }) => id !== fromCoachId)}
        value={toCoachId}
        onChange={setTo}
        error={tried && toCoachId === '' ? words.toMissing : fieldError(hand.error, 'toCoachId')}
      />
      {tried && fromCoachId === '' && <p className="urgent">{words.fromMissing}</p>}
      {hand.isError && <Problem error={hand.error} />}
      <button type="submit" className="button" disabled={hand.isPending}>
        {button}
      </button>
    </form>
  );
}
