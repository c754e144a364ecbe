import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useDraft } from './draft.ts';
import { Field, type Option, Options } from './fields.tsx';
import { fieldError, Problem } from './problem.tsx';

type SeveralWords = {
  readonly choose: string;
  readonly chooseOne: string;
  readonly reasons: string;
  readonly reasonsHint: string;
  readonly reasonsMissing: string;
  readonly send: string;
};
type Draft = { readonly chosen: readonly string[]; readonly reasons: string };
const EMPTY: Draft = { chosen: [], reasons: '' };
const LONGEST = 4_000;

/** Several things at once with one text for all of them, such as closing signals for the same reasons. */
export function Several({
  form,
  words,
  options,
  field,
  send,
  children,
}: {
  /** Under which name what is typed is kept. */
  readonly form: string;
  readonly words: SeveralWords;
  readonly options: readonly Option[];
  /** The name of the text in what is sent: what is said of it stands beside it. */
  readonly field: string;
  /** @throws what `Problem` can say */
  readonly send: (chosen: readonly string[], reasons: string) => Promise<unknown>;
  readonly children?: ReactNode;
}) {
  const [draft, change, end] = useDraft(form, EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const there = draft.chosen.filter((one) => options.some(({ value }) => value === one));
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (there.length === 0 || draft.reasons.trim() === '' || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await send(there, draft.reasons);
      end();
      setTried(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="card" onSubmit={(event) => void submit(event)} noValidate>
      <Options
        label={words.choose}
        several
        options={options}
        chosen={there}
        onChange={(chosen) => change({ ...draft, chosen })}
        error={tried && there.length === 0 ? words.chooseOne : undefined}
      />
      {children}
      <Field
        label={words.reasons}
        hint={words.reasonsHint}
        rows
        required
        maxLength={LONGEST}
        value={draft.reasons}
        onChange={(reasons) => change({ ...draft, reasons })}
        error={tried && draft.reasons.trim() === '' ? words.reasonsMissing : fieldError(error, field)}
      />
      {error !== undefined && <Problem error={error} />}
      <button type="submit" className="button strong" disabled={busy}>
        {words.send}
      </button>
    </form>
  );
}
