import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import { Refused, type RequestFor } from '../api/client.ts';
import { useAct } from '../api/use.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { useDraft } from './draft.ts';
import { Choice, Field } from './fields.tsx';
import { Problem } from './problem.tsx';

const WORDS: Bilingual<{ missing: string; changed: string; both: string; seen: string; none: string }> = {
  nl: {
    missing: 'Vul dit in.',
    changed: 'Deze zaak is intussen veranderd',
    both: 'Bovenaan deze pagina staat hoe de zaak nu is. Wat u typte, staat hieronder nog. Er is nog niets verstuurd.',
    seen: 'Ik heb gezien hoe het nu is en ga verder',
    none: 'Kies',
  },
  en: {
    missing: 'Fill this in.',
    changed: 'This case has changed in the meantime',
    both: 'At the top of this page you see how the case is now. What you typed is still below. Nothing has been sent yet.',
    seen: 'I have seen how it is now and go on',
    none: 'Choose',
  },
};

/** The version is not the one on the page. */
const CAME_BETWEEN = 412;

/** What is sent with a case: the version that was on the page when somebody began. */
type Sending<Draft> = {
  readonly draft: Draft;
  readonly change: (next: Draft) => void;
  readonly busy: boolean;
  /** Somebody tried to send it. */
  readonly tried: boolean;
  /** What the API says of a field: the last part of its path, or the whole. */
  readonly said: (path: string) => string | undefined;
};

export type CaseFormProps<Name extends OperationName, Draft> = {
  readonly name: Name;
  /** Under which name what is typed is kept: with the id of the case. */
  readonly form: string;
  readonly initial: Draft;
  readonly version: number | undefined;
  /** What of the case only people change: while it is the same, what came between is the machine's own, and it is sent all the same. */
  readonly stands?: string;
  /** How the case stands now, in a word: said when it changed while somebody typed. */
  readonly now: string;
  readonly button: string;
  /** Undefined while something is missing. */
  readonly request: (draft: Draft) => Omit<RequestFor<Name>, 'version'> | undefined;
  readonly onDone?: () => void;
  readonly children: (sending: Sending<Draft>) => ReactNode;
  /** Before the button, such as a letter to look at first. */
  readonly before?: (draft: Draft) => ReactNode;
};

/** A form about a case that others may change meanwhile: then both are shown, and nothing that was typed is lost. */
export function CaseForm<Name extends OperationName, Draft>(props: CaseFormProps<Name, Draft>) {
  const { name, form, initial, version, stands, now, button, request, onDone, children, before } = props;
  const words = useWords(WORDS);
  const act = useAct(name);
  const [draft, change, end] = useDraft<Draft>(form, initial);
  // Undefined after it was sent: what comes next begins with how the case stands then.
  const [seen, setSeen] = useState<{ version: number | undefined; stands: string | undefined } | undefined>({
    version,
    stands,
  });
  const [refused, setRefused] = useState<{ readonly version: number | undefined }>();
  const [tried, setTried] = useState(false);
  const machines = stands !== undefined && stands === seen?.stands;
  const changed = seen !== undefined && seen.version !== version && !machines;
  const type = (next: Draft): void => {
    setSeen((before) => before ?? { version, stands });
    change(next);
  };
  const problem = act.error instanceof Refused ? act.error.problem : undefined;
  const errors = problem?.errors ?? [];
  const said = (path: string) => errors.find(({ field }) => field === path || field.endsWith(`.${path}`))?.message;

  function send(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    void deliver();
  }
  async function deliver(): Promise<void> {
    const ready = request(draft);
    if (ready === undefined || act.isPending || changed) return;
    const on = machines ? version : (seen ?? { version }).version;
    try {
      // The cast: what an operation takes beside its version is what `request` gives.
      await act.mutateAsync({ ...ready, version: on } as RequestFor<Name>);
    } catch (error) {
      if (error instanceof Refused && error.problem.status === CAME_BETWEEN) setRefused({ version: on });
      return;
    }
    end();
    setTried(false);
    setSeen(undefined);
    onDone?.();
  }
  // The case was asked anew: what came between is shown, or it is sent again when the machine did it.
  useEffect(() => {
    if (!refused || refused.version === version || act.isPending) return;
    setRefused(undefined);
    void deliver();
  });

  return (
    <form onSubmit={send} noValidate>
      {changed && (
        <div className="note warn" role="alert">
          <h3>{words.changed}</h3>
          <p>
            <strong>{now}</strong>
          </p>
          <p>{words.both}</p>
          <button type="button" className="button" onClick={() => setSeen({ version, stands })}>
            {words.seen}
          </button>
        </div>
      )}
      {children({ draft, change: type, busy: act.isPending, tried, said })}
      {act.isError && problem?.status !== CAME_BETWEEN && <Problem error={act.error} />}
      {before?.(draft)}
      <div className="buttons">
        <button type="submit" className="button strong" disabled={act.isPending || changed}>
          {button}
        </button>
      </div>
    </form>
  );
}

export type Asked = {
  readonly id: string;
  readonly kind: 'text' | 'line' | 'date' | 'time' | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  readonly optional?: true;
  /** What stands there while nothing is chosen. */
  readonly none?: string;
};
export type Answers = Readonly<Record<string, string>>;

/** What is not filled in that has to be. */
export const isComplete = (asked: readonly Asked[], answers: Answers): boolean =>
  asked.every(({ id, optional }) => optional === true || (answers[id] ?? '').trim() !== '');

/** The fields of a form, each with why it was not taken. */
export function Fields({
  asked,
  sending: { draft, change, tried, said },
}: {
  readonly asked: readonly Asked[];
  readonly sending: Sending<Answers>;
}) {
  const words = useWords(WORDS);
  return asked.map(({ id, kind, label, hint, options = [], optional, none = words.none }) => {
    const value = draft[id] ?? '';
    const set = (next: string) => change({ ...draft, [id]: next });
    const error = tried && optional !== true && value.trim() === '' ? words.missing : said(id);
    if (kind === 'choice')
      return <Choice key={id} label={label} none={none} options={options} value={value} onChange={set} error={error} />;
    return (
      <Field
        key={id}
        label={label}
        hint={hint}
        rows={kind === 'text'}
        type={kind === 'date' || kind === 'time' ? kind : 'text'}
        required={optional !== true}
        value={value}
        onChange={set}
        error={error}
      />
    );
  });
}
