import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Directory, Ids } from '../../stores/outside.ts';
import { PaperStore } from '../../stores/paper.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import type { Fonts } from '../letters/model.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type PaperPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly papers: PaperStore;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly complaints: Pick<ComplaintStore, 'list'>;
  readonly directory: Pick<Directory, 'contactOf'>;
  /** Where the code on a sheet leads. */
  readonly portalOrigin: string;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
  readonly committer: Committer;
  readonly ids: Ids;
};

/** What the routes of paper reach. */
export function paperPorts() {
  const env = environment(FUNCTIONS.paperHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    papers: new PaperStore(ports.items),
    documents: new DocumentStore(ports.items),
    complaints: new ComplaintStore(ports.items, ports.vault),
    directory: deployedDirectory(ports.items, env),
    portalOrigin: env.PORTAL_ORIGIN,
    fonts: () => readLetterFonts(env.FONT_PATH),
    log: logger('paper'),
  };
}
