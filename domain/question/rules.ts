/** What is read of a policy about questions of a client. */
export type QuestionRules = {
  readonly questions: {
    /** The term in which a question is answered. */
    readonly answerDays: number;
    /** The coach is reminded so many days before its end. */
    readonly reminderDays: number;
    /** Of one dossier that wait for an answer at the same time. */
    readonly mostOpen: number;
  };
};
