/** Reasons to say no about suggestions for improvement, beside those that other commands share. */
export const SUGGESTION_REFUSALS = ['suggestion-answered'] as const;

/** What a suggestion puts on the agenda; its subject is the suggestion. */
export const SUGGESTION_AGENDA = ['suggestion-retention'] as const;

/** What the owner, and the sender who is known, are told of it. */
export const SUGGESTION_NOTICES = ['suggestion-received', 'suggestion-answer'] as const;
