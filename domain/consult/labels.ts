import { type Refused, refuse } from '../refusal.ts';
import type { ConsultRules } from './rules.ts';

/** In which setting something was recorded (EK-1.7), and for what purpose (EK-2.1): every record says both. */
export type Labels = { readonly registrationKind: string; readonly purpose: string };

/** What was named of them; what was not is that of its kind, and that of the dossier. */
export type NamedLabels = { readonly registrationKind?: string | undefined; readonly purpose?: string | undefined };

export const labelsOf = ({ registrationKind, purpose }: NamedLabels, otherwise: Labels): Labels => ({
  registrationKind: registrationKind ?? otherwise.registrationKind,
  purpose: purpose ?? otherwise.purpose,
});

/** Refuses a label that is on no list of the policy. */
export function refuseLabels({ registrationKind, purpose }: Labels, rules: ConsultRules): Refused | undefined {
  if (!rules.registrationKinds.some(({ id }) => id === registrationKind))
    return refuse('registration-kind-unknown', 'document.registration-kind', 'registrationKind');
  if (!rules.purposes.some(({ id }) => id === purpose)) return refuse('purpose-unknown', 'dossier.purpose', 'purpose');
  return undefined;
}
