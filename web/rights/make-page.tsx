import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { Back } from '../parts/back.tsx';
import { useDraft } from '../parts/draft.ts';
import { Field, Options } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { areWhole, type Change, Changes, isChange } from './changes.tsx';
import { type Order, OrderChoice } from './order-choice.tsx';
import { KINDS, type Kind } from './words.ts';

const TITLE = { nl: 'Iets vragen over uw gegevens', en: 'Ask for something about your data' } as const;
const WORDS: Bilingual<{
  what: string;
  first: string;
  note: string;
  noteHint: string;
  day: string;
  send: string;
  document: (name: string) => string;
}> = {
  nl: {
    what: 'Wat wilt u? U kunt meer dan één ding kiezen.',
    first: 'Kies wat u wilt.',
    note: 'Wilt u er iets bij zeggen?',
    noteHint: 'Dit hoeft niet.',
    day: 'Tot welke dag mogen wij uw gegevens bewaren?',
    send: 'Versturen',
    document: (name) => `Document: ${name}`,
  },
  en: {
    what: 'What do you want? You can choose more than one thing.',
    first: 'Choose what you want.',
    note: 'Do you want to add something?',
    noteHint: 'You need not.',
    day: 'Until which day may we keep your data?',
    send: 'Send',
    document: (name) => `Document: ${name}`,
  },
};

type Draft = {
  readonly kinds: readonly Kind[];
  readonly note: string;
  readonly objectionDay: string;
  readonly changes: readonly Change[];
  readonly order?: Order;
  readonly tried: boolean;
};

export function MakePage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/rights/new' });
  const { kind } = useSearch({ strict: false }) as { kind?: Kind };
  const words = useWords(WORDS);
  const names = useWords(KINDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const practice = usePractice();
  const make = useAct('makeRights');
  const dossier = useRead('getDossier', { params: { dossierId } });
  const stored = useAll('listDocuments', { params: { dossierId }, query: { limit: 100 } });
  const documents = (stored.data?.body.items ?? []).filter(({ state }) => state === 'available');
  const empty: Draft = {
    kinds: kind === undefined ? [] : [kind],
    note: '',
    objectionDay: '',
    changes: kind === undefined || !isChange(kind) ? [] : [{ kind, field: '', ground: '', from: '', to: '' }],
    tried: false,
  };
  const [draft, change, end] = useDraft<Draft>(`rights ${dossierId} ${kind ?? ''}`, empty);
  const chosen = draft.kinds.filter(isChange);
  const erases = draft.kinds.includes('erasure');
  const orderNeeded = fieldError(make.error, 'order');

  function choose(kinds: readonly string[]): void {
    const next = kinds as readonly Kind[];
    const kept = draft.changes.filter(({ kind: of }) => next.includes(of));
    const added = next
      .filter(isChange)
      .filter((of) => !kept.some((one) => one.kind === of))
      .map((of): Change => ({ kind: of, field: '', ground: '', from: '', to: '' }));
    change({ ...draft, kinds: next, changes: [...kept, ...added] });
  }
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    change({ ...draft, tried: true });
    if (draft.kinds.length === 0 || !areWhole(draft.changes)) return;
    const body: RequestOf<'makeRights'>['body'] = {
      kinds: [...draft.kinds],
      ...(draft.note.trim() === '' ? {} : { note: draft.note }),
      ...(draft.kinds.includes('objection') && draft.objectionDay !== '' ? { objectionDay: draft.objectionDay } : {}),
      ...(erases && draft.order ? { order: draft.order } : {}),
      ...(draft.changes.length === 0
        ? {}
        : {
            changes: draft.changes.map(({ kind: of, field, ground, from, to }) => ({
              kind: of,
              target: documents.some(({ documentId }) => documentId === field) ? { documentId: field } : { field },
              ground,
              ...(from === '' ? {} : { from }),
              ...(to === '' || of === 'removal' ? {} : { to }),
            })),
          }),
    };
    const made = await make.mutateAsync({ params: { dossierId }, body }).catch(() => undefined);
    if (!made) return;
    end();
    await navigate({
      to: '/dossiers/$dossierId/rights/$requestId',
      params: { dossierId, requestId: made.body.requestId },
    });
  }

  return (
    <Page title={TITLE}>
      <Back to="rights" dossierId={dossierId} />
      <form className="card" onSubmit={(event) => void send(event)} noValidate>
        <Options
          label={words.what}
          several
          options={(Object.keys(names) as Kind[]).map((of) => ({
            value: of,
            label: <strong>{names[of].name}.</strong>,
            hint: names[of].what,
          }))}
          chosen={draft.kinds}
          onChange={choose}
          error={draft.tried && draft.kinds.length === 0 ? words.first : undefined}
        />
        {chosen.length > 0 && practice.data && (
          <Changes
            fields={[
              ...choicesOf(practice.data.body.clientFields, language),
              ...documents.map(({ documentId, fileName }) => ({
                id: documentId,
                name: words.document(fileName ?? ''),
              })),
            ]}
            known={dossier.data?.body.client ?? {}}
            grounds={choicesOf(practice.data.body.changeGrounds, language)}
            changes={draft.changes}
            onChange={(changes) => change({ ...draft, changes })}
            tried={draft.tried}
            refused={make.error}
          />
        )}
        {draft.kinds.includes('objection') && (
          <Field
            label={words.day}
            type="date"
            value={draft.objectionDay}
            onChange={(objectionDay) => change({ ...draft, objectionDay })}
            error={fieldError(make.error, 'objectionDay')}
          />
        )}
        {erases && (draft.order ?? orderNeeded) && (
          <OrderChoice order={draft.order} onChange={(order) => change({ ...draft, order })} error={orderNeeded} />
        )}
        <Field
          label={words.note}
          hint={words.noteHint}
          rows
          maxLength={4000}
          value={draft.note}
          onChange={(note) => change({ ...draft, note })}
          error={fieldError(make.error, 'note')}
        />
        {make.isError && <Problem error={make.error} />}
        <button type="submit" className="button strong" disabled={make.isPending}>
          {words.send}
        </button>
      </form>
    </Page>
  );
}
