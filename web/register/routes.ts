import { open, page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

/** Everybody but the owner sends ideas, and reads the answers to their own. */
const others = <Page>(shown: Page) => ({ client: shown, coach: shown, principal: shown, manager: shown });

export const registerPages = [
  page('/suggestions', {
    ...others(later(() => import('./suggestions-page.tsx'), 'SuggestionsPage')),
    owner: later(() => import('./owner-suggestions-page.tsx'), 'OwnerSuggestionsPage'),
  }),
  page('/suggestions/$suggestionId', {
    ...others(later(() => import('./suggestion-page.tsx'), 'SuggestionPage')),
    owner: later(() => import('./owner-suggestion-page.tsx'), 'OwnerSuggestionPage'),
  }),
  page('/breaches', { owner: later(() => import('./breaches-page.tsx'), 'BreachesPage') }),
  page('/breaches/new', { owner: later(() => import('./breach-make-page.tsx'), 'BreachMakePage') }),
  page('/breaches/$breachId', { owner: later(() => import('./breach-page.tsx'), 'BreachPage') }),
  page('/accountability', { owner: later(() => import('./accountability-page.tsx'), 'AccountabilityPage') }),
  page('/registers', { owner: later(() => import('./registers-page.tsx'), 'RegistersPage') }),
] as const;

export const registerOpenPages = [
  open(
    '/suggestions/public',
    later(() => import('./public-suggestion-page.tsx'), 'PublicSuggestionPage'),
  ),
] as const;
