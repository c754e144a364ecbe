import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import type { Asked } from '../parts/case-form.tsx';
import { Facts } from '../parts/facts.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { CONSULT_WORDS, minutesIn } from './words.ts';

type Granting = NonNullable<ReplyOf<'getTime'>['granted']>;

const WORDS: Bilingual<{
  granted: string;
  since: string;
  left: string;
  over: (time: string) => string;
  before: string;
  record: string;
  change: string;
  hours: string;
  hoursHint: string;
  minutes: string;
  sinceField: string;
  save: string;
  saved: string;
  none: string;
}> = {
  nl: {
    granted: 'Toegekend voor het traject',
    since: 'Sinds',
    left: 'Nog over',
    over: (time) =>
      `Er is ${time} meer gebruikt dan toegekend. Vastleggen kan gewoon. Overleg met de opdrachtgever over wat er meer nodig is.`,
    before: 'Eerder stond er',
    record: 'Toegekende uren vastleggen',
    change: 'Er zijn nu andere uren toegekend',
    hours: 'Hoeveel uren?',
    hoursHint: 'Zoals de opdrachtgever het schreef, voor het hele traject.',
    minutes: 'En hoeveel minuten?',
    sinceField: 'Sinds welke dag?',
    save: 'Uren bewaren',
    saved: 'Bewaard. Wat er eerder stond, blijft te zien.',
    none: 'er zijn geen uren vastgelegd',
  },
  en: {
    granted: 'Granted for the trajectory',
    since: 'Since',
    left: 'Still left',
    over: (time) =>
      `${time} more was used than granted. You can go on recording. Talk to the commissioning organisation about what more is needed.`,
    before: 'Before, it said',
    record: 'Record the granted hours',
    change: 'Other hours are granted now',
    hours: 'How many hours?',
    hoursHint: 'As the commissioning organisation wrote it, for the whole trajectory.',
    minutes: 'And how many minutes?',
    sinceField: 'Since which day?',
    save: 'Keep the hours',
    saved: 'Kept. What it said before can still be seen.',
    none: 'no hours are recorded',
  },
};

/** What was granted, and of that how much is left (RIO-3.4). */
export function Granted({ of }: { readonly of: Granting }) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const { minutes: granted, since: from, left, earlier } = of;
  return (
    <>
      <Facts
        facts={[
          [words.granted, shared.hours(granted)],
          [words.since, <Day key="since" on={from} />],
          left >= 0 ? [words.left, shared.hours(left)] : undefined,
        ]}
      />
      {left < 0 && <p className="note warn">{words.over(shared.hours(-left))}</p>}
      {earlier?.map(({ minutes, since, until }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <p className="quiet" key={`${until} ${place}`}>
          {words.before}: {shared.hours(minutes)}, <Day on={since} />.
        </p>
      ))}
    </>
  );
}

/** For the coach and the owner: what the principal granted, or that it is otherwise now. */
export function RecordHours({
  dossierId,
  granted,
  version,
}: {
  readonly dossierId: string;
  readonly granted: Granting | undefined;
  readonly version: number | undefined;
}) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const [saved, setSaved] = useState(false);
  const asked: readonly Asked[] = [
    { id: 'hours', kind: 'line', label: words.hours, hint: words.hoursHint },
    { id: 'minutes', kind: 'line', label: words.minutes, optional: true },
    { id: 'since', kind: 'date', label: words.sinceField },
  ];
  return (
    <details>
      <summary>{granted ? words.change : words.record}</summary>
      <SimpleForm
        name="recordHours"
        form={dossierId}
        version={version}
        stands={JSON.stringify(granted ?? {})}
        now={granted ? shared.hours(granted.minutes) : words.none}
        asked={asked}
        body={({ hours = '', minutes = '', since = '' }) => ({
          params: { dossierId },
          body: { hours: minutesIn(hours), since, ...(minutes.trim() ? { minutes: minutesIn(minutes) } : {}) },
        })}
        button={words.save}
        onDone={() => setSaved(true)}
      />
      <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
    </details>
  );
}
