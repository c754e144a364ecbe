import fc from 'fast-check';

/** The same made-up cases each time, and no more than fit in a moment: a mutant that lives needs a test of its own. */
fc.configureGlobal({ seed: 11, interruptAfterTimeLimit: 60 });
