import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { useAct } from '../api/use.ts';
import { FindDossier } from '../dossier/find-dossier.tsx';
import { Go } from '../parts/go.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ChooseComplaint } from './choose-complaint.tsx';

const WORDS: Bilingual<{
  title: string;
  none: string;
  complaint: string;
  dossier: string;
  open: string;
  away: string;
  add: string;
  addComplaint: string;
  close: string;
  gone: (count: number) => string;
}> = {
  nl: {
    title: 'Waar het over gaat',
    none: 'Er is nog geen dossier of klacht aan dit datalek gekoppeld.',
    complaint: 'Klacht',
    dossier: 'Dossier',
    open: 'Openen',
    away: 'Loskoppelen',
    add: 'Een dossier koppelen',
    addComplaint: 'Een klacht koppelen',
    close: 'Toch niet',
    gone: (count) =>
      count === 1
        ? 'Nog 1 dossier of klacht is er niet meer: vernietigd na de bewaartermijn.'
        : `Nog ${count} dossiers of klachten zijn er niet meer: vernietigd na de bewaartermijn.`,
  },
  en: {
    title: 'What it is about',
    none: 'No dossier or complaint has been linked to this data breach yet.',
    complaint: 'Complaint',
    dossier: 'Dossier',
    open: 'Open',
    away: 'Unlink',
    add: 'Link a dossier',
    addComplaint: 'Link a complaint',
    close: 'Leave it',
    gone: (count) =>
      count === 1
        ? '1 more dossier or complaint is not there any more: destroyed after the term of keeping.'
        : `${count} more dossiers or complaints are not there any more: destroyed after the term of keeping.`,
  },
};

type Breach = ReplyOf<'getBreach'>;
type Content = NonNullable<Breach['content']>;

/** The dossiers and the complaint that a breach is about, with the way to each; the owner links more as they come to be known. */
export function Concerns({
  breach: { breachId, dossiers, complaint },
  content: { dossierIds, complaintId },
  version,
}: {
  readonly breach: Breach;
  readonly content: Content;
  readonly version: number;
}) {
  const words = useWords(WORDS);
  const act = useAct('changeBreach');
  const [adding, setAdding] = useState<'dossier' | 'complaint'>();
  const gone = dossierIds.length - dossiers.length + (complaintId !== undefined && !complaint ? 1 : 0);
  async function change(body: RequestOf<'changeBreach'>['body']): Promise<void> {
    const changed = await act.mutateAsync({ params: { breachId }, body, version }).catch(() => undefined);
    if (changed) setAdding(undefined);
  }
  const link = (ids: readonly string[]) => change({ dossierIds: [...new Set(ids)] });
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {complaint === undefined && dossierIds.length === 0 && <p>{words.none}</p>}
      <ul>
        {complaint && (
          <li className="line">
            <span className="grow">
              {words.complaint} {complaint.number}
            </span>
            <button
              type="button"
              className="button"
              disabled={act.isPending}
              aria-label={`${words.away}: ${words.complaint} ${complaint.number}`}
              onClick={() => void change({ complaintId: null })}
            >
              {words.away}
            </button>
            <Go
              to="/complaints/$complaintId"
              params={{ complaintId: complaint.complaintId }}
              search={{ breach: breachId }}
              aria-label={`${words.open}: ${words.complaint} ${complaint.number}`}
            >
              {words.open}
            </Go>
          </li>
        )}
        {dossiers.map(({ dossierId, number }) => (
          <li className="line" key={dossierId}>
            <span className="grow">
              {words.dossier} {number}
            </span>
            <button
              type="button"
              className="button"
              disabled={act.isPending}
              aria-label={`${words.away}: ${words.dossier} ${number}`}
              onClick={() => void link(dossierIds.filter((id) => id !== dossierId))}
            >
              {words.away}
            </button>
            <Go
              to="/dossiers/$dossierId"
              params={{ dossierId }}
              search={{ breach: breachId }}
              aria-label={`${words.open}: ${words.dossier} ${number}`}
            >
              {words.open}
            </Go>
          </li>
        ))}
      </ul>
      {gone > 0 && <p className="quiet">{words.gone(gone)}</p>}
      {act.isError && <Problem error={act.error} />}
      <div className="buttons">
        {(['dossier', 'complaint'] as const)
          .filter((kind) => kind === 'dossier' || complaint === undefined)
          .map((kind) => (
            <button
              key={kind}
              type="button"
              className="button"
              aria-expanded={adding === kind}
              onClick={() => setAdding(adding === kind ? undefined : kind)}
            >
              {adding === kind ? words.close : kind === 'dossier' ? words.add : words.addComplaint}
            </button>
          ))}
      </div>
      {adding === 'complaint' && (
        <ChooseComplaint pending={act.isPending} onChosen={(chosen) => void change({ complaintId: chosen })} />
      )}
      {adding === 'dossier' && <FindDossier onFound={({ dossierId }) => void link([...dossierIds, dossierId])} />}
    </section>
  );
}
