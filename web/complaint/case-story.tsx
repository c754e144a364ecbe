import { EarlierWords } from '../parts/earlier-words.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import type { Case, Complaint } from './case.ts';
import { DECISIONS } from './office-words.ts';

const WORDS: Bilingual<{
  hearing: string;
  earlier: string;
  planned: string;
  held: string;
  waived: string;
  report: string;
  complainant: string;
  other: string;
  mediation: string;
  proposed: string;
  yes: string;
  none: string;
  refused: string;
  agreement: string;
  deferral: string;
  decisions: string;
  measures: string;
  until: string;
  done: string;
  notSolved: string;
  solved: string;
}> = {
  nl: {
    hearing: 'Horen',
    earlier: 'Een eerder verslag',
    planned: 'Gesprek op',
    held: 'Gehoord op',
    waived: 'De klager wil geen gesprek.',
    report: 'Verslag',
    complainant: 'De klager zei',
    other: 'De andere kant zei',
    mediation: 'Bemiddelen',
    proposed: 'Voorgesteld op',
    yes: 'zegt ja',
    none: 'heeft nog niet geantwoord',
    refused: 'Een van beide kanten wil niet.',
    agreement: 'Wat is afgesproken',
    deferral: 'Uitgesteld op',
    decisions: 'Wat er besloten is',
    measures: 'Maatregelen',
    until: 'uiterlijk',
    done: 'klaar op',
    notSolved: 'Volgens de klager niet opgelost',
    solved: 'Volgens de klager opgelost.',
  },
  en: {
    hearing: 'Hearing',
    earlier: 'An earlier report',
    planned: 'Talk on',
    held: 'Heard on',
    waived: 'The complainant does not want a talk.',
    report: 'Report',
    complainant: 'The complainant said',
    other: 'The other side said',
    mediation: 'Mediation',
    proposed: 'Proposed on',
    yes: 'says yes',
    none: 'has not answered yet',
    refused: 'One of both sides does not want it.',
    agreement: 'What was agreed',
    deferral: 'Deferred on',
    decisions: 'What was decided',
    measures: 'Measures',
    until: 'at the latest',
    done: 'done on',
    notSolved: 'Not solved, says the complainant',
    solved: 'Solved, says the complainant.',
  },
};

/** What happened with a complaint so far. */
export function CaseStory({ complaint }: { readonly complaint: Complaint }) {
  const words = useWords(WORDS);
  const { case: of, measures } = complaint;
  return (
    <>
      {of && <Steps of={of} />}
      <EarlierWords of={of?.earlierWords} />
      {measures.length > 0 && (
        <section className="card stack">
          <h2>{words.measures}</h2>
          <ul>
            {measures.map(({ n, text, dueOn, doneOn }) => (
              <li className="line" key={n}>
                <div>
                  <p className="prose">{text}</p>
                  <p className="quiet">
                    {doneOn === undefined ? words.until : words.done} <Day on={doneOn ?? dueOn} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Steps({ of }: { readonly of: Case }) {
  const words = useWords(WORDS);
  const decisions = useWords(DECISIONS);
  const { hearing, mediation, deferral } = of;
  return (
    <>
      {deferral && (
        <section className="card">
          <h2>
            {words.deferral} <Day on={deferral.on} />
          </h2>
          <p className="prose">{deferral.reasons}</p>
        </section>
      )}
      {hearing && (
        <section className="card stack">
          <h2>{words.hearing}</h2>
          {hearing.waived && <p>{words.waived}</p>}
          {hearing.on && !hearing.heldOn && (
            <p>
              {words.planned} <Day on={hearing.on} />, {hearing.time}, {hearing.place}
            </p>
          )}
          {hearing.heldOn && (
            <p>
              {words.held} <Day on={hearing.heldOn} />
            </p>
          )}
          <Said hearing={hearing} />
        </section>
      )}
      {of.earlierHearings?.map((earlier, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <section className="card stack" key={place}>
          <h2>
            {words.earlier} {earlier.heldOn && <Day on={earlier.heldOn} />}
          </h2>
          <Said hearing={earlier} />
        </section>
      ))}
      {mediation && (
        <section className="card stack">
          <h2>{words.mediation}</h2>
          <p>
            {words.proposed} <Day on={mediation.proposedOn} />
          </p>
          {mediation.refused ? (
            <p>{words.refused}</p>
          ) : (
            <ul>
              <li>
                {words.complainant.replace(/ zei$| said$/, '')} {mediation.complainant ? words.yes : words.none}
              </li>
              <li>
                {words.other.replace(/ zei$| said$/, '')} {mediation.other ? words.yes : words.none}
              </li>
            </ul>
          )}
          {mediation.agreement && (
            <div>
              <h3>{words.agreement}</h3>
              <p className="prose">{mediation.agreement}</p>
            </div>
          )}
        </section>
      )}
      {of.decisions.length > 0 && (
        <section className="card stack">
          <h2>{words.decisions}</h2>
          {of.decisions.map(({ outcome, on, reasons }) => (
            <div key={on}>
              <h3>
                {decisions[outcome]}, <Day on={on} />
              </h3>
              <p className="prose">{reasons}</p>
            </div>
          ))}
          {of.solved && <p>{words.solved}</p>}
          {of.notSolved && (
            <div>
              <h3>{words.notSolved}</h3>
              <p className="prose">{of.notSolved}</p>
            </div>
          )}
        </section>
      )}
    </>
  );
}

function Said({
  hearing,
}: {
  readonly hearing: Pick<NonNullable<Case['hearing']>, 'report' | 'complainantWords' | 'otherWords'>;
}) {
  const words = useWords(WORDS);
  const parts = [
    [words.report, hearing.report],
    [words.complainant, hearing.complainantWords],
    [words.other, hearing.otherWords],
  ] as const;
  return parts.map(([name, said]) =>
    said ? (
      <div key={name}>
        <h3>{name}</h3>
        <p className="prose">{said}</p>
      </div>
    ) : null,
  );
}
