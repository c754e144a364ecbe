import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { changeRecord as changeOne, type Kept, type OnRecord } from '../shared/change-record.ts';
import type { ConsultPorts } from './ports.ts';
import { type Timed, withHours } from './with-hours.ts';

/** Every change of a consult or an activity is one of a record, with what it means for the hours that were granted. */
export const changeRecord = <R extends { readonly version: number }>(
  ports: ConsultPorts,
  call: OnRecord,
  { timed, ...of }: Omit<Kept<R>, 'along'> & { readonly timed: (next: R) => Timed },
  decide: (dossier: Dossier, record: R) => Outcome<R>,
) =>
  changeOne(
    ports,
    call,
    { ...of, along: (opened, decision) => withHours(ports, opened, decision, timed(decision.next), call.today) },
    decide,
  );
