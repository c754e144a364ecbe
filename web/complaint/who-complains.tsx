import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { Choice, Options } from '../parts/fields.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { COMPLAINANTS } from './office-words.ts';
import { MOST } from './whom.ts';

type Body = RequestOf<'registerComplaint'>['body'];
export type Complainant = NonNullable<ReplyOf<'getComplaint'>['case']>['complainant'];

/** Of whom a complaint on paper is, once that is clear. */
export type From =
  | { readonly kind: 'client'; readonly dossierId: string; readonly number: string }
  | { readonly kind: 'principal'; readonly personId: string }
  | { readonly kind: 'anonymous' };

export function complainantOf(from: From): Pick<Body, 'dossierId' | 'complainantId'> {
  if (from.kind === 'client') return { dossierId: from.dossierId };
  return from.kind === 'principal' ? { complainantId: from.personId } : {};
}

/** Whatever was typed about one complainant is not there for another. */
export const keyOf = (from: From): string => Object.values(complainantOf(from))[0] ?? from.kind;

const KINDS = ['client', 'principal', 'anonymous'] as const satisfies readonly Complainant[];

const WORDS: Bilingual<{
  who: string;
  hints: { readonly [C in Complainant]: string };
  dossier: string;
  other: string;
  person: string;
  choose: string;
  nobody: string;
  unknown: string;
}> = {
  nl: {
    who: 'Van wie is de klacht?',
    hints: {
      client: 'De klacht komt bij het dossier van de cliënt.',
      principal: 'Zonder dossier: een opdrachtgever ziet van een cliënt alleen wat is gedeeld.',
      anonymous: 'Of van iemand zonder account.',
    },
    dossier: 'Dossier van de klager',
    other: 'Een ander dossier',
    person: 'Van wie van de opdrachtgever?',
    choose: 'Kies',
    nobody:
      'Niemand van een opdrachtgever heeft een account. Nodig eerst iemand uit bij Mensen, of kies dat de klacht van iemand zonder naam is.',
    unknown:
      'U krijgt de brieven bij deze klacht niet via het portaal verstuurd: er is geen account. Stuur of vertel ze zelf.',
  },
  en: {
    who: 'Whose complaint is it?',
    hints: {
      client: 'The complaint comes with the dossier of the client.',
      principal: 'Without a dossier: a commissioning organisation sees only what was shared of a client.',
      anonymous: 'Or of somebody without an account.',
    },
    dossier: 'Dossier of the complainant',
    other: 'Another dossier',
    person: 'Of whom at the commissioning organisation?',
    choose: 'Choose',
    nobody:
      'Nobody of a commissioning organisation has an account. Invite somebody first, under People, or say that the complaint is of somebody without a name.',
    unknown: 'The portal does not send the letters of this complaint: there is no account. Send or tell them yourself.',
  },
};

/** Says of whom the complaint is: the client of a dossier, somebody of a principal, or somebody without an account. */
export function WhoComplains({
  chosen,
  onChoose,
  from,
  onFrom,
}: {
  readonly chosen: Complainant | undefined;
  readonly onChoose: (kind: Complainant) => void;
  readonly from: From | undefined;
  readonly onFrom: (from: From | undefined) => void;
}) {
  const words = useWords(WORDS);
  const names = useWords(COMPLAINANTS);
  return (
    <>
      <Options
        label={words.who}
        options={KINDS.map((value) => ({ value, label: names[value], hint: words.hints[value] }))}
        chosen={chosen === undefined ? [] : [chosen]}
        // The cast: the options have these values and no others.
        onChange={([kind]) => onChoose(kind as Complainant)}
      />
      {from?.kind === 'client' && (
        <div className="note">
          <p>
            {words.dossier}: {from.number}
          </p>
          <button type="button" className="button" onClick={() => onFrom(undefined)}>
            {words.other}
          </button>
        </div>
      )}
      {chosen === 'principal' && (
        <OfPrincipal
          personId={from?.kind === 'principal' ? from.personId : ''}
          onChoose={(personId) => onFrom(personId === '' ? undefined : { kind: 'principal', personId })}
        />
      )}
      {chosen === 'anonymous' && <p className="note">{words.unknown}</p>}
    </>
  );
}

function OfPrincipal({
  personId,
  onChoose,
}: {
  readonly personId: string;
  readonly onChoose: (personId: string) => void;
}) {
  const words = useWords(WORDS);
  const people = useAll('listPeople', MOST);
  return (
    <Loaded query={people}>
      {({ body }) => {
        const theirs = body.items.filter(({ role, state }) => role === 'principal' && state !== 'removed');
        if (theirs.length === 0) return <p className="note">{words.nobody}</p>;
        return (
          <Choice
            label={words.person}
            none={words.choose}
            options={theirs.map(({ personId: id, givenName, email, principalName }) => ({
              id,
              name: [givenName ?? email ?? id, principalName].filter(Boolean).join(', '),
            }))}
            value={personId}
            onChange={onChoose}
          />
        );
      }}
    </Loaded>
  );
}
