import type { RequestOf } from '../../contracts/api.ts';
import type { Told } from '../parts/commands.tsx';
import { DecideForm } from '../parts/decide-form.tsx';
import { Options } from '../parts/fields.tsx';
import { LookFirst } from '../parts/look-first.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import type { Request } from './case.ts';
import { DecideKind, type KindDraft } from './decide-kind.tsx';
import { OFFICE_STATES } from './office-words.ts';

type Kind = Request['kinds'][number];
type Body = RequestOf<'decideRights'>['body'];
type Draft = { readonly kinds: Readonly<Partial<Record<Kind, KindDraft>>>; readonly order: string };

const WORDS: Bilingual<{
  order: string;
  first: string;
  erase: string;
}> = {
  nl: {
    order: 'Loopt er ook een verzoek om inzage? Kies dan de volgorde.',
    first: 'Eerst inzage geven, dan wissen',
    erase: 'Meteen wissen',
  },
  en: {
    order: 'Is there an open request for access too? Then choose the order.',
    first: 'Give access first, then erase',
    erase: 'Erase at once',
  },
};
const EMPTY: Draft = { kinds: {}, order: '' };

/** Decides on every kind that waits for it, with the letter to look at before it goes. */
export function DecideRights({
  command,
  request,
  onDone,
}: {
  readonly command: Told<string>;
  readonly request: Request;
  readonly onDone: () => void;
}) {
  const words = useWords(WORDS);
  const states = useWords(OFFICE_STATES);
  const { language } = useLanguage();
  const { dossierId, requestId } = request;
  const params = { dossierId, requestId };
  // The cast: the choices of this command are kinds of the request.
  const choices = (command.choices ?? []).map((one) => ({ ...one, kind: one.choice as Kind }));
  const kinds = choices.map(({ kind }) => kind);
  const bodyOf = ({ kinds: drafts, order }: Draft): Body | undefined => {
    const decisions = kinds.flatMap((kind) => decisionOf(kind, drafts[kind]) ?? []);
    if (decisions.length < kinds.length) return undefined;
    // The cast: the options below have these two values.
    return { decisions, ...(order === '' ? {} : { order: order as NonNullable<Body['order']> }) };
  };
  return (
    <DecideForm<'decideRights', Draft>
      name="decideRights"
      form={`decideRights ${requestId}`}
      initial={EMPTY}
      version={request.version}
      now={states[request.state]}
      onDone={onDone}
      request={(draft) => {
        const body = bodyOf(draft);
        return body && { params, body };
      }}
      before={(draft) => {
        const body = bodyOf(draft);
        return body && <LookFirst name="previewRightsDecision" request={{ params, body, query: { language } }} />;
      }}
    >
      {({ draft, change, tried, said }) => (
        <>
          {choices.map(({ kind, allowed, why }, place) => (
            <DecideKind
              key={kind}
              request={request}
              kind={kind}
              whyNot={allowed ? undefined : why?.detail[language]}
              draft={draft.kinds[kind] ?? {}}
              onChange={(next) => change({ ...draft, kinds: { ...draft.kinds, [kind]: next } })}
              tried={tried}
              said={(path) => said(`decisions.${place}.${path}`)}
            />
          ))}
          {kinds.includes('erasure') && (
            <Options
              label={words.order}
              options={[
                { value: 'access-first', label: words.first },
                { value: 'erasure-first', label: words.erase },
              ]}
              chosen={draft.order === '' ? [] : [draft.order]}
              onChange={([order = '']) => change({ ...draft, order })}
              error={said('order')}
            />
          )}
        </>
      )}
    </DecideForm>
  );
}

/** Undefined while it does not say what is decided. */
function decisionOf(kind: Kind, draft: KindDraft | undefined): Body['decisions'][number] | undefined {
  if (!draft?.outcome) return undefined;
  const { outcome, reasons = '', exceptions = [], changes = [], documents = [], byHand, on, time, place } = draft;
  const isChange = kind === 'correction' || kind === 'completion' || kind === 'removal';
  const partly = outcome === 'partly';
  return {
    kind,
    outcome,
    ...(reasons.trim() === '' ? {} : { reasons }),
    ...(exceptions.length === 0 || outcome === 'granted' ? {} : { exceptions: [...exceptions] }),
    ...(partly && isChange ? { changes: changes.map(Number) } : {}),
    ...(partly && documents.length > 0 && !isChange ? { documents: [...documents] } : {}),
    ...(byHand && isChange && outcome !== 'refused' ? { byHand: true as const } : {}),
    ...(on && time && place && kind === 'access' && outcome !== 'refused' ? { appointment: { on, time, place } } : {}),
  };
}
