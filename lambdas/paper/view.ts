import type { CopyReply } from '../../contracts/paper/replies.ts';
import { authorize } from '../../domain/access/authorize.ts';
import { relationTo } from '../../domain/access/relation.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import {
  ACTS_OF,
  type CopyAct,
  type CopyDestruction,
  type PaperCopy,
  type PaperHand,
  sheetNumber,
} from '../../domain/paper/copy.ts';
import type { Call } from '../runtime/call.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import { firstNames } from '../shared/names.ts';
import type { Opened } from '../shared/open-dossier.ts';
import type { PaperPorts } from './ports.ts';

type Asker = Pick<Call<never>, 'actor' | 'now' | 'today'>;
/** The dossier that was opened, and what opened it. */
export type Seen = Pick<Opened, 'dossier' | 'grant'>;

/** May who asks do this with the paper of the dossier that they opened? */
export const mayWith = ({ actor, now }: Asker, { dossier, grant }: Seen, action: DossierAction): boolean =>
  authorize({
    actor,
    action,
    relation: relationTo(actor, dossier),
    state: dossier.state,
    grants: grant ? [grant] : [],
    now,
    restricted: dossier.restriction !== undefined,
  }).allow;

const ACTIONS: { readonly [A in CopyAct]: DossierAction } = {
  correct: 'paper.record',
  'take-out': 'paper.take-out',
  'bring-back': 'paper.put-away',
  move: 'paper.put-away',
  destroy: 'paper.destroy',
  'take-back': 'paper.destroy',
};

/** A hold says no to a destruction, whoever asks. */
const canBe = ({ dossier }: Seen, act: CopyAct): boolean => act !== 'destroy' || !dossier.hold;

/** Who oversees the practice sees that there is paper, where it is and what is late, and not what it is (EK-4.1). */
const seesContent = ({ actor }: Asker): boolean => actor.role !== 'owner' && actor.role !== 'manager';

const handsIn = ({ by, out, destruction, secrets: { takenBack = [] } }: PaperCopy): PaperHand[] =>
  [by, out?.by, destruction?.by, ...takenBack.flatMap((one) => [one.by, one.destruction.by])].filter(
    (hand) => hand !== undefined,
  );

/** Copies as they are shown, with the first names of who had them in hand. */
export async function copyViews(
  ports: Pick<PaperPorts, 'directory'>,
  call: Asker,
  seen: Seen,
  copies: readonly PaperCopy[],
): Promise<CopyReply[]> {
  const ids = copies.flatMap((copy) => handsIn(copy).map(({ personId }) => personId));
  const names = await firstNames(ports, ids);
  return copies.map((copy) => viewOf(call, seen, copy, names));
}

function viewOf(call: Asker, seen: Seen, copy: PaperCopy, names: ReadonlyMap<string, string>): CopyReply {
  const { dossier } = seen;
  const { dossierId: _, number: __, secrets, out, destruction, by, ...rest } = copy;
  const { today } = call;
  const hand = ({ personId, role }: PaperHand) => {
    const name = names.get(personId);
    return { role, ...(name === undefined ? {} : { name }) };
  };
  const gone = (one: CopyDestruction) => ({ ...one, by: hand(one.by) });
  const destroyBy = copy.state === 'destroyed' ? undefined : dossier.paper?.dueOn;
  return {
    ...rest,
    by: hand(by),
    sheet: sheetNumber(dossier.number, copy),
    ...(seesContent(call) ? { words: secrets.words, ...earlierWordsOf(secrets) } : {}),
    ...(out ? { out: { ...out, by: hand(out.by), late: out.backBy < today } } : {}),
    ...(destroyBy === undefined ? {} : { destroyBy }),
    late: destroyBy !== undefined && destroyBy < today,
    may: ACTS_OF[copy.state].filter((one) => canBe(seen, one) && mayWith(call, seen, ACTIONS[one])),
    ...(destruction ? { destruction: gone(destruction) } : {}),
    ...(secrets.takenBack
      ? {
          takenBack: secrets.takenBack.map(({ reason, ...one }) => ({
            destruction: gone(one.destruction),
            on: one.on,
            by: hand(one.by),
            ...(seesContent(call) ? { reason } : {}),
          })),
        }
      : {}),
  };
}

export async function copyView(
  ports: Pick<PaperPorts, 'directory'>,
  call: Asker,
  seen: Seen,
  copy: PaperCopy,
): Promise<CopyReply> {
  const [view] = await copyViews(ports, call, seen, [copy]);
  // There are as many as were asked for.
  return view as CopyReply;
}
