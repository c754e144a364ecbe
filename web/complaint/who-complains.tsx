import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { Choice, Options } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { COMPLAINANTS } from './office-words.ts';
import { MOST } from './whom.ts';

type Body = RequestOf<'registerComplaint'>['body'];
export type Complainant = NonNullable<ReplyOf<'getComplaint'>['case']>['complainant'];

/** Of whom a complaint on paper is, once that is clear. */
export type From =
  | { readonly kind: 'client'; readonly dossierId: string; readonly number: string }
  | { readonly kind: 'principal'; readonly principalId: string; readonly personId?: string }
  | { readonly kind: 'anonymous' };

export function complainantOf(from: From): Pick<Body, 'dossierId' | 'complainantId' | 'principalId'> {
  if (from.kind === 'client') return { dossierId: from.dossierId };
  if (from.kind === 'anonymous') return {};
  return { principalId: from.principalId, ...(from.personId === undefined ? {} : { complainantId: from.personId }) };
}

/** Whatever was typed about one complainant is not there for another. */
export const keyOf = (from: From): string => Object.values(complainantOf(from)).join(' ') || from.kind;

const KINDS = ['client', 'principal', 'anonymous'] as const satisfies readonly Complainant[];

const WORDS: Bilingual<{
  who: string;
  hints: { readonly [C in Complainant]: string };
  dossier: string;
  other: string;
  organisation: string;
  person: string;
  somebody: string;
  choose: string;
  none: string;
  add: string;
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
    organisation: 'Welke opdrachtgever?',
    person: 'Van wie daar?',
    somebody: 'Van iemand zonder account',
    choose: 'Kies',
    none: 'Er staat nog geen opdrachtgever in de lijst.',
    add: 'De opdrachtgever toevoegen',
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
    organisation: 'Which commissioning organisation?',
    person: 'Of whom there?',
    somebody: 'Of somebody without an account',
    choose: 'Choose',
    none: 'There is no commissioning organisation in the list yet.',
    add: 'Add the commissioning organisation',
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
      {chosen === 'principal' && <OfPrincipal from={from?.kind === 'principal' ? from : undefined} onFrom={onFrom} />}
      {(chosen === 'anonymous' || (from?.kind === 'principal' && from.personId === undefined)) && (
        <p className="note">{words.unknown}</p>
      )}
    </>
  );
}

/** The organisation, and who of it; nobody with an account when it was a letter of somebody else there. */
function OfPrincipal({
  from,
  onFrom,
}: {
  readonly from: Extract<From, { kind: 'principal' }> | undefined;
  readonly onFrom: (from: From | undefined) => void;
}) {
  const words = useWords(WORDS);
  const principals = useAll('listPrincipals', MOST);
  const people = useAll('listPeople', MOST);
  const theirs = (people.data?.body.items ?? []).filter(
    ({ role, state, principalId }) => role === 'principal' && state !== 'removed' && principalId === from?.principalId,
  );
  return (
    <Loaded query={principals}>
      {({ body: { items } }) => (
        <>
          {items.length === 0 ? (
            <p className="note">{words.none}</p>
          ) : (
            <Choice
              label={words.organisation}
              none={words.choose}
              options={items.map(({ principalId, name }) => ({ id: principalId, name }))}
              value={from?.principalId ?? ''}
              onChange={(principalId) => onFrom(principalId === '' ? undefined : { kind: 'principal', principalId })}
            />
          )}
          {from && theirs.length > 0 && (
            <Choice
              label={words.person}
              none={words.somebody}
              options={theirs.map(({ personId, givenName, email }) => ({
                id: personId,
                name: givenName ?? email ?? personId,
              }))}
              value={from.personId ?? ''}
              onChange={(personId) =>
                onFrom({
                  kind: 'principal',
                  principalId: from.principalId,
                  ...(personId === '' ? {} : { personId }),
                })
              }
            />
          )}
          <Go to="/principals">{words.add}</Go>
        </>
      )}
    </Loaded>
  );
}
