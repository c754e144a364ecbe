import { categoriesOf } from '../shared/categories.ts';

/**
 * What matters for taking up and doing work, and nothing else (EK-1.6, EK-5.1); what is not here is refused. The regulation
 * is silent on health, so the floor of the law holds.
 */
export const categories = categoriesOf({
  identity: 'EK-1.6',
  contact: 'EK-1.6',
  education: 'EK-1.6',
  career: 'EK-1.6',
  cv: 'EK-1.6',
  agreement: 'EK-1.5',
  correspondence: 'EK-1.6',
  'e-mail': 'EK-1.6',
  'test-result': 'EK-1.6',
  'consult-report': 'EK-1.6',
  report: 'EK-1.6',
  advice: 'EK-1.6',
  'workplace-report': 'EK-1.7',
  'principal-improvement-points': 'EK-1.6',
  'work-limitations': 'EK-1.6',
  'labour-expert-report': 'EK-1.6',
  'functional-capacity-list': 'EK-1.6',
  'benefit-or-rejection': 'EK-1.6',
});
