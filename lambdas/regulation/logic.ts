import { createHash } from 'node:crypto';
import { pemOf } from '../../contracts/proof/pem.ts';
import type { publicOperations } from '../../contracts/regulation/operations.ts';
import { accessMatrix } from '../../domain/access/matrix.ts';
import { articleOf } from '../../domain/article.ts';
import type { RuleId } from '../../domain/catalogue.ts';
import { regulationOn } from '../../domain/rules.ts';
import type { Policy } from '../../policies/index.ts';
import type { KeyService, SigningKeys } from '../../stores/keys.ts';
import { type Call, type LogicSet, problem, type Reply } from '../runtime/call.ts';
import { changesOf } from './changed-articles.ts';
import { configuration, type SignIn } from './configuration.ts';

type Operations = typeof publicOperations;

export type PublicPorts = {
  readonly policy: Policy;
  readonly keys: Pick<KeyService, 'publicKey'>;
  readonly signingKeys: SigningKeys;
  readonly signIn: SignIn;
  /** Built at first use: most starts of the function do not need it. */
  readonly openApi: () => Promise<object>;
};

/** What anyone may read without logging in (RIO-2.1, EK-12.3). */
async function getOpenApi({ openApi }: PublicPorts): Promise<Reply<Operations['getOpenApi']>> {
  return { ok: true, body: { ...(await openApi()) } };
}

async function getConfiguration(
  { policy, signIn }: PublicPorts,
  { today }: Call<Operations['getConfiguration']>,
): Promise<Reply<Operations['getConfiguration']>> {
  return { ok: true, body: configuration(policy, signIn, today) };
}

async function listRegulations(
  { policy }: PublicPorts,
  { today }: Call<Operations['listRegulations']>,
): Promise<Reply<Operations['listRegulations']>> {
  const inForce = regulationOn(policy, today);
  const items = policy.regulations.map(({ version, effectiveFrom, replacedOn, withdrawnOn }) => ({
    version,
    effectiveFrom,
    ...(replacedOn === undefined ? {} : { replacedOn }),
    ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
    inForce: version === inForce,
    coming: effectiveFrom > today && withdrawnOn === undefined,
  }));
  return { ok: true, body: { items } };
}

async function getRegulation(
  { policy }: PublicPorts,
  { params }: Call<Operations['getRegulation']>,
): Promise<Reply<Operations['getRegulation']>> {
  const regulation = policy.regulations.find(({ version }) => version === params.version);
  if (!regulation) return problem('not-found', { rule: 'regulation.given' });
  const { articles, readAs, ...rest } = regulation;
  const { supervisoryAuthority } = policy.links;
  const changes = changesOf(policy.regulations, regulation);
  return { ok: true, body: { ...rest, articles: [...articles], changes, readAs: [...readAs], supervisoryAuthority } };
}

/** By asking the rules themselves, so that it cannot say anything else than what is done. */
async function getAccess(
  { policy }: PublicPorts,
  { now }: Call<Operations['getAccess']>,
): Promise<Reply<Operations['getAccess']>> {
  const { practice, dossier, complaint } = accessMatrix(policy, now);
  const named = <Row extends { readonly rule: RuleId }>({ rule, ...row }: Row) => ({
    ...row,
    article: articleOf(policy.rules, rule),
  });
  return {
    ok: true,
    body: {
      practice: practice.map((row) => named(row)),
      dossier: dossier.map((row) => named(row)),
      complaint: complaint.map((row) => named(row)),
    },
  };
}

async function getSigningKey({ keys }: PublicPorts): Promise<Reply<Operations['getSigningKey']>> {
  const pem = pemOf(Buffer.from(await keys.publicKey()).toString('base64'));
  return { ok: true, body: pem, raw: Buffer.from(pem) };
}

/** Signed by the present one, or by one before it: the fingerprint in a certificate says which. */
async function listSigningKeys({ signingKeys }: PublicPorts): Promise<Reply<Operations['listSigningKeys']>> {
  const known = await signingKeys.all();
  const keys = known.map(({ spki, since }, place) => ({
    keyId: createHash('sha256').update(spki).digest('hex'),
    publicKey: Buffer.from(spki).toString('base64'),
    since,
    signs: place === 0,
  }));
  return { ok: true, body: { keys } };
}

export const publicLogic: LogicSet<typeof publicOperations, PublicPorts> = {
  getOpenApi,
  getConfiguration,
  listRegulations,
  getRegulation,
  getAccess,
  getSigningKey,
  listSigningKeys,
};
