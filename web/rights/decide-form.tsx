import type { RequestOf } from '../../contracts/api.ts';
import type { Told } from '../parts/commands.tsx';
import { DecideForm } from '../parts/decide-form.tsx';
import { LookFirst } from '../parts/look-first.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { type Request, standsOf } from './case.ts';
import { DecideKind, type KindDraft, namesDocuments } from './decide-kind.tsx';
import { OFFICE_STATES } from './office-words.ts';
import { type Order, OrderChoice } from './order-choice.tsx';

type Kind = Request['kinds'][number];
type Body = RequestOf<'decideRights'>['body'];
type Draft = { readonly kinds: Readonly<Partial<Record<Kind, KindDraft>>>; readonly order?: Order };

const EMPTY: Draft = { kinds: {} };

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
  const states = useWords(OFFICE_STATES);
  const { language } = useLanguage();
  const { dossierId, requestId } = request;
  const params = { dossierId, requestId };
  // The cast: the choices of this command are kinds of the request.
  const choices = (command.choices ?? []).map((one) => ({ ...one, kind: one.choice as Kind }));
  const kinds = choices.map(({ kind }) => kind);
  const bodyOf = ({ kinds: drafts, order }: Draft): Body | undefined => {
    const decisions = kinds.flatMap((kind) => decisionOf(request, kind, drafts[kind]) ?? []);
    if (decisions.length < kinds.length) return undefined;
    return { decisions, ...(order === undefined ? {} : { order }) };
  };
  return (
    <DecideForm<'decideRights', Draft>
      name="decideRights"
      form={`decideRights ${requestId}`}
      initial={EMPTY}
      version={request.version}
      stands={standsOf(request)}
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
            <OrderChoice order={draft.order} onChange={(order) => change({ ...draft, order })} error={said('order')} />
          )}
        </>
      )}
    </DecideForm>
  );
}

/** Undefined while it does not say what is decided. */
function decisionOf(request: Request, kind: Kind, draft: KindDraft | undefined): Body['decisions'][number] | undefined {
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
    ...(documents.length > 0 && namesDocuments(request, kind, draft) ? { documents: [...documents] } : {}),
    ...(byHand && isChange && outcome !== 'refused' ? { byHand: true as const } : {}),
    ...(on && time && place && kind === 'access' && outcome !== 'refused' ? { appointment: { on, time, place } } : {}),
  };
}
