import { CHANGES } from './changes.ts';
import type { Grantor } from './grantor.ts';

/** Of the anonymous figures: neither reaches what is sealed, and who writes them never reads them (EK-8.2). */
export const STATISTICS_GRANTS = {
  countYears: (can: Grantor) => [
    can.records('GetItem', 'Query'),
    can.recordsOf(['audit', 'years-counted', 'run'], 'PutItem'),
    can.statistics('PutItem'),
  ],

  // No dossier: who asks, the log of releases, and the link in the practice's chain.
  statisticsHttp: (can: Grantor) => [
    can.recordsOf(['clock', 'person', 'account', 'release', 'audit', 'idempotency'], 'GetItem'),
    can.recordsOf(['release'], 'Query'),
    can.recordsOf(CHANGES.statisticsHttp, 'PutItem'),
    can.statistics('Query'),
    can.accounts('AdminGetUser'),
  ],
};
