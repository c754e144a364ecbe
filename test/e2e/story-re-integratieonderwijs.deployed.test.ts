import { describe } from 'vitest';
import { storyOf } from './told.ts';

describe('from a start to proven destruction, as deployed (re-integratieonderwijs)', () => {
  storyOf('re-integratieonderwijs');
});
