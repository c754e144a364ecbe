import { Temporal } from 'temporal-polyfill';
import type { TaskOutcome } from '../../contracts/tasks.ts';
import { articlesOf, type RuleList } from '../../domain/article.ts';
import { refuseUnderHold } from '../../domain/destruction.ts';
import { type ErasureGround, RETENTION_RULES } from '../../domain/dossier/destroy.ts';
import { destructionDayOf } from '../../domain/dossier/due-day.ts';
import type { ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { OBJECTION_RULES, REQUEST_RULES } from '../../domain/rights/on-dossier.ts';
import { closingWrite } from '../../stores/erasures.ts';
import { commitPartsBySystem } from '../shared/commit-by-system.ts';
import { prepareErasure } from '../shared/record-kinds.ts';
import type { EraseRecordsPorts } from './ports.ts';

/**
 * Opens the case. The dossier has been closed to everyone by the decision to destroy it; from here on nothing comes in, so
 * what is counted now is what there is. A legal hold that was placed in the last moment stops it (EK-10.1).
 */
export async function freeze(ports: EraseRecordsPorts, erasureId: string, dossierId: string): Promise<TaskOutcome> {
  const known = await ports.erasures.load(erasureId);
  if (known) return { outcome: 'done' };
  const loaded = await ports.dossiers.load(dossierId);
  if (!loaded) return { outcome: 'stuck' };
  const { dossier } = loaded;
  if (refuseUnderHold('destruction', dossier, 'hold.blocks-destruction')) return { outcome: 'held' };
  if (dossier.state !== 'erasing' || dossier.endedOn === undefined) return { outcome: 'stuck' };
  const { policy } = ports;
  const { keys, tokens } = await prepareErasure(ports, loaded);
  await closeQuestions(ports, dossierId, tokens);
  const objected = dossier.broughtForward?.some(({ right }) => right === 'objection');
  const ground = dossier.early?.ground ?? (objected ? 'objection' : 'retention-term');
  const erasure: ErasureCase = {
    erasureId,
    version: 0,
    dossierId,
    dossierNumber: dossier.number,
    policyId: dossier.policyId,
    ground,
    articles: articlesOf(ports.policy.rules, RULES[ground]),
    trajectoryEndedOn: dossier.endedOn,
    destructionDueOn:
      dossier.early?.ground === 'client-request'
        ? dossier.early.requestedOn
        : destructionDayOf(dossier, dossier.endedOn, policy),
    startedAt: (await ports.clock.now()).toString({ fractionalSecondDigits: 3 }),
    steps: { freeze: (await ports.clock.now()).toString({ fractionalSecondDigits: 3 }) },
    counts: {
      documents: await ports.records.documents(dossierId),
      records: await ports.records.count(dossierId),
      lookups: (await ports.records.names(dossierId)) + keys.length,
      keysDestroyed: 0,
      objectVersions: 0,
      deleteMarkers: 0,
    },
    paper: {
      copies: dossier.paper?.recorded ?? 0,
      destroyed: dossier.paper?.destroyed ?? [],
      left: dossier.paper?.kept ?? 0,
    },
    parties: { clientId: dossier.clientId, coachId: dossier.coachId },
    survivors: [],
  };
  await ports.ways.keep(erasureId, keys);
  const saved = await ports.erasures.save(erasure, [closingWrite(dossier.clientId, erasureId)]);
  // Optimistic-lock conflict: another run has opened the case.
  return saved || (await ports.erasures.load(erasureId)) ? { outcome: 'done' } : { outcome: 'stuck' };
}

const RULES = {
  'retention-term': RETENTION_RULES,
  'client-request': REQUEST_RULES,
  objection: OBJECTION_RULES,
} as const satisfies { readonly [G in ErasureGround]: RuleList };

/** Ends the executions that wait for an answer in this dossier. Idempotent. */
async function closeQuestions(ports: EraseRecordsPorts, dossierId: string, tokens: readonly string[]): Promise<void> {
  await commitPartsBySystem(ports, dossierId, {
    parts: tokens.map((token) => ({ effects: [{ type: 'answer-token', token, outcome: 'gone' }] })),
    audit: (questions) => [
      { act: 'erase', action: 'consent.close', rules: ['erasure.complete'], facts: { questions } },
    ],
  });
}

/**
 * Leaves what the policy lets survive (RIO-6.4): in the relation register the client's name, the service and the year. It
 * comes before the key is destroyed, since after that nobody can read the name.
 */
export async function leaveSurvivors(
  ports: EraseRecordsPorts,
  erasure: ErasureCase,
  /** An id of its own, so that the line leads to nothing else of the dossier. */
  relationId: string,
): Promise<{
  readonly fields: readonly string[];
  readonly writes: Awaited<ReturnType<EraseRecordsPorts['survivors']['relationWrites']>>;
}> {
  const { relationRegister } = ports.policy.survivors;
  const loaded = relationRegister && (await ports.dossiers.load(erasure.dossierId));
  if (!relationRegister || !loaded) return { fields: [], writes: [] };
  const { firstName, lastName } = loaded.dossier.secrets.client;
  const writes = await ports.survivors.relationWrites({
    relationId,
    ...(loaded.dossier.principalId === undefined ? {} : { principalId: loaded.dossier.principalId }),
    service: loaded.dossier.service,
    year: Temporal.PlainDate.from(erasure.trajectoryEndedOn).year,
    // After an erasure on request the line of the register is anonymous (RIO-6.4).
    ...(erasure.ground === 'client-request' ? {} : { clientName: `${firstName} ${lastName}` }),
  });
  return { fields: relationRegister.fields, writes };
}
