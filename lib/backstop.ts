const DAYS_A_YEAR = 365;
/** One leap day in each four years that have begun: never fewer days than so many calendar years can have. */
const YEARS_A_LEAP_DAY = 4;

/**
 * Calendar years as whole days, which is all that S3 counts in: the longest such years can be, so that the lifecycle is
 * never earlier than the calendar. The sweep destroys on the exact day; the lifecycle is the backstop behind it.
 */
export const backstopDays = (years: number): number => years * DAYS_A_YEAR + Math.ceil(years / YEARS_A_LEAP_DAY);
