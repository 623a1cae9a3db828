const LOCAL = "attache.place";
const SESSION = "attache.visit";

/** The place in the order of adding up to which this browser had seen the record before this visit; undefined at the first. A visit lasts as long as its tab. */
export function lastSeen(): number | undefined {
  try {
    const visit = sessionStorage.getItem(SESSION) ?? localStorage.getItem(LOCAL);
    if (visit === null) return undefined;
    sessionStorage.setItem(SESSION, visit);
    return Number(visit);
  } catch {
    return undefined;
  }
}

/** Remembers how far the record was seen. */
export function saw(place: number): void {
  try {
    if (sessionStorage.getItem(SESSION) === null && localStorage.getItem(LOCAL) === null) sessionStorage.setItem(SESSION, String(place));
    localStorage.setItem(LOCAL, String(place));
  } catch { /* without storage every visit is the first */ }
}
