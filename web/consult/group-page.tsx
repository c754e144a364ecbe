import { type FormEvent, useState } from 'react';
import { useList } from '../api/list.ts';
import { useAct, usePractice } from '../api/use.ts';
import { nameOfClient } from '../dossier/caseload-clients.tsx';
import { useDraft } from '../parts/draft.ts';
import { Field, Options } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError } from '../parts/problem.tsx';
import { today } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { GroupResults, type Result } from './group-results.tsx';
import { GROUP_WORDS } from './group-words.ts';
import { minutesIn } from './words.ts';

const TITLE = { nl: 'Groepsbegeleiding vastleggen', en: 'Record group guidance' } as const;
type Draft = {
  readonly kind: string;
  readonly day: string;
  readonly minutes: string;
  readonly chosen: readonly string[];
  /** By dossier, where it was not the same for everybody. */
  readonly own: Readonly<Record<string, string>>;
};
const EMPTY: Draft = { kind: '', day: '', minutes: '', chosen: [], own: {} };
const GROUP_KIND = 'group-guidance';

/**
 * One session with several clients (EK-1.10): each dossier gets an entry of its own by a request of its own, so none can name
 * another, and what is refused for one leaves the others as they are.
 */
export function GroupPage() {
  const words = useWords(GROUP_WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <GroupForm />
      <Go to="/">{words.back}</Go>
    </Page>
  );
}

function GroupForm() {
  const words = useWords(GROUP_WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const caseload = useList('getCaseload', {});
  const record = useAct('recordActivity');
  const [draft, change] = useDraft<Draft>('group', EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Result[]>([]);
  const kind = draft.kind || GROUP_KIND;
  const day = draft.day || today();
  const minutesOf = (dossierId: string): string => draft.own[dossierId]?.trim() || draft.minutes.trim();
  const complete = draft.chosen.length > 0 && draft.chosen.every((dossierId) => minutesOf(dossierId) !== '');

  /** What was said of a field, of one dossier or of any. */
  const said = (field: string, of?: string): string | undefined =>
    results
      .flatMap((one) =>
        'error' in one && (of === undefined || one.dossierId === of) ? (fieldError(one.error, field) ?? []) : [],
      )
      .at(0);
  // Somebody's own length is asked where it can differ, and stays to be put right.
  const ownFields = draft.chosen.filter((one) => draft.chosen.length > 1 || draft.own[one] !== undefined);

  async function send(event: FormEvent, nameOf: (dossierId: string) => string): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!complete || busy) return;
    setBusy(true);
    const all: Result[] = [];
    const left: string[] = [];
    for (const dossierId of draft.chosen) {
      const name = nameOf(dossierId);
      try {
        const body = { kind, day, minutes: minutesIn(minutesOf(dossierId)) };
        const { body: made } = await record.mutateAsync({ params: { dossierId }, body });
        all.push({ dossierId, name, minutes: made.minutes });
      } catch (error) {
        all.push({ dossierId, name, error });
        left.push(dossierId);
      }
      setResults([...all]);
    }
    // Whoever was recorded is not recorded again; the others can be put right.
    change(left.length > 0 ? { ...draft, chosen: left } : EMPTY);
    setTried(false);
    setBusy(false);
  }

  return (
    <Loaded query={practice}>
      {({ body: { consults } }) => (
        <Loaded query={caseload}>
          {({ pages }) => {
            const own = pages.flatMap(({ body }) => body.dossiers).filter(({ opened }) => opened === undefined);
            const nameOf = (dossierId: string): string => {
              const of = own.find((one) => one.dossierId === dossierId);
              return of ? nameOfClient(of) : '';
            };
            if (own.length === 0) return <p>{words.none}</p>;
            return (
              <form className="card stack" onSubmit={(event) => void send(event, nameOf)} noValidate>
                <GroupResults results={busy ? [] : results} />
                <Options
                  label={words.kind}
                  options={consults.activityKinds.map(({ id, name }) => ({ value: id, label: name[language] }))}
                  chosen={[kind]}
                  onChange={([chosen = '']) => change({ ...draft, kind: chosen })}
                  error={said('kind')}
                />
                <Field
                  label={words.day}
                  type="date"
                  value={day}
                  onChange={(chosen) => change({ ...draft, day: chosen })}
                  error={said('day')}
                />
                <Field
                  label={words.minutes}
                  hint={words.minutesHint}
                  value={draft.minutes}
                  onChange={(minutes) => change({ ...draft, minutes })}
                  error={
                    tried && (draft.chosen.length === 0 ? draft.minutes.trim() === '' : !complete)
                      ? words.missing
                      : said('minutes')
                  }
                />
                <Options
                  label={words.who}
                  several
                  options={own.map((one) => ({ value: one.dossierId, label: nameOfClient(one), hint: one.number }))}
                  chosen={draft.chosen}
                  onChange={(chosen) => change({ ...draft, chosen })}
                  error={tried && draft.chosen.length === 0 ? words.nobody : undefined}
                />
                <More list={caseload} label={words.more} />
                {ownFields.map((dossierId) => (
                  <Field
                    key={dossierId}
                    label={words.minutesOf(nameOf(dossierId))}
                    value={draft.own[dossierId] ?? ''}
                    onChange={(minutes) => change({ ...draft, own: { ...draft.own, [dossierId]: minutes } })}
                    error={said('minutes', dossierId)}
                  />
                ))}
                <button type="submit" className="button strong" disabled={busy}>
                  {words.save}
                </button>
              </form>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
