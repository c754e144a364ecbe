import { complaintsOf } from '../shared/complaints.ts';
import { consentsOf } from '../shared/consents.ts';
import { consultsOf } from '../shared/consults.ts';
import { rightsOf } from '../shared/rights.ts';

export const consents = consentsOf({
  scopes: {
    'partner-coach-reads': 'RIO-4.1',
    'replacement-coach': 'RIO-4.3',
    disclosure: 'RIO-5.1',
    'keep-paper-longer': 'RIO-6.2',
    'keep-paper-shorter': 'RIO-6.2',
    'keep-digital-shorter': 'RIO-6.3',
    'follow-up-contact': 'RIO-6.3',
  },
  employers: ['employer', 'direct-manager'],
});

export const rights = rightsOf({
  kinds: {
    access: 'RIO-3.6',
    correction: 'AVG-16',
    completion: 'AVG-16',
    removal: 'AVG-17.1',
    erasure: 'RIO-6.3',
    objection: 'RIO-6.3',
    restriction: 'AVG-18',
    portability: 'AVG-20',
  },
  changeGrounds: {
    incorrect: 'AVG-16',
    incomplete: 'AVG-16',
    'not-relevant': 'AVG-17.1.a',
    'against-law': 'AVG-17.1.d',
  },
  // The regulation names no term of its own; the statutory one holds and rolls.
  promised: [],
  identity: 'AVG-12.6',
});

export const consults = consultsOf({
  guidance: 'individual-guidance',
  assessment: 'assessment-training',
  workplace: 'workplace-guidance',
});

export const complaints = complaintsOf('RIO-7.2');
