import { buffer } from 'node:stream/consumers';
import type { RightsReply } from '../../contracts/rights/replies.ts';
import { eventually, mailText } from './machinery.ts';
import { fetched } from './questions.ts';
import { as, expected, fact, type Part, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

type Made = { readonly requestId: string; readonly path: string };

const rightsOf = (dossierId: string): string => `/api/dossiers/${dossierId}/rights`;

/** A request of a client about their own dossier; the login is the proof of who asks (EK-9.3b). */
async function asked(stage: Stage, part: Part, dossierId: string, body: object): Promise<Made> {
  const reply = await expected(201, as(stage, part).call('POST', rightsOf(dossierId), { body }), 'the request');
  const { requestId } = reply.body as { requestId: string };
  return { requestId, path: `${rightsOf(dossierId)}/${requestId}` };
}

async function shown(stage: Stage, part: Part, { path }: Made): Promise<RightsReply> {
  return (await expected(200, as(stage, part).call('GET', path), 'the request')).body as RightsReply;
}

async function decided(stage: Stage, { path }: Made, decisions: readonly object[]): Promise<void> {
  const body = { decisions };
  await expected(200, as(stage, 'owner').call('POST', `${path}/decision`, { body }), 'the decision');
}

const closed = (stage: Stage, part: Part, made: Made): Promise<RightsReply> =>
  eventually('the request to be carried out', async () => {
    const view = await shown(stage, part, made);
    return view.state === 'closed' ? view : undefined;
  });

/** Names of the files in a zip, in its order. */
async function namesIn(zip: Buffer): Promise<{ readonly names: string[]; readonly first: Buffer }> {
  const { fromBufferPromise } = await import('yauzl');
  const opened = await fromBufferPromise(zip);
  const names: string[] = [];
  let first: Buffer | undefined;
  for await (const entry of opened.eachEntry()) {
    names.push(entry.fileName);
    first ??= await buffer(await opened.openReadStreamPromise(entry));
  }
  return { names, first: first ?? Buffer.alloc(0) };
}

const access: Step = {
  step: 'The client asks for everything: decided within a month, free of charge, and packed for them alone',
  rules: [
    'rights.client-sees',
    'rights.free-of-charge',
    'rights.request-taken',
    'rights.identity-established',
    'rights.given-in-a-month',
    'rights.decision-told',
  ],
  proves: ['RIO-3.6', 'EK-9.2', 'EK-9.3a', 'EK-9.3b', 'EK-9.3c', 'EK-10.4'],
  async run(stage) {
    const made = await asked(stage, 'client', fact(stage, 'dossier'), { kinds: ['access'] });
    await stage.papers.keep('mails/7-verzoek-ontvangen.txt', mailText(await mailed(stage, CLIENT.email, made)));
    const { terms, identity } = await shown(stage, 'client', made);
    holds(identity.state === 'established', 'the login says who asks', identity);
    const [term] = terms;
    holds(term !== undefined && term.steps.length > 0, 'the term is shown, and how it was counted', terms);
    const heard = await mailed(stage, stage.ownerEmail, made);
    await stage.papers.keep('mails/8-verzoek-voor-eigenaar.txt', mailText(heard));
    await decided(stage, made, [{ kind: 'access', outcome: 'granted' }]);
    await closed(stage, 'client', made);
    const letter = await expected(
      200,
      as(stage, 'client').call('GET', `${made.path}/letters/decision/pdf`),
      'the letter',
    );
    await stage.papers.keep('letters/6-beslissing-inzage.pdf', letter.bytes);
    const zip = await fetched(stage, 'client', `${made.path}/packages/access/downloads`);
    const owner = await as(stage, 'owner').call('POST', `${made.path}/packages/access/downloads`);
    holds(owner.status === 403, 'the package is for the client only', owner.body);
    await stage.papers.keep('pakket.zip', zip);
    const { names, first } = await namesIn(zip);
    holds(names.includes('overzicht.pdf') && names.includes('logboek.html'), 'the package tells what it holds', names);
    const documents = names.filter((name) => name.startsWith('documenten/'));
    holds(documents.length >= stage.files.length, 'every document of both files is in it', names);
    holds(first.length > 0, 'and can be unpacked');
    const counted = term.steps.map(({ en }) => en).join('; ');
    return `${counted}; ${zip.length} bytes: ${names.filter((name) => !documents.includes(name)).join(', ')} and ${documents.length} documents`;
  },
};

/** The mail about a request, when it has come. */
const mailed = (stage: Stage, address: string, { requestId }: Made) =>
  eventually('the mail about the request', () => mailTo(stage, address, requestId));

const correction: Step = {
  step: 'The client has something put right: with its ground, the old value kept, and who got the data is told',
  rules: ['rights.change-ground', 'rights.changes-named', 'rights.decision-told', 'rights.carried-out'],
  proves: ['EK-10.2', 'EK-10.3', 'EK-10.4', 'EK-10.5'],
  async run(stage) {
    const dossierId = fact(stage, 'dossier');
    const to = '0687654321';
    const change = { kind: 'correction', target: { field: 'phone' }, ground: 'incorrect', to };
    const empty = { kinds: ['correction'], changes: [] };
    const refused = await as(stage, 'client').call('POST', rightsOf(dossierId), { body: empty });
    holds(refused.status >= 400 && refused.status < 500, 'a correction says what to change', refused.body);
    const made = await asked(stage, 'client', dossierId, { kinds: ['correction'], changes: [change] });
    await decided(stage, made, [{ kind: 'correction', outcome: 'granted' }]);
    const view = await closed(stage, 'client', made);
    const { body } = await expected(200, as(stage, 'client').call('GET', `/api/dossiers/${dossierId}`), 'the dossier');
    holds((body as { client: { phone?: string } }).client.phone === to, 'it is right now', body);
    const kept = JSON.stringify(view);
    holds(kept.includes(CLIENT.phone) && kept.includes(to), 'the old value and the new one are kept', view);
    const { recipients } = view;
    holds(recipients.length > 0, 'the client sees who was told', view);
    const { email } = stage.people.get('principal') ?? { email: '' };
    const told = await eventually('the mail to the principal', () => mailTo(stage, email, fact(stage, 'number')));
    holds(!told.BodyText.includes(to), 'the mail says that, not what', told);
    await stage.papers.keep('mails/9-gegevens-veranderd.txt', mailText(told));
    return `${CLIENT.phone} became ${to}; ${recipients.length} recipient told; without a change it is refused with ${refused.status}`;
  },
};

const erasure: Step = {
  step: 'Another client wants everything gone, at once: destroyed with a certificate, in every version and backup',
  rules: ['retention.destroyed-at-term', 'rights.carried-out', 'rights.decision-told'],
  proves: ['RIO-6.3', 'EK-10.5', 'EK-10.4'],
  async run(stage) {
    const dossierId = fact(stage, 'other-dossier');
    const path = `/api/dossiers/${dossierId}`;
    const { body } = await expected(200, as(stage, 'owner').call('GET', path), 'the state before');
    const { number } = body as { number: string };
    const made = await asked(stage, 'other-client', dossierId, { kinds: ['erasure'] });
    await decided(stage, made, [{ kind: 'erasure', outcome: 'granted' }]);
    const certificate = await eventually('the certificate', async () => {
      const reply = await expected(200, as(stage, 'owner').call('GET', '/api/certificates'), 'certificates');
      const { items } = reply.body as { items: { certificateId: string; dossierNumber: string }[] };
      return items.find(({ dossierNumber }) => dossierNumber === number)?.certificateId;
    });
    const paper = await expected(200, stage.anyone.call('GET', `/api/certificates/${certificate}`), 'the certificate');
    const { ground } = paper.body as { ground: string };
    holds(ground === 'client-request', 'it says who asked for it', paper.body);
    await expected(404, as(stage, 'owner').call('GET', path), 'the owner');
    holds(!(await stage.machinery.dump(stage.tables.records)).includes(`DOSSIER#${dossierId}`), 'no record is left');
    holds(!(await stage.machinery.dump(stage.tables.vault)).includes(dossierId), 'no key is left');
    const relations = await expected(200, as(stage, 'owner').call('GET', '/api/relations'), 'the relation register');
    const { items: lines } = relations.body as { items: { clientName?: string }[] };
    const kept = stage.policy.survivors.relationRegister === null ? 0 : 1;
    const nameless = lines.every(({ clientName }) => clientName === undefined);
    holds(lines.length === kept && nameless, 'the relation register has at most a line without a name', lines);
    await eventually('the mail with the certificate', () => mailTo(stage, 'joris@voorbeeld.example', certificate));
    return `asked, decided and destroyed today; certificate ${certificate}, readable without an account`;
  },
};

/** Rights of clients, carried out (RIO-3.6, 6.3; EK-9, EK-10). */
export const rightsSteps: readonly Step[] = [access, correction, erasure];
