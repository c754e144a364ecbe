import { Moment } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { BREACH } from './breach-words.ts';

const HOURS = 72;
const RADIUS = 40;

/** The 72 hours as a clock: what is left of them, and until when. The words say the same as the drawing. */
export function BreachClock({ hoursLeft, deadline }: { readonly hoursLeft: number; readonly deadline: string }) {
  const words = useWords(BREACH);
  return (
    <div className="clock">
      <svg viewBox="0 0 100 100" width="96" height="96" aria-hidden="true" focusable="false">
        <circle className="clock-all" cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="14" />
        <circle
          className={hoursLeft > HOURS / 3 ? 'clock-left' : 'clock-left soon'}
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          strokeWidth="14"
          pathLength={HOURS}
          strokeDasharray={`${hoursLeft} ${HOURS}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <div>
        <p>
          <strong>{hoursLeft > 0 ? words.left(hoursLeft) : words.past}</strong>
        </p>
        <p>
          {words.until} <Moment at={deadline} />
        </p>
      </div>
    </div>
  );
}
