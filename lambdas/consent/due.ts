import type { AgendaItem } from '../../domain/agenda.ts';
import { endConsent, expireConsent, remindOfConsent } from '../../domain/consent/answer.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { consent as feature } from '../../domain/consent/feature.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';
import { consequencesOf, dossierWrite } from './consequences.ts';
import type { ConsentPorts } from './ports.ts';
import { type ResolvingPorts, resolveColleague } from './resolve-subject.ts';
import { tellAsker } from './task.ts';

export type DueConsentPorts = ConsentPorts &
  Pick<ResolvingPorts, 'directory'> & { readonly clock: Clock; readonly pause: Pause };

/** What the agenda asks of a consent: to remind, to lapse, to end, and to tell who asked. `reference` is the consent. */
export const dueConsents = (ports: DueConsentPorts): DueCommandsOf<typeof feature> => ({
  'consent-reminder': (item) =>
    onConsent(ports, item, async (consent, now, dossier) =>
      remindOfConsent(consent, await resolveColleague(ports, dossier, consent.subject), ports.policy, now),
    ),
  'consent-expiry': (item) => onConsent(ports, item, (consent, now) => expireConsent(consent, ports.policy, now)),
  'consent-end': (item) => onConsent(ports, item, (consent, now) => endConsent(consent, 'term', ports.policy, now)),
  'consent-tell': async ({ subject, reference }) => {
    await tellAsker(ports, { dossierId: subject, consentId: reference });
    return 'done';
  },
});

type Now = Awaited<ReturnType<Clock['now']>>;

async function onConsent(
  ports: DueConsentPorts,
  item: AgendaItem,
  decide: (consent: Consent, now: Now, dossier: Dossier) => Outcome<Consent> | Promise<Outcome<Consent>>,
): Promise<string> {
  const { subject: dossierId, reference, kind } = item;
  const now = await ports.clock.now();
  const loaded = await liveDossier(ports, dossierId);
  // An erasure of the dossier removes its questions.
  if (!loaded) return 'done';
  const consent = await ports.consents.load(dossierId, reference, loaded.key);
  if (!consent) return 'done';
  const outcome = await decide(consent, now, loaded.dossier);
  if (!outcome.ok) return isOver(consent, kind) || !(await stillDue(item, ports)) ? 'done' : outcome.refusal.code;
  const consequences = await consequencesOf(ports, loaded, consent, outcome, now);
  const writes = [...consequences.writes, dossierWrite(ports, loaded, consequences)];
  const result = await commitBySystem(ports, dossierId, consequences, writes);
  return result.ok ? 'done' : result.conflict;
}

/** The question was answered or the grant has ended: the item was dropped, and the index is eventually consistent. */
const isOver = ({ state, remindedOn }: Consent, kind: AgendaItem['kind']): boolean => {
  if (kind === 'consent-end') return state !== 'granted';
  return state !== 'asked' || (kind === 'consent-reminder' && remindedOn !== undefined);
};
