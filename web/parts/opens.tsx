import type { ReactNode } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from './go.tsx';

type Dossier = Pick<ReplyOf<'getDossier'>, 'dossierId' | 'opens'>;
type DossierList = NonNullable<Dossier['opens']>[number];

/** The page on which each list of a dossier lies; null where it is a part of the page of the dossier itself. Complete by type. */
const LIST_PAGES = {
  'activity.list': '/dossiers/$dossierId/time',
  'agenda.read': null,
  'audit.read': '/dossiers/$dossierId/log',
  'consent.list': '/dossiers/$dossierId/consents',
  'consult.list': '/dossiers/$dossierId/time',
  'document.list': null,
  'ledger.read': null,
  'paper.list': '/dossiers/$dossierId/paper',
  'question.list': '/dossiers/$dossierId/questions',
  'rights.read': '/dossiers/$dossierId/rights',
  'summary.list': '/dossiers/$dossierId/summaries',
  'test-invitation.list': null,
  'time.read': '/dossiers/$dossierId/time',
} as const satisfies { readonly [L in DossierList]: string | null };
type WithPage = { [L in DossierList]: (typeof LIST_PAGES)[L] extends null ? never : L }[DossierList];

/** What shows a list of a dossier, or leads to it, where who looks may open that list: a way is offered to nothing else. */
export function Opens({
  dossier,
  list,
  children,
}: {
  readonly dossier: Dossier;
  readonly list: DossierList;
  readonly children: ReactNode;
}) {
  return dossier.opens?.includes(list) ? children : null;
}

/** The way to a list of a dossier. */
export function GoToList({
  dossier,
  list,
  children,
}: {
  readonly dossier: Dossier;
  readonly list: WithPage;
  readonly children: ReactNode;
}) {
  return (
    <Opens dossier={dossier} list={list}>
      <Go to={LIST_PAGES[list]} params={{ dossierId: dossier.dossierId }}>
        {children}
      </Go>
    </Opens>
  );
}
