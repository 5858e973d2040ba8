/** What is typed, for what is asked of the program meanwhile: not on every key. */
import { useEffect, useState } from 'react';

/** Long enough for the next figure to come. */
const PAUSE_MS = 600;

/** The value once it has not changed for a moment. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setRested(value), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [value]);
  return rested;
}
