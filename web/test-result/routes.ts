import { open } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const testResultOpenPages = [
  open(
    '/test-result',
    later(() => import('./test-result-page.tsx'), 'TestResultPage'),
  ),
] as const;
