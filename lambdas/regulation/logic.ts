import { pemOf } from '../../contracts/proof/pem.ts';
import type { publicOperations } from '../../contracts/regulation/operations.ts';
import { regulationOn } from '../../domain/rules.ts';
import type { Policy } from '../../policies/index.ts';
import type { KeyService } from '../../stores/keys.ts';
import { type Call, type LogicSet, problem, type Reply } from '../runtime/call.ts';

type Operations = typeof publicOperations;

export type PublicPorts = {
  readonly policy: Policy;
  readonly keys: Pick<KeyService, 'publicKey'>;
  readonly signIn: { readonly userPoolId: string; readonly clientId: string; readonly issuer: string };
  /** Built at first use: most starts of the function do not need it. */
  readonly openApi: () => Promise<object>;
};

/** What anyone may read without logging in (RIO-2.1, EK-12.3). */
async function getOpenApi({ openApi }: PublicPorts): Promise<Reply<Operations['getOpenApi']>> {
  return { ok: true, body: { ...(await openApi()) } };
}

async function getConfiguration({ policy, signIn }: PublicPorts): Promise<Reply<Operations['getConfiguration']>> {
  return { ok: true, body: configuration(policy, signIn) };
}

async function listRegulations(
  { policy }: PublicPorts,
  { today }: Call<Operations['listRegulations']>,
): Promise<Reply<Operations['listRegulations']>> {
  const inForce = regulationOn(policy, today);
  const items = policy.regulations.map(({ version, effectiveFrom, replacedOn }) => ({
    version,
    effectiveFrom,
    ...(replacedOn === undefined ? {} : { replacedOn }),
    inForce: version === inForce,
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
  return { ok: true, body: { ...rest, articles: [...articles], readAs: [...readAs], supervisoryAuthority } };
}

async function getSigningKey({ keys }: PublicPorts): Promise<Reply<Operations['getSigningKey']>> {
  const pem = pemOf(Buffer.from(await keys.publicKey()).toString('base64'));
  return { ok: true, body: pem, raw: Buffer.from(pem) };
}

export const publicLogic: LogicSet<typeof publicOperations, PublicPorts> = {
  getOpenApi,
  getConfiguration,
  listRegulations,
  getRegulation,
  getSigningKey,
};

function configuration(policy: Policy, signIn: PublicPorts['signIn']) {
  const idAndName = <T extends { id: string; name: { nl: string; en: string } }>({ id, name }: T) => ({ id, name });
  return {
    policy: policy.id,
    title: policy.title,
    organisation: policy.organisation.name,
    description: policy.organisation.description,
    signIn,
    supervisoryAuthority: policy.links.supervisoryAuthority,
    services: policy.services.map(idAndName),
    purposes: policy.purposes.map(idAndName),
    registrationKinds: policy.registrationKinds.map(idAndName),
    categories: policy.categories.map((one) => ({ ...idAndName(one), requires: one.requires, files: [...one.files] })),
    clientFields: policy.clientFields.map((field) => ({
      ...idAndName(field),
      required: field.required,
      ...(field.required ? {} : { why: field.why }),
    })),
    principalTypes: policy.principalTypes.map(idAndName),
    changeGrounds: policy.rights.changeGrounds.map(idAndName),
    noticeChannels: [...policy.notice.channels],
    documents: {
      types: policy.documents.types.map(({ extensions, mimeType }) => ({
        extensions: [...extensions],
        mediaType: mimeType,
      })),
      maxBytes: policy.documents.maxBytes,
    },
  };
}
