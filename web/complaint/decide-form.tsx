import type { RequestOf } from '../../contracts/api.ts';
import type { Told } from '../parts/commands.tsx';
import { DecideForm } from '../parts/decide-form.tsx';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { LookFirst } from '../parts/look-first.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { type Case, type Complaint, standsOf } from './case.ts';
import { DECISIONS, OFFICE_STATES } from './office-words.ts';
import { useMeasureOwners } from './whom.ts';

type Body = RequestOf<'decideComplaint'>['body'];
type Outcome = Case['decisions'][number]['outcome'];
type Measure = { readonly text: string; readonly ownerId: string; readonly dueOn: string };
type Draft = { readonly outcome: Outcome | ''; readonly reasons: string; readonly measures: readonly Measure[] };

const EMPTY: Draft = { outcome: '', reasons: '', measures: [] };
const NEW: Measure = { text: '', ownerId: '', dueOn: '' };

const WORDS: Bilingual<{
  outcome: string;
  first: string;
  reasons: string;
  reasonsHint: string;
  measure: (n: number) => string;
  what: string;
  who: string;
  by: string;
  choose: string;
  add: string;
  away: string;
  missing: string;
  not: string;
}> = {
  nl: {
    outcome: 'Wat besluit u?',
    first: 'Kies wat u besluit.',
    reasons: 'Waarom?',
    reasonsHint: 'De klager leest dit in de brief.',
    measure: (n) => `Maatregel ${n}`,
    what: 'Wat verandert er?',
    who: 'Wie zorgt daarvoor?',
    by: 'Wanneer is het klaar?',
    choose: 'Kies',
    add: 'Een maatregel toevoegen',
    away: 'Deze maatregel weghalen',
    missing: 'Vul dit in.',
    not: 'Nu niet mogelijk',
  },
  en: {
    outcome: 'What do you decide?',
    first: 'Choose what you decide.',
    reasons: 'Why?',
    reasonsHint: 'The complainant reads this in the letter.',
    measure: (n) => `Measure ${n}`,
    what: 'What changes?',
    who: 'Who sees to it?',
    by: 'When is it done?',
    choose: 'Choose',
    add: 'Add a measure',
    away: 'Take this measure away',
    missing: 'Fill this in.',
    not: 'Not possible now',
  },
};

const bodyOf = ({ outcome, reasons, measures }: Draft): Body | undefined => {
  const whole = measures.every(({ text, ownerId, dueOn }) => text.trim() !== '' && ownerId !== '' && dueOn !== '');
  if (outcome === '' || reasons.trim() === '' || !whole) return undefined;
  return { outcome, reasons, ...(measures.length === 0 ? {} : { measures: measures.map((one) => ({ ...one })) }) };
};

/** Decides a complaint, with the letter to look at before it goes. */
export function DecideComplaint({
  command,
  complaint,
  onDone,
}: {
  readonly command: Told<string>;
  readonly complaint: Complaint;
  readonly onDone: () => void;
}) {
  const words = useWords(WORDS);
  const decisions = useWords(DECISIONS);
  const states = useWords(OFFICE_STATES);
  const { language } = useLanguage();
  const owners = useMeasureOwners(complaint);
  const { complaintId } = complaint;
  const params = { complaintId };
  const choices = command.choices ?? [];
  const not = choices.find(({ allowed }) => !allowed);
  return (
    <DecideForm<'decideComplaint', Draft>
      name="decideComplaint"
      form={`decideComplaint ${complaintId}`}
      initial={EMPTY}
      version={complaint.version}
      stands={standsOf(complaint)}
      now={states[complaint.state]}
      onDone={onDone}
      request={(draft) => {
        const body = bodyOf(draft);
        return body && { params, body };
      }}
      before={(draft) => {
        const body = bodyOf(draft);
        return body && <LookFirst name="previewComplaintDecision" request={{ params, body, query: { language } }} />;
      }}
    >
      {({ draft, change, tried, said }) => (
        <>
          {not?.why && (
            <p className="note">
              {words.not}:{' '}
              {choices
                .filter(({ allowed }) => !allowed)
                .map(({ choice }) => decisions[choice as Outcome])
                .join(', ')}
              . {not.why.detail[language]}
            </p>
          )}
          <Options
            label={words.outcome}
            options={choices
              .filter(({ allowed }) => allowed)
              .map(({ choice }) => ({ value: choice, label: decisions[choice as Outcome] }))}
            chosen={draft.outcome === '' ? [] : [draft.outcome]}
            // The cast: the options have these values and no others.
            onChange={([outcome]) => change({ ...draft, outcome: outcome as Outcome })}
            error={tried && draft.outcome === '' ? words.first : said('outcome')}
          />
          <Field
            label={words.reasons}
            hint={words.reasonsHint}
            rows
            required
            maxLength={4000}
            value={draft.reasons}
            onChange={(reasons) => change({ ...draft, reasons })}
            error={tried && draft.reasons.trim() === '' ? words.missing : said('reasons')}
          />
          {draft.measures.map((measure, place) => {
            const set = (part: Partial<Measure>) =>
              change({
                ...draft,
                measures: draft.measures.map((one, at) => (at === place ? { ...one, ...part } : one)),
              });
            const missing = (text: string) => (tried && text.trim() === '' ? words.missing : undefined);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a measure that is being typed has nothing else to be known by
              <fieldset key={place} className="note">
                <legend>{words.measure(place + 1)}</legend>
                <Field
                  label={words.what}
                  rows
                  value={measure.text}
                  onChange={(text) => set({ text })}
                  error={missing(measure.text) ?? said(`measures.${place}.text`)}
                />
                <Choice
                  label={words.who}
                  none={words.choose}
                  options={owners}
                  value={measure.ownerId}
                  onChange={(ownerId) => set({ ownerId })}
                  error={missing(measure.ownerId) ?? said(`measures.${place}.ownerId`)}
                />
                <Field
                  label={words.by}
                  type="date"
                  value={measure.dueOn}
                  onChange={(dueOn) => set({ dueOn })}
                  error={missing(measure.dueOn) ?? said(`measures.${place}.dueOn`)}
                />
                <button
                  type="button"
                  className="button"
                  onClick={() => change({ ...draft, measures: draft.measures.filter((_, at) => at !== place) })}
                >
                  {words.away}
                </button>
              </fieldset>
            );
          })}
          <p>
            <button
              type="button"
              className="button"
              onClick={() => change({ ...draft, measures: [...draft.measures, NEW] })}
            >
              {words.add}
            </button>
          </p>
        </>
      )}
    </DecideForm>
  );
}
