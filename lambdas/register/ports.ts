import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import type { BreachStore } from '../../stores/breaches.ts';
import type { Committer } from '../../stores/commit.ts';
import { OpenSends } from '../../stores/open-sends.ts';
import type { Ids } from '../../stores/outside.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import type { Fonts } from '../letters/model.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';
import { registerStores } from './stores.ts';

export type RegisterPorts = {
  readonly policy: Policy;
  readonly breaches: BreachStore;
  readonly suggestions: SuggestionStore;
  readonly openSends: Pick<OpenSends, 'next'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
};

/** What the routes of the registers reach. */
export function registerPorts() {
  const env = environment(FUNCTIONS.registersHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    ...registerStores(ports.items, ports.vault),
    openSends: new OpenSends(ports.items),
    fonts: () => readLetterFonts(env.FONT_PATH),
    log: logger('registers'),
  };
}
