import type { Act, AuditEntry } from '../../domain/audit.ts';
import type { DossierAuditAction } from '../../domain/catalogue.ts';
import type { common } from '../../domain/common/feature.ts';
import type { cover } from '../../domain/cover/feature.ts';
import type { Text } from '../../policies/types.ts';
import { complaintLogWords } from '../complaint/log-words.ts';
import { consentLogWords } from '../consent/log-words.ts';
import { consultLogWords } from '../consult/log-words.ts';
import { disclosureLogWords } from '../disclosure/log-words.ts';
import { documentLogWords } from '../document/log-words.ts';
import { dossierLogWords } from '../dossier/log-words.ts';
import { erasureLogWords } from '../erasure/log-words.ts';
import { paperLogWords } from '../paper/log-words.ts';
import { personLogWords } from '../person/log-words.ts';
import { questionLogWords } from '../question/log-words.ts';
import { rightsLogWords } from '../rights/log-words.ts';
import { summaryLogWords } from '../summary/log-words.ts';
import { testResultLogWords } from '../test-result/log-words.ts';
import type { LogWordsOf } from './feature.ts';

const coverLogWords = {
  'coach.change': { nl: 'Uw dossier aan een andere coach gegeven', en: 'Gave your dossier to another coach' },
} as const satisfies LogWordsOf<typeof cover>;

const commonLogWords = {
  'free-text.false-alarm': {
    nl: 'Gelezen en gezegd: wat in deze tekst op een diagnose lijkt, is er geen',
    en: 'Read, and said: what looks like a diagnosis in this text is none',
  },
} as const satisfies LogWordsOf<typeof common>;

/** What was done, as the client reads it; complete by type over everything that can stand in the log of a dossier. */
export const ACTIONS: { readonly [A in DossierAuditAction]: Text } = {
  ...commonLogWords,
  ...dossierLogWords,
  ...documentLogWords,
  ...testResultLogWords,
  ...consentLogWords,
  ...coverLogWords,
  ...consultLogWords,
  ...summaryLogWords,
  ...disclosureLogWords,
  ...paperLogWords,
  ...questionLogWords,
  ...rightsLogWords,
  ...complaintLogWords,
  ...erasureLogWords,
  ...personLogWords,
};

/** What an act of processing is, for an action that has no words of its own. */
export const ACTS_IN_WORDS: { readonly [A in Act]: Text } = {
  collect: { nl: 'Gegevens verzameld', en: 'Collected data' },
  record: { nl: 'Iets vastgelegd', en: 'Recorded something' },
  order: { nl: 'Gegevens geordend', en: 'Ordered data' },
  keep: { nl: 'Het bewaren geregeld', en: 'Settled the keeping' },
  update: { nl: 'Gegevens bijgewerkt', en: 'Updated data' },
  change: { nl: 'Gegevens gewijzigd', en: 'Changed data' },
  consult: { nl: 'Gegevens bekeken', en: 'Looked at data' },
  use: { nl: 'Gegevens gebruikt', en: 'Used data' },
  disclose: { nl: 'Gegevens verstrekt', en: 'Disclosed data' },
  combine: { nl: 'Gegevens samengebracht', en: 'Combined data' },
  shield: { nl: 'Gegevens afgeschermd', en: 'Shielded data' },
  erase: { nl: 'Gegevens gewist', en: 'Erased data' },
  destroy: { nl: 'Gegevens vernietigd', en: 'Destroyed data' },
};

const WORDS: ReadonlyMap<string, Text> = new Map(Object.entries(ACTIONS));

/** An entry can be older than the names of today; of such a one its act is told. */
export const inWords = ({ action, act }: Pick<AuditEntry, 'action' | 'act'>): Text =>
  WORDS.get(action) ?? ACTS_IN_WORDS[act];
