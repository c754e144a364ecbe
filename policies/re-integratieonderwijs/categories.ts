import { categoriesOf } from '../shared/categories.ts';

/** Everything this practice may keep about a client (RIO-2.2); what is not here is refused. */
export const categories = categoriesOf({
  identity: 'RIO-2.2',
  contact: 'RIO-2.2',
  education: 'RIO-2.2',
  career: 'RIO-2.2',
  cv: 'RIO-2.2',
  agreement: 'RIO-1.8',
  correspondence: 'RIO-3.4',
  'e-mail': 'RIO-3.4',
  'test-result': 'RIO-2.2',
  'consult-report': 'RIO-2.2',
  report: 'RIO-2.2',
  advice: 'RIO-2.2',
  'principal-improvement-points': 'RIO-2.2',
  'work-limitations': 'RIO-2.2',
  'labour-expert-report': 'RIO-2.2',
  'functional-capacity-list': 'RIO-2.2',
  'benefit-or-rejection': 'RIO-2.2',
});
