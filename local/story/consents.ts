import { addDays } from '../../domain/calendar.ts';
import { documents, uploaded } from './documents.ts';
import { sayYesInBrowser } from './in-browser.ts';
import { invite } from './opening.ts';
import {
  answer,
  askedByMail,
  consent,
  dossier,
  executionEnds,
  executionOf,
  fetched,
  receipt,
  withdraw,
} from './questions.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';

/** How long the coach is away, in days, both ends included. */
const AWAY = 14;

type Covered = { readonly dossierId: string; readonly number: string; readonly consentId?: string; state: string };
type Cover = { readonly coverId: string; readonly state: string; readonly dossiers: readonly Covered[] };

async function cover(stage: Stage): Promise<Cover> {
  const asked = as(stage, 'coach').call('GET', `/api/covers/${fact(stage, 'cover')}`);
  return (await expected(200, asked, 'the cover')).body as Cover;
}
const lineOf = ({ dossiers }: Cover, dossierId: string): Covered => {
  const line = dossiers.find((one) => one.dossierId === dossierId);
  holds(line !== undefined, 'the cover shows the dossier', dossiers);
  return line;
};

/** A second client of the same coach, who will not answer. */
async function anotherClient(stage: Stage): Promise<string> {
  await invite(stage, 'other-client', 'joris@voorbeeld.example', 'Joris');
  const { services, purposes } = stage.policy;
  const client = { firstName: 'Joris', lastName: 'Terpstra', email: 'joris@voorbeeld.example' };
  const clientId = stage.people.get('other-client')?.personId;
  const today = fact(stage, 'today');
  const body = { service: services[0]?.id, purpose: purposes[0]?.id, clientId, client };
  const coach = as(stage, 'coach');
  const created = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'another dossier');
  const { dossierId } = created.body as { dossierId: string };
  const channel = stage.policy.notice.channels.find((one) => one !== 'email');
  const notice = { regulationVersion: fact(stage, 'regulation'), givenOn: today, channel };
  const path = `/api/dossiers/${dossierId}`;
  await expected(201, coach.call('POST', `${path}/notices`, { body: notice }), 'the notice');
  await expected(200, coach.call('PUT', `${path}/start`, { body: { startedOn: today } }), 'the start');
  return dossierId;
}

export const consentSteps: readonly Step[] = [
  {
    step: 'The coach plans an absence for all clients at once: each is asked by mail, and nothing opens yet',
    rules: ['cover.agreed-by-client', 'dossier.managed-by-coach'],
    proves: ['RIO-4.3', 'EK-6.2'],
    async run(stage) {
      stage.facts.set('other-dossier', await anotherClient(stage));
      const from = fact(stage, 'today');
      const until = addDays(from, AWAY - 1);
      const replacementId = stage.people.get('other-coach')?.personId;
      const asked = as(stage, 'coach').call('POST', '/api/covers', { body: { replacementId, from, until } });
      const planned = (await expected(201, asked, 'planning the absence')).body as Cover;
      holds(planned.dossiers.length === 2, 'both clients are asked', planned);
      const { consentId = '', state } = lineOf(planned, fact(stage, 'dossier'));
      holds(state === 'asked', 'the client is asked', planned);
      stage.facts.set('cover', planned.coverId).set('cover-consent', consentId);
      await askedByMail(stage, consentId, '4-vraag-vervanging');
      holds((await executionOf(stage, consentId)) === 'RUNNING', 'the question waits for its answer');
      await expected(404, as(stage, 'other-coach').call('GET', dossier(stage)), 'the replacement, before the answer');
      return `away ${from} to ${until}; 2 clients asked by mail; until they answer the replacement finds nothing (404)`;
    },
  },
  {
    step: 'The client says yes in the portal, on a phone',
    rules: ['cover.agreed-by-client'],
    proves: ['RIO-4.3', 'EK-6.2'],
    async run(stage) {
      const consentId = fact(stage, 'cover-consent');
      const { text } = await consent(stage, consentId);
      holds(text !== undefined, 'the client reads the question');
      await sayYesInBrowser(stage, consentId, 'portaal/toestemming.png');
      const { state } = await consent(stage, consentId);
      holds(state === 'granted', 'the consent is granted', state);
      return `"${text.nl}" in a browser, from the link of the mail, signed in: ${state}`;
    },
  },
  {
    step: 'With that yes the replacement reads and downloads, the others stay closed',
    rules: ['person.own-account', 'cover.agreed-by-client', 'dossier.managed-by-coach'],
    proves: ['RIO-1.3', 'RIO-4.3', 'EK-1.4', 'EK-6.2'],
    async run(stage) {
      const consentId = fact(stage, 'cover-consent');
      await expected(200, as(stage, 'other-coach').call('GET', dossier(stage)), 'the replacement reads');
      const bytes = await fetched(stage, 'other-coach', `${documents(stage)}/${fact(stage, 'document')}/downloads`);
      holds(stage.files[0]?.bytes.equals(bytes) === true, 'the same bytes come back', bytes.length);
      const other = fact(stage, 'other-dossier');
      await expected(404, as(stage, 'other-coach').call('GET', `/api/dossiers/${other}`), 'without an answer');
      await expected(404, as(stage, 'principal').call('GET', dossier(stage)), 'the principal');
      const shown = lineOf(await cover(stage), other);
      holds(shown.state === 'asked', 'the coach sees who has not answered', shown);
      const hash = await receipt(stage, consentId, 'granted', '2-ontvangstbewijs-toestemming');
      await executionEnds(stage, consentId);
      return `receipt ${hash}; the client who is silent stays closed (404)`;
    },
  },
  {
    step: 'What the replacement adds stays with the dossier',
    rules: ['dossier.two-files'],
    proves: ['RIO-1.8', 'EK-1.6'],
    async run(stage) {
      const file = { name: 'mogelijkheden.txt', bytes: Buffer.from('Mogelijkheden in werk. Verzonnen.\n') };
      const category = stage.policy.categories.find(({ medical }) => medical)?.id;
      const documentId = await uploaded(stage, file, { category }, 'other-coach');
      stage.facts.set('medical-document', documentId);
      await expected(200, as(stage, 'coach').call('GET', `${documents(stage)}/${documentId}`), 'the coach');
      await expected(200, as(stage, 'client').call('GET', `${documents(stage)}/${documentId}`), 'the client');
      return `a document of category ${category}, uploaded by the replacement, seen by coach and client`;
    },
  },
  {
    step: 'The client takes it back with one command, and at once the replacement finds nothing',
    rules: ['cover.agreed-by-client', 'dossier.managed-by-coach', 'access.dossier'],
    proves: ['RIO-4.3', 'EK-6.2', 'EK-7.1'],
    async run(stage) {
      const consentId = fact(stage, 'cover-consent');
      await withdraw(stage, consentId);
      const replacement = as(stage, 'other-coach');
      await expected(404, replacement.call('GET', dossier(stage)), 'the replacement');
      const download = `${documents(stage)}/${fact(stage, 'document')}/downloads`;
      await expected(404, replacement.call('POST', download), 'a download by the replacement');
      const { state } = lineOf(await cover(stage), fact(stage, 'dossier'));
      holds(state === 'withdrawn', 'the coach sees it', state);
      const again = await as(stage, 'client').call('POST', `${dossier(stage)}/consents/${consentId}/withdrawal`);
      holds(again.status === 409, 'it is withdrawn once', again.body);
      const hash = await receipt(stage, consentId, 'withdrawn', '3-ontvangstbewijs-intrekking');
      return `reading 404, download 404; the cover shows "${state}"; receipt ${hash}`;
    },
  },
  {
    step: 'The coach is back earlier: the cover ends, and the open question with it',
    rules: ['cover.agreed-by-client', 'dossier.managed-by-coach'],
    proves: ['RIO-4.3', 'EK-6.2'],
    async run(stage) {
      const { consentId = '' } = lineOf(await cover(stage), fact(stage, 'other-dossier'));
      const path = `/api/covers/${fact(stage, 'cover')}/end`;
      await expected(200, as(stage, 'coach').call('POST', path), 'the coach is back');
      const { state, dossiers } = await cover(stage);
      const states = dossiers.map((one) => one.state).sort();
      holds(state === 'ended' && states.join() === 'cancelled,withdrawn', 'nothing is open', { state, states });
      await executionEnds(stage, consentId);
      return `cover ${state}; the questions are ${states.join(' and ')}`;
    },
  },
  {
    step: 'The partner coach reads only what the client ticked',
    rules: ['access.dossier'],
    proves: ['RIO-4.1'],
    when: (policy) => policy.consents.scopes.some(({ id }) => id === 'partner-coach-reads'),
    async run(stage) {
      await invite(stage, 'partner', 'coach.fenna@voorbeeld.example', 'Fenna');
      const personId = stage.people.get('partner')?.personId;
      const ticked = fact(stage, 'document-category');
      const subject = { kind: 'partner', personId, categories: [ticked], clientData: false };
      const body = { scope: 'partner-coach-reads', subject };
      const partner = as(stage, 'partner');
      const asking = as(stage, 'coach').call('POST', `${dossier(stage)}/consents`, { body });
      const { consentId } = (await expected(201, asking, 'asking')).body as { consentId: string };
      await expected(404, partner.call('GET', documents(stage)), 'the partner coach, before the answer');
      await answer(stage, consentId, 'granted');
      const list = await expected(200, partner.call('GET', documents(stage)), 'the partner coach lists');
      const { items } = list.body as { items: { category: string }[] };
      const seen = [...new Set(items.map(({ category }) => category))].join();
      holds(items.length > 0 && seen === ticked, 'only what was ticked', items);
      await fetched(stage, 'partner', `${documents(stage)}/${fact(stage, 'document')}/downloads`);
      const closed = `${documents(stage)}/${fact(stage, 'medical-document')}`;
      const other = await partner.call('GET', closed);
      holds(other.status === 403 || other.status === 404, 'another category is closed', other.body);
      const own = await partner.call('GET', dossier(stage));
      holds(!('client' in ((own.body ?? {}) as object)), "the client's data were not ticked", own.body);
      holds((await consent(stage, consentId)).state === 'granted', 'it is in force');
      return `${items.length} documents of category ${seen}; of another category ${other.status}, no client data`;
    },
  },
];
