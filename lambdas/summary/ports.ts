import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { ConsultStore } from '../../stores/consults.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Ids } from '../../stores/outside.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import type { Fonts } from '../letters/model.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type SummaryPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly summaries: SummaryStore;
  readonly consults: Pick<ConsultStore, 'load'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
};

/** What the routes of summaries reach. */
export function summaryPorts() {
  const env = environment(FUNCTIONS.summariesHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    summaries: new SummaryStore(ports.items),
    consults: new ConsultStore(ports.items),
    fonts: () => readLetterFonts(env.FONT_PATH),
    log: logger('summaries'),
  };
}
