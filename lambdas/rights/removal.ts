import type { rightsOperations } from '../../contracts/rights/operations.ts';
import { dropRemoval, putRemoval } from '../../domain/dossier/removals.ts';
import {
  confirmRemoval as decideConfirmRemoval,
  takeBackRemoval as decideTakeBackRemoval,
} from '../../domain/rights/removal-waits.ts';
import type { Call, Reply } from '../runtime/call.ts';
import type { RightsPorts } from './ports.ts';
import { act } from './steps.ts';

type Operations = typeof rightsOperations;

export function confirmRemoval(
  ports: RightsPorts,
  call: Call<Operations['confirmRemoval']>,
): Promise<Reply<Operations['confirmRemoval']>> {
  return act(
    ports,
    call,
    'removal.confirm',
    ({ request, dossier }) => decideConfirmRemoval(request, dossier, ports.policy, call.today),
    (dossier, next) => putRemoval(dossier, next.requestId, call.today, call.today),
  );
}

export function takeBackRemoval(
  ports: RightsPorts,
  call: Call<Operations['takeBackRemoval']>,
): Promise<Reply<Operations['takeBackRemoval']>> {
  const by = call.actor.role === 'client' ? 'client' : 'owner';
  return act(
    ports,
    call,
    'removal.take-back',
    ({ request, dossier }) => decideTakeBackRemoval(request, dossier, by, ports.policy, call.today),
    (dossier, next) => dropRemoval(dossier, next.requestId, call.today),
  );
}
