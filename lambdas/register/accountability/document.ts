import type { registerOperations } from '../../../contracts/register/operations.ts';
import type { ACCOUNT_DOCUMENTS } from '../../../contracts/register/requests.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { renderLetter } from '../../letters/letter.ts';
import { letterhead } from '../../letters/letterhead.ts';
import type { Letter } from '../../letters/model.ts';
import type { Call, Reply } from '../../runtime/call.ts';
import { leaveTrace } from '../../shared/consult.ts';
import { enterPractice } from '../../shared/open-dossier.ts';
import type { RegisterPorts } from '../ports.ts';
import { impactDocument } from './impact.ts';
import { measuresDocument } from './measures.ts';
import { type Account, type AccountDocument, said } from './parts.ts';
import { processingDocument } from './processing.ts';

type Operation = (typeof registerOperations)['getAccountPdf'];

const DOCUMENTS: { readonly [D in (typeof ACCOUNT_DOCUMENTS)[number]]: (account: Account) => AccountDocument } = {
  processing: processingDocument,
  impact: impactDocument,
  measures: measuresDocument,
};

const FOOTER = said('Verantwoording (AVG artikel 5, lid 2)', 'Accountability (GDPR article 5(2))');

/** What the practice shows when somebody asks how it handles data (AVG 5(2)); nothing about anybody. */
export async function getAccountPdf(ports: RegisterPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const denied = enterPractice(ports, call, 'accountability.read');
  if (denied) return denied;
  const { document } = call.params;
  const trace = await leaveTrace(
    ports,
    call,
    { chain: ORGANISATION_CHAIN, conditions: [] },
    {
      action: 'accountability.read',
      rules: ['audit.every-act', 'accountability.documented'],
      facts: { document },
    },
  );
  if (!trace.ok) return trace;
  const account = { policy: ports.policy, today: call.today, lang: call.query.language ?? 'nl' };
  return { ok: true, body: '', raw: await renderLetter(letterOf(account, document), await ports.fonts()) };
}

/** Made on the day that it is asked for: the same day gives the same bytes. */
function letterOf(account: Account, document: keyof typeof DOCUMENTS): Letter {
  const { policy, lang, today } = account;
  const { title, blocks } = DOCUMENTS[document](account);
  return {
    lang,
    title,
    subtitle: `${policy.organisation.name}, ${today}`,
    organisation: letterhead(policy.organisation, lang),
    createdAt: `${today}T00:00:00.000Z`,
    blocks,
    footer: FOOTER[lang],
  };
}
