import type { ReactNode } from 'react';
import type { OperationName, ReplyOf } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { type Asked, CaseForm } from '../parts/case-form.tsx';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type State = ReplyOf<'getDossier'>;

const WORDS: Bilingual<{
  title: string;
  none: string;
  since: string;
  review: string;
  objection: string;
  why: string;
  objected: string;
  place: string;
  renew: string;
  reason: string;
  reasonHint: string;
  until: string;
  untilHint: string;
  lift: string;
  liftText: string;
  liftRemovals: string;
  waits: string;
  waitsText: string;
  confirm: string;
  registered: string;
  registeredText: string;
  held: string;
  free: string;
}> = {
  nl: {
    title: 'Langer bewaren',
    none: 'Dit dossier wordt niet langer bewaard dan de termijn.',
    since: 'Dit dossier blijft sinds',
    review: 'U kijkt opnieuw op',
    objection:
      'De cliënt maakt bezwaar tegen de vernietiging. Bekijk of het dossier moet blijven. Zo niet, hef de bewaarplicht dan op.',
    why: 'Waarom',
    objected: 'De cliënt maakte bezwaar tegen de vernietiging.',
    place: 'Langer laten blijven',
    renew: 'Nog langer laten blijven',
    reason: 'Waarom moet het blijven?',
    reasonHint: 'Bijvoorbeeld: er loopt een rechtszaak. Noem geen namen.',
    until: 'Wanneer kijkt u opnieuw?',
    untilHint: 'Hoogstens een half jaar vooruit.',
    lift: 'De bewaarplicht opheffen',
    liftText: 'Daarna wordt het dossier vernietigd zodra de termijn voorbij is. De cliënt hoort dat vooraf.',
    liftRemovals: 'Documenten die wachten tot ze weg mogen, krijgen een nieuwe dag. U en de cliënt horen welke.',
    waits: 'Deze vernietiging wacht',
    waitsText:
      'De termijn was al voorbij, of u legde vast dat de cliënt erom vroeg. Daarom wacht de vernietiging een week, zodat een vergissing kan worden hersteld. Klopt alles, dan hoeft u niets te doen. Moet het meteen? Bevestig het dan.',
    confirm: 'Meteen vernietigen',
    registered: 'Een vastgelegd verzoek intrekken',
    registeredText:
      'Dit dossier wordt eerder vernietigd door een verzoek dat u voor de cliënt vastlegde. Was dat een vergissing, bijvoorbeeld een brief van een ander? Trek het dan in. De cliënt krijgt bericht.',
    held: 'er is een bewaarplicht',
    free: 'er is geen bewaarplicht',
  },
  en: {
    title: 'Keep longer',
    none: 'This dossier is not kept longer than its term.',
    since: 'This dossier stays since',
    review: 'You look again on',
    objection: 'The client objects to the destruction. See whether the dossier has to stay. If not, lift the hold.',
    why: 'Why',
    objected: 'The client objected to the destruction.',
    place: 'Let it stay longer',
    renew: 'Let it stay even longer',
    reason: 'Why does it have to stay?',
    reasonHint: 'For instance: there is a court case. Name nobody.',
    until: 'When do you look again?',
    untilHint: 'At most half a year ahead.',
    lift: 'Lift the hold',
    liftText: 'After that the dossier is destroyed once its term is over. The client is told beforehand.',
    liftRemovals: 'Documents that wait to be removed get a new day. You and the client are told which.',
    waits: 'This destruction waits',
    waitsText:
      'The term was over already, or you registered that the client asked for it. So the destruction waits a week, in which a slip can be mended. If all is right you need not do anything. Does it have to be at once? Then confirm it.',
    confirm: 'Destroy at once',
    registered: 'Take back a registered request',
    registeredText:
      'This dossier is destroyed sooner because of a request that you registered for the client. Was that a mistake, for instance a letter of somebody else? Then take it back. The client is told.',
    held: 'there is a hold',
    free: 'there is no hold',
  },
};

/** A command that asks nothing, with what it does. */
function Confirm<Name extends OperationName>({
  name,
  dossierId,
  request,
  version,
  now,
  button,
  summary = button,
  open = false,
  children,
}: {
  readonly name: Name;
  readonly dossierId: string;
  readonly request: Omit<RequestFor<Name>, 'version'>;
  readonly version: number | undefined;
  readonly now: string;
  readonly button: string;
  readonly summary?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <CaseForm
        name={name}
        form={`${name} ${dossierId}`}
        initial={{}}
        version={version}
        now={now}
        button={button}
        request={() => request}
      >
        {() => <p>{children}</p>}
      </CaseForm>
    </details>
  );
}

/** The legal hold of a dossier, and a destruction that waits. */
export function Hold({ dossier }: { readonly dossier: State }) {
  const words = useWords(WORDS);
  const { dossierId, hold, version, state, destructionWaits, destroyOn } = dossier;
  if (state === 'erasing') return null;
  const params = { dossierId };
  const asked: readonly Asked[] = [
    { id: 'reason', kind: 'text', label: words.reason, hint: words.reasonHint },
    { id: 'reviewOn', kind: 'date', label: words.until, hint: words.untilHint },
  ];
  const shared = { version, now: hold ? words.held : words.free };
  const command = { ...shared, dossierId, request: { params } };
  const before = (dossier.earlierHoldReasons ?? []).map(({ reason = words.objected, until }) => ({
    field: 'holdReason',
    text: reason,
    until,
  }));
  return (
    <>
      <section className={hold?.objection || destructionWaits ? 'card asked stack' : 'card stack'}>
        <h2>{words.title}</h2>
        {hold ? (
          <p>
            {words.since} <Day on={hold.placedOn} />. {words.review} <Day on={hold.reviewOn} />.
          </p>
        ) : (
          <p>{words.none}</p>
        )}
        {hold?.reason && (
          <p className="prose">
            {words.why}: {hold.reason}
          </p>
        )}
        {hold?.objection && <p className="note warn">{words.objection}</p>}
        <details>
          <summary>{hold ? words.renew : words.place}</summary>
          <SimpleForm
            {...shared}
            name="placeHold"
            form={dossierId}
            asked={asked}
            body={({ reason = '', reviewOn = '' }) => ({ params, body: { reason, reviewOn } })}
            button={hold ? words.renew : words.place}
          />
        </details>
        {hold && (
          <Confirm {...command} name="liftHold" button={words.lift}>
            {words.liftText} {dossier.removals && words.liftRemovals}
          </Confirm>
        )}
        {destructionWaits && (
          <Confirm {...command} open name="confirmDestruction" summary={words.waits} button={words.confirm}>
            {words.waitsText} {destroyOn && <Day on={destroyOn} />}
          </Confirm>
        )}
        {dossier.broughtForwardBy === 'owner' && (
          <Confirm {...command} name="takeBackDestruction" button={words.registered}>
            {words.registeredText}
          </Confirm>
        )}
      </section>
      <EarlierWords of={before} />
    </>
  );
}
