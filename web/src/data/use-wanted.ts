import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** So near to what is seen counts as seen. */
const NEAR = "500px";
/** What nobody looks at is asked for when the page has rested so long: then it is there when it is scrolled to, printed or saved. */
const REST_MS = 1200;

/** Whether a part of the page should ask for `what` now: at once where it is seen, else when there is nothing more urgent. */
export function useWanted(part: RefObject<HTMLElement | null>, what: string): boolean {
  const [seen, setSeen] = useState(false);
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    if (part.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting === true), { rootMargin: NEAR });
    observer.observe(part.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setRested(what), REST_MS);
    return () => clearTimeout(timer);
  }, [what]);
  return seen || rested === what;
}
