import { useEffect, useState } from "preact/hooks";

// The address bar is the state: what is shown can be linked to, and the back button goes back.

const CHANGED = "attache:address";

export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hash: string;
}

export function useAddress(): Address {
  const [address, set] = useState(now);
  useEffect(() => {
    const listener = (): void => set(now());
    window.addEventListener("popstate", listener);
    window.addEventListener(CHANGED, listener);
    return () => {
      window.removeEventListener("popstate", listener);
      window.removeEventListener(CHANGED, listener);
    };
  }, []);
  return address;
}

/** To another page. */
export function go(to: string): void {
  history.pushState(null, "", to);
  window.dispatchEvent(new Event(CHANGED));
  if (!to.includes("#")) window.scrollTo(0, 0);
  document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
}

/** The same page otherwise (another day, another filter): no step for the back button. What is undefined or "" is left out. */
export function change(set: { readonly [key: string]: string | undefined }): void {
  const url = new URL(location.href);
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined || value === "") url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  }
  history.replaceState(null, "", url);
  window.dispatchEvent(new Event(CHANGED));
}

/** Links within the desk change the page without loading it. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest("a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || /^\/(?:docs|openapi\.json|api\/)/.test(link.pathname)) return;
  if (link.pathname === location.pathname && link.hash !== "" && link.search === location.search) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

function now(): Address {
  return { path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash };
}
