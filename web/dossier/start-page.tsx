import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { Choice, Field } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day, today } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { CHANNELS, START_WORDS } from './start-words.ts';

type Dossier = ReplyOf<'getDossier'>;

const TITLE = { nl: 'Het traject beginnen', en: 'Start the trajectory' } as const;

/** The regulation first, then the start: each thing that the rules ask is said before. */
export function StartPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/start' });
  const words = useWords(START_WORDS);
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
  const words = useWords(START_WORDS);
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
  const words = useWords(START_WORDS);
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
