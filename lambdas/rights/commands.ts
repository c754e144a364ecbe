import type { RightsReply } from '../../contracts/rights/replies.ts';
import { relationTo } from '../../domain/access/relation.ts';
import { DOSSIER_RULES } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/person/person.ts';
import { possible } from '../../domain/possible.ts';
import { RIGHTS_COMMAND_NAMES, RIGHTS_COMMANDS } from '../../domain/rights/commands.ts';
import type { RightsDossier } from '../../domain/rights/on-dossier.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import type { Policy } from '../../policies/index.ts';
import { commandView } from '../shared/why-not.ts';

/** What somebody can do with a request now, and why not the rest of what is theirs to do. */
export function commandsFor(
  request: RightsRequest,
  dossier: RightsDossier,
  policy: Policy,
  actor: Actor,
  today: string,
): Promise<RightsReply['commands']> {
  const relation = relationTo(actor, dossier);
  const situation = { request, dossier, rules: policy, today };
  const own = RIGHTS_COMMAND_NAMES.filter((name) => DOSSIER_RULES[RIGHTS_COMMANDS[name].action].may.includes(relation));
  return Promise.all(own.map((name) => commandView(name, possible(RIGHTS_COMMANDS[name], situation), policy.rules)));
}
