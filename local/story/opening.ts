import type { Role } from '../../domain/person/person.ts';
import { as, expected, fact, PASSWORD, type Part, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';

type Invited = Exclude<Part, 'owner'>;
const ROLE_OF = {
  coach: 'coach',
  'other-coach': 'coach',
  partner: 'coach',
  client: 'client',
  'other-client': 'client',
  principal: 'principal',
  manager: 'manager',
} as const satisfies { readonly [P in Invited]: Role };

/** Invites somebody who has a part in the story, and signs in as they would. */
export async function invite(
  stage: Stage,
  part: Invited,
  email: string,
  givenName: string,
  more: { readonly principalId?: string } = {},
): Promise<void> {
  const invitation = { role: ROLE_OF[part], email, givenName, ...more };
  const asked = as(stage, 'owner').call('POST', '/api/people', { body: invitation });
  const { body } = await expected(201, asked, `inviting the ${part}`);
  await stage.accounts.setPassword(email, PASSWORD);
  const session = await stage.accounts.signIn(email, PASSWORD);
  stage.people.set(part, { personId: (body as { personId: string }).personId, email, session });
}

export const opening: readonly Step[] = [
  {
    step: 'The deployment made one owner, who signs in',
    rules: ['person.one-owner'],
    proves: ['RIO-1.6', 'EK-1.13'],
    async run(stage) {
      await stage.accounts.setPassword(stage.ownerEmail, PASSWORD);
      const session = await stage.accounts.signIn(stage.ownerEmail, PASSWORD);
      stage.people.set('owner', { email: stage.ownerEmail, session });
      const refused = await session.call('POST', '/api/people', {
        body: { role: 'owner', email: 'tweede@voorbeeld.example', givenName: 'Tweede' },
      });
      holds(refused.status >= 400 && refused.status < 500, 'a second owner must be refused', refused.body);
      return `signed in as ${stage.ownerEmail}; a second owner is refused with ${refused.status}`;
    },
  },
  {
    step: 'Anyone reads the privacy regulation without logging in',
    rules: ['regulation.given', 'regulation.public'],
    proves: ['RIO-2.1', 'EK-12.3'],
    async run(stage) {
      const list = await expected(200, stage.anyone.call('GET', '/api/regulations'), 'the list of regulations');
      const { items } = list.body as { items: { version: string; effectiveFrom: string; inForce: boolean }[] };
      const inForce = items.find((one) => one.inForce);
      holds(inForce !== undefined, 'one version is in force', items);
      const path = `/api/regulations/${inForce.version}`;
      const { body } = await expected(200, stage.anyone.call('GET', path), 'the regulation in force');
      stage.facts.set('regulation', inForce.version);
      const articles = (body as { articles: unknown[] }).articles.length;
      return `version ${inForce.version}, in force since ${inForce.effectiveFrom}, ${articles} articles`;
    },
  },
  {
    step: 'Without a token everything else is closed',
    rules: ['access.default-deny', 'audit.every-act'],
    proves: ['EK-1.12', 'EK-3.1'],
    async run(stage) {
      const { status } = await stage.anyone.call('GET', '/api/dossiers');
      holds(status === 401, 'no token, no answer', status);
      return 'GET /api/dossiers answers 401';
    },
  },
  {
    step: 'The owner invites two coaches and a client, and registers the principal with a person of it',
    rules: ['access.oversight', 'person.own-account', 'person.principal', 'dossier.assigned-coach'],
    proves: ['EK-4.1', 'EK-1.4', 'EK-1.5', 'RIO-1.3', 'RIO-1.7', 'RIO-1.4'],
    async run(stage) {
      await invite(stage, 'coach', 'coach.noor@voorbeeld.example', 'Noor');
      await invite(stage, 'other-coach', 'coach.ties@voorbeeld.example', 'Ties');
      await invite(stage, 'client', 'merel@voorbeeld.example', 'Merel');
      const { body } = await expected(
        201,
        as(stage, 'owner').call('POST', '/api/principals', { body: { type: 'employer', name: 'Drukkerij De Gans' } }),
        'registering the principal',
      );
      const { principalId } = body as { principalId: string };
      stage.facts.set('principal', principalId);
      await invite(stage, 'principal', 'wim@drukkerijdegans.example', 'Wim', { principalId });
      const denied = await as(stage, 'coach').call('POST', '/api/people', {
        body: { role: 'coach', email: 'x@voorbeeld.example', givenName: 'X' },
      });
      holds(denied.status === 403, 'a coach invites nobody', denied.body);
      return `5 accounts; principal ${fact(stage, 'principal')}; a coach may not invite (403)`;
    },
  },
];
