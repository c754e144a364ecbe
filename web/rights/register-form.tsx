import type { FormEvent } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { Refused } from '../api/client.ts';
import { useAct, useRead } from '../api/use.ts';
import { CameIn } from '../parts/came-in.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { areWhole, type Change, Changes, isChange, targetOf } from './changes.tsx';
import { CHANNELS } from './office-words.ts';
import { type Order, OrderChoice } from './order-choice.tsx';
import { KINDS, type Kind } from './words.ts';

type Body = RequestOf<'registerRights'>['body'];
type Channel = Body['channel'];
type Draft = {
  readonly kinds: readonly Kind[];
  readonly changes: readonly Change[];
  readonly channel: Channel | '';
  readonly receivedOn: string;
  readonly note: string;
  readonly method: string;
  readonly provenOn: string;
  readonly order?: Order;
  readonly tried: boolean;
};
const EMPTY: Draft = {
  kinds: [],
  changes: [],
  channel: '',
  receivedOn: '',
  note: '',
  method: '',
  provenOn: '',
  tried: false,
};
const ON_PAPER = ['letter', 'mail', 'spoken'] as const satisfies readonly Channel[];

const WORDS: Bilingual<{
  what: string;
  first: string;
  note: string;
  who: string;
  whoHint: string;
  later: string;
  proven: string;
  choose: string;
  missing: string;
  save: string;
}> = {
  nl: {
    what: 'Wat vraagt de cliënt?',
    first: 'Kies wat de cliënt vraagt.',
    note: 'Wat schreef of zei de cliënt?',
    who: 'Hoe weet u dat het van de cliënt komt?',
    whoHint:
      'Weet u het nog niet? Laat dit leeg; u kunt het later vastleggen of vragen. Bewaar geen kopie van een paspoort.',
    later: 'Dat weet ik nog niet',
    proven: 'Op welke dag bleek dat?',
    choose: 'Kies',
    missing: 'Vul dit in.',
    save: 'Vastleggen',
  },
  en: {
    what: 'What does the client ask?',
    first: 'Choose what the client asks.',
    note: 'What did the client write or say?',
    who: 'How do you know that it comes from the client?',
    whoHint: 'Do you not know yet? Leave this empty; you can record or ask it later. Do not keep a copy of a passport.',
    later: 'I do not know yet',
    proven: 'On which day did that show?',
    choose: 'Choose',
    missing: 'Fill this in.',
    save: 'Register',
  },
};

export function RegisterForm({
  dossierId,
  onMade,
}: {
  readonly dossierId: string;
  readonly onMade: (requestId: string) => void;
}) {
  const words = useWords(WORDS);
  const names = useWords(KINDS);
  const channels = useWords(CHANNELS);
  const { language } = useLanguage();
  const practice = useRead('getConfiguration', {});
  const register = useAct('registerRights');
  const [draft, change, end] = useDraft<Draft>(`register ${dossierId}`, EMPTY);
  const errors = register.error instanceof Refused ? (register.error.problem.errors ?? []) : [];
  const said = (path: string) => errors.find(({ field }) => field.endsWith(path))?.message;

  function choose(kinds: readonly string[]): void {
    // The cast: the options have these values and no others.
    const chosen = kinds as readonly Kind[];
    const kept = draft.changes.filter(({ kind }) => chosen.includes(kind));
    const added = chosen
      .filter(isChange)
      .filter((kind) => kept.every((one) => one.kind !== kind))
      .map((kind): Change => ({ kind, field: '', ground: '', from: '', to: '' }));
    change({ ...draft, kinds: chosen, changes: [...kept, ...added] });
  }
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    change({ ...draft, tried: true });
    const { kinds, channel, receivedOn, note, method, provenOn, changes, order } = draft;
    if (kinds.length === 0 || channel === '' || receivedOn === '' || (method !== '' && provenOn === '')) return;
    if (!areWhole(changes)) return;
    const body: Body = {
      kinds: [...kinds],
      channel,
      receivedOn,
      ...(note.trim() === '' ? {} : { note }),
      ...(method === '' ? {} : { identity: { method, on: provenOn } }),
      ...(kinds.includes('erasure') && order ? { order } : {}),
      ...(changes.length === 0
        ? {}
        : {
            changes: changes.map(({ kind, field, ground, from, to }) => ({
              kind,
              target: targetOf(field),
              ground,
              ...(from === '' ? {} : { from }),
              ...(to === '' || kind === 'removal' ? {} : { to }),
            })),
          }),
    };
    const made = await register.mutateAsync({ params: { dossierId }, body }).catch(() => undefined);
    if (!made) return;
    end();
    onMade(made.body.requestId);
  }
  const missing = (value: string) => (draft.tried && value === '' ? words.missing : undefined);
  return (
    <form className="card" onSubmit={(event) => void send(event)} noValidate>
      <Options
        label={words.what}
        several
        options={(Object.keys(names) as Kind[]).map((of) => ({ value: of, label: names[of].name }))}
        chosen={draft.kinds}
        onChange={choose}
        error={draft.tried && draft.kinds.length === 0 ? words.first : said('kinds')}
      />
      <Changes
        fields={choicesOf(practice.data?.body.clientFields, language)}
        grounds={choicesOf(practice.data?.body.changeGrounds, language)}
        byLetter
        changes={draft.changes}
        onChange={(changes) => change({ ...draft, changes })}
        tried={draft.tried}
        refused={register.error}
      />
      {draft.kinds.includes('erasure') && (draft.order ?? said('order')) && (
        <OrderChoice order={draft.order} onChange={(order) => change({ ...draft, order })} error={said('order')} />
      )}
      <CameIn
        channels={ON_PAPER}
        names={channels}
        came={draft}
        onChange={(part) => change({ ...draft, ...part })}
        tried={draft.tried}
        said={said}
      />
      <Field
        label={words.note}
        rows
        maxLength={4000}
        value={draft.note}
        onChange={(note) => change({ ...draft, note })}
        error={said('note')}
      />
      <p className="quiet">{words.whoHint}</p>
      <Choice
        label={words.who}
        none={words.later}
        options={choicesOf(practice.data?.body.identityMethods, language)}
        value={draft.method}
        onChange={(method) => change({ ...draft, method })}
        error={said('identity.method')}
      />
      {draft.method !== '' && (
        <Field
          label={words.proven}
          type="date"
          value={draft.provenOn}
          onChange={(provenOn) => change({ ...draft, provenOn })}
          error={missing(draft.provenOn) ?? said('identity.on')}
        />
      )}
      {register.isError && <Problem error={register.error} />}
      <button type="submit" className="button strong" disabled={register.isPending}>
        {words.save}
      </button>
    </form>
  );
}
