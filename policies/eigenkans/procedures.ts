import { complaintsOf } from '../shared/complaints.ts';
import { consentsOf } from '../shared/consents.ts';
import { consultsOf } from '../shared/consults.ts';
import { rightsOf } from '../shared/rights.ts';

export const consents = consentsOf({
  // No scope for a partner coach: access is for the client's own coach and appointed managers (EK-7.1). Whoever covers
  // for that coach is the coach of EK-6.2 for those days.
  scopes: {
    'replacement-coach': 'EK-6.2',
    disclosure: 'EK-1.1',
    'keep-digital-shorter': 'EK-10.1',
    'follow-up-contact': 'EK-2.1',
  },
  employers: ['employer'],
});

export const rights = rightsOf({
  kinds: {
    access: 'EK-9.3a',
    correction: 'EK-10.2',
    completion: 'EK-10.2',
    removal: 'EK-10.2',
    erasure: 'AVG-17.1',
    objection: 'AVG-21',
    restriction: 'AVG-18',
    portability: 'AVG-20',
  },
  changeGrounds: { incorrect: 'EK-10.2', incomplete: 'EK-10.2', 'not-relevant': 'EK-10.2', 'against-law': 'EK-10.2' },
  // EK-9.3c and EK-10.4 promise a month themselves; the law's shift to a working day does not lengthen a promise.
  promised: ['access', 'correction', 'completion', 'removal'],
  identity: 'EK-9.3b',
});

export const consults = consultsOf({
  guidance: 'individual-guidance',
  assessment: 'assessment-training',
  workplace: 'workplace-guidance',
});

export const complaints = complaintsOf('EK-11.1');
