import { useAll } from '../api/list.ts';
import { useRead } from '../api/use.ts';
import { Field, Options } from '../parts/fields.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import type { Request } from './case.ts';
import { useChangeWords } from './case-changes.tsx';
import { KINDS, OUTCOMES } from './words.ts';

type Kind = Request['kinds'][number];
type Outcome = Request['decisions'][number]['outcome'];
export type KindDraft = {
  readonly outcome?: Outcome;
  readonly reasons?: string;
  readonly exceptions?: readonly string[];
  readonly changes?: readonly string[];
  readonly documents?: readonly string[];
  readonly byHand?: boolean;
  readonly on?: string;
  readonly time?: string;
  readonly place?: string;
};

const OUTCOME_ORDER = ['granted', 'partly', 'refused'] as const;
const CHANGES: readonly Kind[] = ['correction', 'completion', 'removal'];
const WITH_EXCEPTIONS: readonly Kind[] = ['erasure', 'removal', 'objection'];
const WITH_DOCUMENTS: readonly Kind[] = ['erasure', 'access'];

/** Whether what is decided names documents: a part of an erasure or of access, and what a letter asked without naming them. */
export function namesDocuments(request: Request, kind: Kind, { outcome, changes = [] }: KindDraft): boolean {
  if (outcome === 'partly' && WITH_DOCUMENTS.includes(kind)) return true;
  const granted = request.changes.filter(
    (one) => one.kind === kind && (outcome === 'granted' || (outcome === 'partly' && changes.includes(String(one.n)))),
  );
  return granted.some(({ target }) => 'unnamed' in target);
}

const WORDS: Bilingual<{
  what: (kind: string) => string;
  first: string;
  reasons: string;
  reasonsHint: string;
  exceptions: string;
  changes: string;
  erase: string;
  leaveOut: string;
  byHand: string;
  byHandHint: string;
  see: string;
  seeHint: string;
  on: string;
  time: string;
  place: string;
}> = {
  nl: {
    what: (kind) => `${kind}: wat besluit u?`,
    first: 'Kies wat u besluit.',
    reasons: 'Waarom?',
    reasonsHint: 'De cliënt leest dit in de brief. Verplicht als u niet alles toekent.',
    exceptions: 'Op welke uitzondering in de wet steunt dat?',
    changes: 'Welke wijzigingen kent u toe?',
    erase: 'Welke documenten worden gewist?',
    leaveOut: 'Welke documenten blijven weg?',
    byHand: 'Iemand voert dit met de hand uit',
    byHandHint: 'Bijvoorbeeld een nieuwe versie van een document. U legt later vast dat het klaar is.',
    see: 'Komt de cliënt de gegevens op de praktijk inzien?',
    seeHint: 'Vul dan dag, tijd en plaats in. Laat het anders leeg: er komt een pakket in het portaal.',
    on: 'Dag',
    time: 'Tijd',
    place: 'Plaats',
  },
  en: {
    what: (kind) => `${kind}: what do you decide?`,
    first: 'Choose what you decide.',
    reasons: 'Why?',
    reasonsHint: 'The client reads this in the letter. Required when you do not grant everything.',
    exceptions: 'On which exception in the law does that rest?',
    changes: 'Which changes do you grant?',
    erase: 'Which documents are erased?',
    leaveOut: 'Which documents are left out?',
    byHand: 'Somebody carries this out by hand',
    byHandHint: 'Such as a new version of a document. You record later that it is done.',
    see: 'Does the client come to the practice to see the data?',
    seeHint: 'Then fill in day, time and place. Otherwise leave it empty: there will be a package in the portal.',
    on: 'Day',
    time: 'Time',
    place: 'Place',
  },
};

/** What is decided of one kind of a request. */
export function DecideKind({
  request,
  kind,
  whyNot,
  draft,
  onChange,
  tried,
  said,
}: {
  readonly request: Request;
  readonly kind: Kind;
  /** Why it cannot be granted now. */
  readonly whyNot: string | undefined;
  readonly draft: KindDraft;
  readonly onChange: (next: KindDraft) => void;
  readonly tried: boolean;
  readonly said: (path: string) => string | undefined;
}) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const outcomes = useWords(OUTCOMES);
  const { language } = useLanguage();
  const practice = useRead('getConfiguration', {});
  const named = useChangeWords(request);
  const { outcome } = draft;
  const partly = outcome === 'partly';
  const reasonsMissing = tried && outcome !== undefined && outcome !== 'granted';
  const open = whyNot === undefined ? OUTCOME_ORDER : (['refused'] as const);
  return (
    <div className="stack">
      {whyNot !== undefined && <p className="note">{whyNot}</p>}
      <Options
        label={words.what(kinds[kind].name)}
        options={open.map((value) => ({ value, label: outcomes[value] }))}
        chosen={outcome === undefined ? [] : [outcome]}
        // The cast: the options have these values and no others.
        onChange={([next]) => onChange({ ...draft, outcome: next as Outcome })}
        error={tried && outcome === undefined ? words.first : said('outcome')}
      />
      {outcome !== undefined && outcome !== 'granted' && (
        <>
          {WITH_EXCEPTIONS.includes(kind) && (
            <Options
              several
              label={words.exceptions}
              options={(practice.data?.body.erasureExceptions ?? []).map(({ id, name }) => ({
                value: id,
                label: name[language],
              }))}
              chosen={draft.exceptions ?? []}
              onChange={(exceptions) => onChange({ ...draft, exceptions })}
              error={said('exceptions')}
            />
          )}
          <Field
            label={words.reasons}
            hint={words.reasonsHint}
            rows
            maxLength={4000}
            value={draft.reasons ?? ''}
            onChange={(reasons) => onChange({ ...draft, reasons })}
            error={
              said('reasons') ??
              (reasonsMissing && !draft.reasons?.trim() && !draft.exceptions?.length ? words.reasonsHint : undefined)
            }
          />
        </>
      )}
      {partly && CHANGES.includes(kind) && (
        <Options
          several
          label={words.changes}
          options={request.changes
            .filter((change) => change.kind === kind)
            .map((change) => ({
              value: String(change.n),
              label: (
                <>
                  {change.n}. {named(change).what}
                </>
              ),
            }))}
          chosen={draft.changes ?? []}
          onChange={(changes) => onChange({ ...draft, changes })}
          error={said('changes')}
        />
      )}
      {namesDocuments(request, kind, draft) && (
        <Documents
          dossierId={request.dossierId}
          label={kind === 'access' ? words.leaveOut : words.erase}
          chosen={draft.documents ?? []}
          onChange={(documents) => onChange({ ...draft, documents })}
          error={said('documents')}
        />
      )}
      {outcome !== undefined && outcome !== 'refused' && CHANGES.includes(kind) && (
        <Options
          several
          label={words.byHandHint}
          options={[{ value: 'yes', label: words.byHand }]}
          chosen={draft.byHand ? ['yes'] : []}
          onChange={(chosen) => onChange({ ...draft, byHand: chosen.length > 0 })}
        />
      )}
      {outcome !== undefined && outcome !== 'refused' && kind === 'access' && (
        <fieldset>
          <legend>{words.see}</legend>
          <p className="quiet">{words.seeHint}</p>
          <Field
            label={words.on}
            type="date"
            value={draft.on ?? ''}
            onChange={(on) => onChange({ ...draft, on })}
            error={said('appointment.on')}
          />
          <Field
            label={words.time}
            type="time"
            value={draft.time ?? ''}
            onChange={(time) => onChange({ ...draft, time })}
            error={said('appointment.time')}
          />
          <Field
            label={words.place}
            value={draft.place ?? ''}
            onChange={(place) => onChange({ ...draft, place })}
            error={said('appointment.place')}
          />
        </fieldset>
      )}
    </div>
  );
}

function Documents({
  dossierId,
  ...rest
}: {
  readonly dossierId: string;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
}) {
  const documents = useAll('listDocuments', { params: { dossierId }, query: { limit: 100 } });
  const items = documents.data?.body.items ?? [];
  return (
    <Options
      several
      {...rest}
      options={items.map(({ documentId, fileName, category }) => ({ value: documentId, label: fileName ?? category }))}
    />
  );
}
