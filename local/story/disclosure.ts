import { documents } from './documents.ts';
import { eventually, mailText } from './machinery.ts';
import { invite } from './opening.ts';
import { answer, askedByMail, dossier, executionEnds, fetched, receipt, withdraw } from './questions.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

const disclosures = (stage: Stage): string => `${dossier(stage)}/disclosures`;
const downloads = (stage: Stage): string =>
  `/api/disclosures/${fact(stage, 'disclosure')}/documents/${fact(stage, 'document')}/downloads`;

type Disclosed = { readonly disclosureId: string; readonly documents: readonly { readonly fileName: string }[] };

/** What the person of the principal sees: all of it. */
async function shared(stage: Stage): Promise<readonly Disclosed[]> {
  const { body } = await expected(200, as(stage, 'principal').call('GET', '/api/disclosures'), 'the list');
  return (body as { items: Disclosed[] }).items;
}

async function ledger(stage: Stage): Promise<readonly string[]> {
  const { body } = await expected(200, as(stage, 'client').call('GET', `${dossier(stage)}/ledger`), 'the ledger');
  return (body as { items: { event: string }[] }).items.map(({ event }) => event);
}

const choose = (stage: Stage, documentId: string) =>
  as(stage, 'coach').call('POST', disclosures(stage), {
    body: { principalId: fact(stage, 'principal'), documents: [{ documentId }] },
  });

const handOver = (stage: Stage, by: 'owner' | 'manager', from: 'coach' | 'other-coach') => {
  const to = from === 'coach' ? 'other-coach' : 'coach';
  const [fromCoachId, toCoachId] = [stage.people.get(from)?.personId, stage.people.get(to)?.personId];
  const dossierIds = [fact(stage, 'dossier')];
  return as(stage, by).call('POST', '/api/handovers', { body: { fromCoachId, toCoachId, dossierIds } });
};

export const disclosureSteps: readonly Step[] = [
  {
    step: 'A medical document is never shared with an employer, whatever the client would say',
    rules: ['disclosure.consented', 'person.principal', 'disclosure.no-health-data'],
    proves: ['RIO-5.1', 'EK-1.5'],
    async run(stage) {
      const refused = await choose(stage, fact(stage, 'medical-document'));
      holds(refused.status === 422, 'it must be refused', refused.body);
      return (refused.body as { detail: string }).detail;
    },
  },
  {
    step: 'The coach picks a document and the principal: the client agrees, and the principal downloads it',
    rules: ['person.principal', 'disclosure.consented', 'disclosure.recorded'],
    proves: ['RIO-1.4', 'RIO-5.1', 'EK-1.1', 'EK-1.5'],
    async run(stage) {
      const asked = await expected(201, choose(stage, fact(stage, 'document')), 'asking to share');
      const { consentId } = asked.body as { consentId: string };
      stage.facts.set('disclosure', consentId);
      await askedByMail(stage, consentId, '5-vraag-delen');
      holds((await shared(stage)).length === 0, 'nothing is shared before the answer');
      await expected(404, as(stage, 'principal').call('POST', downloads(stage)), 'a download before the answer');
      await answer(stage, consentId, 'granted');
      const [one, ...more] = await shared(stage);
      const [file] = stage.files;
      holds(more.length === 0 && one?.documents.length === 1, 'exactly what was agreed', one);
      holds(one.documents[0]?.fileName === file?.name, 'and its name', one);
      const bytes = await fetched(stage, 'principal', downloads(stage));
      holds(file?.bytes.equals(bytes) === true, 'the same bytes come back', bytes.length);
      const hash = await receipt(stage, consentId, 'granted', '4-ontvangstbewijs-delen');
      return `${bytes.length} bytes back, byte for byte; receipt ${hash}`;
    },
  },
  {
    step: 'The principal sees what was shared and nothing else; the ledger says what went to whom',
    rules: ['person.principal-protected', 'person.principal', 'disclosure.consented', 'disclosure.recorded'],
    proves: ['RIO-1.2', 'RIO-1.4', 'RIO-5.1', 'EK-1.1', 'EK-1.5'],
    async run(stage) {
      const principal = as(stage, 'principal');
      await expected(404, principal.call('GET', documents(stage)), 'the dossier');
      const other = downloads(stage).replace(fact(stage, 'document'), fact(stage, 'medical-document'));
      await expected(404, principal.call('POST', other), 'a document that is not in the consent');
      const events = await ledger(stage);
      holds(events.join() === 'disclosed,downloaded', 'the ledger has both', events);
      const { email } = stage.people.get('principal') ?? { email: '' };
      const mail = await eventually('the mail to the principal', () => mailTo(stage, email, '/disclosures'));
      await stage.papers.keep('mails/6-gedeeld.txt', mailText(mail));
      const records = await stage.machinery.dump(stage.tables.records);
      for (const name of [CLIENT.lastName, 'Drukkerij De Gans'])
        holds(!records.includes(name), 'the names of both are sealed alike', name);
      return `ledger: ${events.join(', ')}; another document 404; the principal was told by mail`;
    },
  },
  {
    step: 'The client takes the sharing back: the list is empty and a download a moment later is refused',
    rules: ['disclosure.consented', 'disclosure.recorded', 'access.dossier'],
    proves: ['RIO-5.1', 'EK-1.1', 'EK-7.1'],
    async run(stage) {
      const consentId = fact(stage, 'disclosure');
      await withdraw(stage, consentId);
      await expected(404, as(stage, 'principal').call('POST', downloads(stage)), 'a download after the withdrawal');
      const left = await shared(stage);
      holds(left.length === 0, 'nothing is shared any more', left);
      const events = await ledger(stage);
      holds(events.join() === 'disclosed,downloaded,closed', 'the ledger says so', events);
      const hash = await receipt(stage, consentId, 'withdrawn', '5-ontvangstbewijs-delen-ingetrokken');
      await executionEnds(stage, consentId);
      return `0 disclosures, download 404; ledger: ${events.join(', ')}; receipt ${hash}`;
    },
  },
  {
    step: 'The owner does not read the content without a case about it',
    rules: ['access.oversight', 'access.dossier'],
    proves: ['EK-4.1', 'EK-7.1', 'RIO-4.1'],
    async run(stage) {
      const path = `${documents(stage)}/${fact(stage, 'document')}/downloads`;
      const refused = await as(stage, 'owner').call('POST', path);
      holds(refused.status === 403, 'it must be refused', refused.body);
      return (refused.body as { detail: string }).detail;
    },
  },
  {
    step: 'A manager may nothing until the owner appoints them; then a dossier goes to another coach, history and all',
    rules: ['person.appointed-manager', 'dossier.managed-by-coach', 'dossier.assigned-coach'],
    proves: ['EK-6.3', 'EK-6.2', 'RIO-1.7'],
    async run(stage) {
      await invite(stage, 'manager', 'beheer@voorbeeld.example', 'Sam');
      await expected(403, handOver(stage, 'manager', 'coach'), 'a manager who is not appointed');
      const appointment = `/api/people/${stage.people.get('manager')?.personId}/appointment`;
      const appointed = await as(stage, 'owner').call('PUT', appointment);
      holds(appointed.status < 300, 'the owner appoints', appointed.body);
      await expected(201, handOver(stage, 'manager', 'coach'), 'the handover');
      const old = `${documents(stage)}/${fact(stage, 'document')}`;
      await expected(200, as(stage, 'other-coach').call('GET', old), 'the new coach reads what was there');
      await expected(404, as(stage, 'coach').call('GET', dossier(stage)), 'the coach who left');
      await expected(201, handOver(stage, 'owner', 'other-coach'), 'and back');
      const dismissed = await as(stage, 'owner').call('DELETE', appointment);
      holds(dismissed.status < 300, 'the owner dismisses', dismissed.body);
      await expected(403, handOver(stage, 'manager', 'coach'), 'a manager who was dismissed');
      return 'not appointed 403, appointed 200, dismissed 403; the coach who left finds nothing (404)';
    },
  },
];
