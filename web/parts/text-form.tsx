import { type FormEvent, useState } from 'react';
import { Refused } from '../api/client.ts';
import { useDraft } from './draft.ts';
import { Field } from './fields.tsx';
import { Problem } from './problem.tsx';

/** Why the text was not taken, when that is why: there is no other field that it can be about. */
const saidOf = (error: unknown): string | undefined =>
  error instanceof Refused ? error.problem.errors?.[0]?.message : undefined;

/** One text to send, such as an idea, or one line, such as an address. */
export function TextForm({
  form,
  label,
  hint,
  missing,
  button,
  line,
  card = true,
  send,
}: {
  /** Under which name what is typed is kept. */
  readonly form: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
  readonly button: string;
  /** One line, of this kind, instead of a text. */
  readonly line?: 'text' | 'email';
  /** Whether it stands on a card of its own. */
  readonly card?: boolean;
  /** @throws what `Problem` can say */
  readonly send: (text: string) => Promise<unknown>;
}) {
  const [text, change, end] = useDraft(form, '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await send(text);
      end();
      setTried(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className={card ? 'card' : undefined} onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={label}
        hint={hint}
        {...(line === undefined ? { rows: true, maxLength: 4000 } : { type: line })}
        required
        value={text}
        onChange={change}
        error={tried && text.trim() === '' ? missing : saidOf(error)}
      />
      {error !== undefined && <Problem error={error} />}
      <button type="submit" className="button strong" disabled={busy}>
        {button}
      </button>
    </form>
  );
}
