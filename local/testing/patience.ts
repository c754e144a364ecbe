/**
 * Milliseconds that a test, the story or the demo waits for what is on its way, unless it is there sooner. It ends what hangs, and
 * says nothing of how quick anything has to be: a machine with four times less to give must pass too. No test has a wait of its own.
 */
export const PATIENCE = 120_000;
