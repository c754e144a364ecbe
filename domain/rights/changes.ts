import { refuseForbiddenText } from '../free-text.ts';
import type { Refused } from '../refusal.ts';
import { no } from './parts.ts';
import { type ChangeKind, type ChangeTarget, type ChangeWords, isChangeKind, type RightKind } from './request.ts';
import type { RightsRules } from './rules.ts';

type Proposed = ChangeWords & { readonly kind: ChangeKind; readonly target: ChangeTarget; readonly ground: string };

/**
 * A request to improve, complete or remove holds the changes to make (EK-10.3), each with a ground of the list (EK-10.2)
 * and about something that the dossier has.
 */
export function refuseChanges(
  kinds: readonly RightKind[],
  changes: readonly Proposed[],
  documents: ReadonlySet<string>,
  rules: RightsRules,
): Refused | undefined {
  const empty = kinds.filter(isChangeKind).find((kind) => !changes.some((change) => change.kind === kind));
  if (empty) return no('changes-missing', 'rights.changes-named', 'changes');
  for (const [place, change] of changes.entries()) {
    const refused = refuseChange(change, `changes.${place}`, documents, rules);
    if (refused) return refused;
  }
  return undefined;
}

function refuseChange(
  { kind, target, ground, from, to }: Proposed,
  field: string,
  documents: ReadonlySet<string>,
  { rights, clientFields }: RightsRules,
): Refused | undefined {
  if (!rights.changeGrounds.some(({ id }) => id === ground))
    return no('change-ground-unknown', 'rights.change-ground', `${field}.ground`);
  if (!isKnown(kind, target, documents, clientFields))
    return no('change-target-unknown', 'rights.changes-named', `${field}.target`);
  if ('unnamed' in target && (from === undefined || from.trim() === ''))
    return no('changes-missing', 'rights.changes-named', `${field}.from`);
  if (kind !== 'removal' && (to === undefined || to.trim() === ''))
    return no('changes-missing', 'rights.changes-named', `${field}.to`);
  return refuseForbiddenText({ [`${field}.from`]: from, [`${field}.to`]: to });
}

/** Only a removal can wait for the name of what goes: what has to be added or be right, stands somewhere. */
function isKnown(
  kind: ChangeKind,
  target: ChangeTarget,
  documents: ReadonlySet<string>,
  clientFields: RightsRules['clientFields'],
): boolean {
  if ('unnamed' in target) return kind === 'removal';
  return 'field' in target ? clientFields.some(({ id }) => id === target.field) : documents.has(target.documentId);
}
