import { STACKS } from '../../contracts/names.ts';
import type { Configuration } from '../../lib/configuration.ts';
import type { Part } from './findings.ts';
import { QUOTA_KINDS, QUOTAS, type Quota, type QuotaKind, ROLES_MADE, type Room } from './quotas.ts';

/** Whether what a first deployment makes has room in the account. A deployment that is there has its place. */
export async function lookForRoom(
  room: Room,
  stacks: ReadonlyMap<string, string>,
  { trail, costMonitor }: Pick<Configuration, 'trail' | 'costMonitor'>,
): Promise<Part[]> {
  const watched = stacks.has(STACKS.watch);
  const kinds = QUOTA_KINDS.filter((kind) => kind !== 'trails' || (trail === 'own' && !watched));
  const first = !stacks.has(STACKS.api) && !stacks.has(STACKS.workflow);
  const [quotas, monitors] = await Promise.all([
    first ? Promise.all([...kinds.map((kind) => ofQuota(room, kind)), ofRoles(room)]) : [],
    watched || costMonitor !== undefined ? [] : ofMonitor(room),
  ]);
  const full = quotas.filter(({ wrong, toKnow }) => wrong || toKnow);
  const roomy = first && full.length === 0;
  return [...full, ...[monitors].flat(), ...(roomy ? [{ right: ['What is made has room in this account.'] }] : [])];
}

async function ofQuota(room: Room, kind: QuotaKind): Promise<Part> {
  const { what, makes, usual, code, instead }: Quota = QUOTAS[kind];
  return orSaid(`how many ${what} there may be`, async () => {
    const used = await room.used(kind);
    const most = (code ? await room.given(code.service, code.quota).catch(() => undefined) : undefined) ?? usual;
    if (used + makes <= most) return kind === 'trails' && used > 0 ? { toKnow: [TRAIL] } : {};
    return {
      wrong: [
        `This region has ${used} ${what}. A deployment makes ${makes}, and an account may have ${most}. ${instead ?? `Ask AWS for more (Service Quotas), or delete what is not used.`}`,
      ],
    };
  });
}

const TRAIL =
  'There is a trail of CloudTrail already. When it follows this region, deploy with -c trail=existing: a second trail costs money for each change that it writes down.';

const ofRoles = (room: Room): Promise<Part> =>
  orSaid('how many roles there may be', async () => {
    const { used, most } = await room.roles();
    if (used + ROLES_MADE <= most) return {};
    return {
      wrong: [
        `This account has ${used} roles of IAM. A deployment makes ${ROLES_MADE}, and an account may have ${most}. Ask AWS for more (Service Quotas), or delete what is not used.`,
      ],
    };
  });

const ofMonitor = (room: Room): Promise<Part> =>
  orSaid('whether there is a monitor of costs', async () => {
    const arn = await room.costMonitor();
    if (arn === undefined) return {};
    return {
      wrong: [
        `This account has a monitor of unexpected costs by service, and may have one only. Deploy with -c costMonitor=${arn}, which uses that one.`,
      ],
    };
  });

/** What may not be asked says so, and stops nothing. */
async function orSaid(what: string, ask: () => Promise<Part>): Promise<Part> {
  try {
    return await ask();
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown';
    return { toKnow: [`Nobody could say ${what} (${why}). The rest was looked at.`] };
  }
}
