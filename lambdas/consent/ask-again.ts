import { dayOf } from '../../domain/calendar.ts';
import { type AskConsent, askConsent } from '../../domain/consent/ask.ts';
import { textOn } from '../../domain/consent/rules.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { consequencesOf, dossierWrite } from './consequences.ts';
import type { DueConsentPorts } from './due.ts';
import { resolveSubject } from './resolve-subject.ts';

/**
 * Asks again what was agreed to in a wording that has been replaced, and nothing else: grants under the wording in force
 * are not touched. Reads the index by wording, so it costs nothing while no wording has changed. The older grant holds
 * until the new question is answered or lapses.
 * @returns how many clients were asked.
 */
export async function askAgain(ports: DueConsentPorts): Promise<number> {
  const today = dayOf(await ports.clock.now());
  let asked = 0;
  for (const scope of ports.policy.consents.scopes) {
    const current = textOn(scope, ports.policy, today);
    const replaced = scope.texts.filter(({ version, effectiveFrom }) => version !== current && effectiveFrom <= today);
    for (const { version } of replaced)
      for (const { dossierId, consentId } of await ports.consents.underText(scope.id, version))
        if (await askOne(ports, dossierId, consentId)) asked += 1;
  }
  return asked;
}

async function askOne(ports: DueConsentPorts, dossierId: string, consentId: string): Promise<boolean> {
  const loaded = await ports.dossiers.load(dossierId);
  if (!loaded) return false;
  const older = await ports.consents.load(dossierId, consentId, loaded.key);
  if (older?.state !== 'granted') return false;
  const now = await ports.clock.now();
  const turn = await ports.consents.turn(dossierId);
  const before = await ports.consents.list(dossierId, loaded.key);
  const command: AskConsent = {
    consentId: ports.ids.next(),
    scope: older.scope,
    subject: older.subject,
    askedBy: { personId: 'system', role: 'system' },
    replaces: consentId,
    ...(older.secrets.shown ? { shown: older.secrets.shown } : {}),
  };
  const outcome = askConsent(
    loaded.dossier,
    command,
    before,
    await resolveSubject(ports, loaded, older.subject),
    ports.policy,
    now,
  );
  // Asked already, or impossible now: the next sweep looks again.
  if (!outcome.ok) return false;
  const consequences = await consequencesOf(ports, loaded, undefined, outcome, now);
  const writes = [turn, ...consequences.writes, dossierWrite(ports, loaded, consequences)];
  return (await commitBySystem(ports, dossierId, consequences, writes)).ok;
}
