import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { Choice, Field } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { today } from '../words/today.ts';

type Dossier = ReplyOf<'getDossier'>;

const TITLE = { nl: 'Het traject beginnen', en: 'Start the trajectory' } as const;
const WORDS: Bilingual<{
  first: string;
  firstText: string;
  how: string;
  none: string;
  choose: string;
  givenOn: string;
  givenHint: string;
  mailed: string;
  record: string;
  given: string;
  second: string;
  secondText: string;
  startedOn: string;
  startHint: string;
  notYet: string;
  start: string;
  started: string;
  back: string;
  version: string;
}> = {
  nl: {
    first: '1. Het privacyreglement',
    firstText:
      'De cliënt moet eerst weten hoe de praktijk met gegevens omgaat. Daarom kan een traject niet beginnen voordat de cliënt het reglement kreeg dat dan geldt.',
    how: 'Hoe kreeg de cliënt het?',
    none: 'Kies …',
    choose: 'Kies hoe de cliënt het reglement kreeg.',
    givenOn: 'Op welke dag?',
    givenHint: 'Niet in de toekomst. Het traject kan niet vóór deze dag beginnen.',
    mailed: 'Kiest u e-mail, dan sturen wij het nu.',
    record: 'Vastleggen',
    given: 'Gegeven op',
    second: '2. De eerste dag',
    secondText: 'De cliënt ziet deze dag op de tijdlijn van het dossier.',
    startedOn: 'Eerste dag van het traject',
    startHint: 'Vandaag of eerder, en niet vóór de dag waarop de cliënt het reglement kreeg.',
    notYet: 'Dit kan zodra vastligt dat de cliënt het reglement heeft.',
    start: 'Traject beginnen',
    started: 'Het traject is begonnen op',
    back: 'Naar het dossier',
    version: 'Versie',
  },
  en: {
    first: '1. The privacy regulation',
    firstText:
      'The client has to know first how the practice handles data. That is why a trajectory cannot start before the client was given the regulation then in force.',
    how: 'How was it given to the client?',
    none: 'Choose …',
    choose: 'Choose how the client was given the regulation.',
    givenOn: 'On which day?',
    givenHint: 'Not in the future. The trajectory cannot start before this day.',
    mailed: 'When you choose e-mail, we send it now.',
    record: 'Record',
    given: 'Given on',
    second: '2. The first day',
    secondText: 'The client sees this day on the timeline of the dossier.',
    startedOn: 'First day of the trajectory',
    startHint: 'Today or earlier, and not before the day on which the client was given the regulation.',
    notYet: 'This can be done once it is recorded that the client has the regulation.',
    start: 'Start the trajectory',
    started: 'The trajectory started on',
    back: 'To the dossier',
    version: 'Version',
  },
};
const CHANNELS: Bilingual<Readonly<Record<string, string>>> = {
  nl: { portal: 'In het portaal', email: 'Per e-mail', letter: 'Per brief', 'in-person': 'In handen gegeven' },
  en: { portal: 'In the portal', email: 'By e-mail', letter: 'By letter', 'in-person': 'Handed over' },
};

/** The regulation first, then the start: each thing that the rules ask is said before. */
export function StartPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/start' });
  const words = useWords(WORDS);
  const dossier = useRead('getDossier', { params: { dossierId } });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {({ body }) => (
          <>
            <Notice dossier={body} />
            {body.startedOn === undefined ? (
              <Start dossier={body} />
            ) : (
              <p className="note good">
                {words.started} <Day on={body.startedOn} />.
              </p>
            )}
          </>
        )}
      </Loaded>
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}

/** The day on which the client was given the regulation in force. */
function givenOf({ notices }: Dossier, inForce: string | undefined): string | undefined {
  return notices.find(({ regulationVersion }) => regulationVersion === inForce)?.givenOn;
}

function Notice({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(WORDS);
  const channels = useWords(CHANNELS);
  const practice = usePractice();
  const record = useAct('recordNotice');
  const [channel, setChannel] = useState('');
  const [givenOn, setGivenOn] = useState(today());
  const [tried, setTried] = useState(false);
  const { regulation, noticeChannels = [] } = practice.data?.body ?? {};
  const given = givenOf(dossier, regulation);
  function send(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (channel === '' || regulation === undefined) return;
    record.mutate({
      params: { dossierId: dossier.dossierId },
      body: { regulationVersion: regulation, givenOn, channel },
    });
  }
  return (
    <section className="card stack">
      <h2>{words.first}</h2>
      <p>{words.firstText}</p>
      <div role="status">
        {given !== undefined && (
          <p className="note good">
            {words.given} <Day on={given} />. {words.version} {regulation}.
          </p>
        )}
      </div>
      {given === undefined && (
        <form onSubmit={send} noValidate>
          <Choice
            label={words.how}
            none={words.none}
            options={noticeChannels.map((id) => ({ id, name: channels[id] ?? id }))}
            value={channel}
            onChange={setChannel}
            error={tried && channel === '' ? words.choose : fieldError(record.error, 'channel')}
          />
          <p className="quiet">{words.mailed}</p>
          <Field
            label={words.givenOn}
            hint={words.givenHint}
            type="date"
            required
            value={givenOn}
            onChange={setGivenOn}
            error={fieldError(record.error, 'givenOn')}
          />
          {record.isError && <Problem error={record.error} />}
          <button type="submit" className="button strong" disabled={record.isPending}>
            {words.record}
          </button>
        </form>
      )}
    </section>
  );
}

function Start({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const practice = usePractice();
  const start = useAct('startTrajectory');
  const [startedOn, setStartedOn] = useState(today());
  const { dossierId } = dossier;
  const given = givenOf(dossier, practice.data?.body.regulation);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const done = await start.mutateAsync({ params: { dossierId }, body: { startedOn } }).catch(() => undefined);
    if (done) await navigate({ to: '/dossiers/$dossierId', params: { dossierId } });
  }
  return (
    <section className="card stack">
      <h2>{words.second}</h2>
      {given === undefined ? (
        <p className="quiet">{words.notYet}</p>
      ) : (
        <form onSubmit={(event) => void send(event)} noValidate>
          <p>{words.secondText}</p>
          <Field
            label={words.startedOn}
            hint={words.startHint}
            type="date"
            required
            value={startedOn}
            onChange={setStartedOn}
            error={fieldError(start.error, 'startedOn')}
          />
          {start.isError && <Problem error={start.error} />}
          <button type="submit" className="button strong" disabled={start.isPending}>
            {words.start}
          </button>
        </form>
      )}
    </section>
  );
}
