import { Temporal } from 'temporal-polyfill';
import { eventually } from './machinery.ts';
import { as, expected } from './stage.ts';
import { holds, type Step } from './story.ts';
import { mailTo } from './trajectory.ts';

const suggestion: Step = {
  step: 'A client suggests an improvement: it reaches the owner and gets an answer',
  rules: ['suggestion.reaches-owner'],
  proves: ['RIO-end'],
  async run(stage) {
    const text = 'Zet de afspraken ook in gewone taal in het verslag.';
    const sent = await expected(201, as(stage, 'client').call('POST', '/api/suggestions', { body: { text } }), 'it');
    const { suggestionId } = sent.body as { suggestionId: string };
    const mail = await eventually('the mail to the owner', () => mailTo(stage, stage.ownerEmail, 'suggest'));
    holds(!mail.BodyText.includes('gewone taal'), 'the mail does not hold the words', mail);
    const path = `/api/suggestions/${suggestionId}`;
    const body = { answer: 'Dank u, dat gaan wij doen.' };
    const answered = await as(stage, 'owner').call('POST', `${path}/answer`, { body });
    holds(answered.status < 300, 'the owner answers', answered.body);
    const seen = await expected(200, as(stage, 'client').call('GET', path), 'the answer');
    holds(JSON.stringify(seen.body).includes(body.answer), 'the client reads the answer', seen.body);
    const others = await as(stage, 'coach').call('GET', path);
    holds(others.status === 404 || others.status === 403, 'nobody else does', others.body);
    return `answered; another account: ${others.status}`;
  },
};

const breach: Step = {
  step: 'A breach is in the register, with the 72 hours and what a notification still lacks',
  rules: ['breach.notified-in-time', 'breach.documented'],
  proves: [],
  async run(stage) {
    const awareAt = Temporal.Now.instant().toString({ fractionalSecondDigits: 0 });
    const body = {
      awareAt,
      kinds: ['confidentiality'],
      foundBy: 'owner',
      happened: 'Een brief ging naar een oud adres.',
    };
    const recorded = await expected(201, as(stage, 'owner').call('POST', '/api/breaches', { body }), 'the breach');
    const { breachId } = recorded.body as { breachId: string };
    const shown = await expected(200, as(stage, 'owner').call('GET', `/api/breaches/${breachId}`), 'the register');
    const { deadline, missing } = shown.body as { deadline: string; missing: unknown[] };
    const last = Temporal.Instant.from(awareAt).add({ hours: 72 });
    holds(Temporal.Instant.from(deadline).equals(last), '72 hours from awareness, strictly', shown.body);
    holds(missing.length > 0, 'what is missing is said', shown.body);
    const denied = await as(stage, 'coach').call('GET', '/api/breaches');
    holds(denied.status === 403, 'the register is the owner’s', denied.body);
    return `to be notified before ${deadline}; ${missing.length} things are missing; nothing is sent by itself`;
  },
};

/** What the practice keeps beside dossiers. */
export const registerSteps: readonly Step[] = [suggestion, breach];
