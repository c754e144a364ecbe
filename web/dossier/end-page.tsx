import { useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { type Answered, Refused } from '../api/client.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { Day, today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { Timeline } from './timeline.tsx';

const TITLE = { nl: 'Het einde van het traject', en: 'The end of the trajectory' } as const;
const CHANGED = 412;
const WORDS: Bilingual<{
  what: string;
  correctText: string;
  day: string;
  hint: string;
  outcome: string;
  outcomeWhy: string;
  notSaid: string;
  end: string;
  correct: string;
  done: string;
  when: string;
  destroyed: string;
  notRunning: string;
  toStart: string;
  back: string;
  meanwhile: string;
  stored: string;
  yours: string;
  again: string;
}> = {
  nl: {
    what: 'Na het einde begint de bewaartermijn te lopen. Er kan daarna niets nieuws meer in het dossier, behalve voor een klacht. Het einde kunt u later nog corrigeren.',
    correctText:
      'Was de laatste dag een andere? Dan schuift de dag van vernietiging mee. De cliënt krijgt bericht als die dag dichtbij komt.',
    day: 'Laatste dag van het traject',
    hint: 'Vandaag of eerder, en niet vóór de eerste dag.',
    outcome: 'Wat leverde het traject op? (mag leeg blijven)',
    outcomeWhy:
      'Wat het traject opleverde, vragen wij alleen voor cijfers waarin niemand te herkennen is. Het gaat met het dossier weg.',
    notSaid: 'Niet ingevuld',
    end: 'Traject beëindigen',
    correct: 'Einde corrigeren',
    done: 'Vastgelegd.',
    when: 'Wat er wanneer gebeurt, en waarom dan',
    destroyed: 'Alles wordt vernietigd op',
    notRunning: 'Dit traject is nog niet begonnen, dus het kan niet eindigen.',
    toStart: 'Het traject beginnen',
    back: 'Naar het dossier',
    meanwhile: 'Intussen veranderde iemand dit dossier. Kijk of uw dag nog klopt.',
    stored: 'Nu staat er',
    yours: 'U vulde in',
    again: 'Mijn dag toch bewaren',
  },
  en: {
    what: 'After the end the term of keeping begins. Nothing new can come into the dossier then, except for a complaint. You can still correct the end later.',
    correctText:
      'Was the last day another one? Then the day of destruction moves with it. The client is told when that day comes near.',
    day: 'Last day of the trajectory',
    hint: 'Today or earlier, and not before the first day.',
    outcome: 'What did the trajectory lead to? (may stay empty)',
    outcomeWhy:
      'We ask what the trajectory led to only for figures in which nobody is recognised. It goes away with the dossier.',
    notSaid: 'Not filled in',
    end: 'End the trajectory',
    correct: 'Correct the end',
    done: 'Recorded.',
    when: 'What happens when, and why then',
    destroyed: 'Everything is destroyed on',
    notRunning: 'This trajectory has not started yet, so it cannot end.',
    toStart: 'Start the trajectory',
    back: 'To the dossier',
    meanwhile: 'Somebody changed this dossier meanwhile. Look whether your day is still right.',
    stored: 'Now it says',
    yours: 'You filled in',
    again: 'Keep my day all the same',
  },
};

/** Ends a trajectory or corrects its end, with the day of destruction and why that day. */
export function EndPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/end' });
  const words = useWords(WORDS);
  const dossier = useRead('getDossier', { params: { dossierId } });
  const timeline = useRead('getTimeline', { params: { dossierId } });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {(answered) =>
          answered.body.state === 'registered' ? (
            <section className="card stack">
              <p>{words.notRunning}</p>
              <Go to="/dossiers/$dossierId/start" params={{ dossierId }}>
                {words.toStart}
              </Go>
            </section>
          ) : (
            <End dossier={answered} refresh={() => void Promise.all([dossier.refetch(), timeline.refetch()])} />
          )
        }
      </Loaded>
      <section className="card">
        <h2>{words.when}</h2>
        <Loaded query={timeline}>{({ body }) => <Timeline moments={body.items} />}</Loaded>
      </section>
      <Go to="/dossiers/$dossierId" params={{ dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}

function End({
  dossier: { body, version },
  refresh,
}: {
  readonly dossier: Answered<ReplyOf<'getDossier'>>;
  readonly refresh: () => void;
}) {
  const words = useWords(WORDS);
  const { dossierId, endedOn, destroyOn } = body;
  const end = useAct('endTrajectory');
  const correct = useAct('changeEnd');
  const practice = usePractice();
  const { language } = useLanguage();
  const stored = { day: endedOn ?? today(), outcome: body.outcome ?? '' };
  const [{ day, outcome }, change, forget] = useDraft(`end of ${dossierId}`, stored);
  const act = endedOn === undefined ? end : correct;
  const changed = act.error instanceof Refused && act.error.problem.status === CHANGED;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const params = { dossierId };
    const corrected = { params, body: { endedOn: day, outcome: outcome === '' ? null : outcome } };
    const done = await (endedOn === undefined
      ? end.mutateAsync({ params, body: { endedOn: day, ...(outcome === '' ? {} : { outcome }) } })
      : correct.mutateAsync(version === undefined ? corrected : { ...corrected, version })
    ).catch((error: unknown) => {
      if (error instanceof Refused && error.problem.status === CHANGED) refresh();
      return undefined;
    });
    if (done) forget();
  }
  return (
    <section className="card stack">
      <p>{endedOn === undefined ? words.what : words.correctText}</p>
      <div role="status">
        {(correct.isSuccess || (end.isSuccess && correct.isIdle)) && <p className="note good">{words.done}</p>}
        {destroyOn !== undefined && (
          <p>
            {words.destroyed} <Day on={destroyOn} />.
          </p>
        )}
      </div>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Field
          label={words.day}
          hint={words.hint}
          type="date"
          required
          value={day}
          onChange={(chosen) => change({ day: chosen, outcome })}
          error={fieldError(act.error, 'endedOn')}
        />
        <p>{words.outcomeWhy}</p>
        <Choice
          label={words.outcome}
          none={words.notSaid}
          options={choicesOf(practice.data?.body.outcomes, language)}
          value={outcome}
          onChange={(chosen) => change({ day, outcome: chosen })}
          error={fieldError(act.error, 'outcome')}
        />
        {changed ? (
          <div className="note warn" role="alert">
            <p>{words.meanwhile}</p>
            {endedOn !== undefined && day !== '' && (
              <p>
                {words.stored}: <Day on={endedOn} />. {words.yours}: <Day on={day} />.
              </p>
            )}
          </div>
        ) : (
          act.isError && <Problem error={act.error} />
        )}
        <button type="submit" className="button strong" disabled={act.isPending}>
          {changed ? words.again : endedOn === undefined ? words.end : words.correct}
        </button>
      </form>
    </section>
  );
}
