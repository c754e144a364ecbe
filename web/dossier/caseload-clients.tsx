import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DOSSIER_STATES } from './states.ts';

export type Client = ReplyOf<'getCaseload'>['dossiers'][number];

const WORDS: Bilingual<{
  number: (number: string) => string;
  destroyed: string;
  restricted: string;
  until: string;
  open: string;
  work: string;
}> = {
  nl: {
    number: (number) => `Dossier ${number}`,
    destroyed: 'Wordt vernietigd op',
    restricted: 'Beperkt: de gegevens worden alleen bewaard, op verzoek van de cliënt.',
    until: 'Open voor u tot',
    open: 'Openen',
    work: 'Werk vastleggen',
  },
  en: {
    number: (number) => `Dossier ${number}`,
    destroyed: 'Is destroyed on',
    restricted: 'Restricted: the data are only kept, at the request of the client.',
    until: 'Open to you until',
    open: 'Open',
    work: 'Record work',
  },
};

export const nameOfClient = ({ name, number }: Pick<Client, 'name' | 'number'>): string => name ?? number;

/** Clients with how far each is, and the way to their dossiers. */
export function CaseloadClients({ dossiers, none }: { readonly dossiers: readonly Client[]; readonly none: string }) {
  const words = useWords(WORDS);
  const states = useWords(DOSSIER_STATES);
  if (dossiers.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {dossiers.map((dossier) => (
        <li className="line" key={dossier.dossierId}>
          <div className="grow">
            <h3>{nameOfClient(dossier)}</h3>
            <p className="quiet">
              {words.number(dossier.number)}. {states[dossier.state]}.
              {dossier.destroyOn && (
                <>
                  {' '}
                  {words.destroyed} <Day on={dossier.destroyOn} />.
                </>
              )}
              {dossier.opened?.until && (
                <>
                  {' '}
                  {words.until} <Day on={dossier.opened.until} />.
                </>
              )}
            </p>
            {dossier.restricted && <p>{words.restricted}</p>}
          </div>
          {dossier.opened === undefined && dossier.state === 'running' && (
            <Go
              to="/dossiers/$dossierId/activities"
              params={{ dossierId: dossier.dossierId }}
              aria-label={`${words.work}: ${nameOfClient(dossier)}, ${dossier.number}`}
            >
              {words.work}
            </Go>
          )}
          <Go
            to="/dossiers/$dossierId"
            params={{ dossierId: dossier.dossierId }}
            aria-label={`${words.open}: ${nameOfClient(dossier)}, ${dossier.number}`}
          >
            {words.open}
          </Go>
        </li>
      ))}
    </ul>
  );
}
