import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A page whose code is fetched when it is first opened, so that the first page stays small. `load` must be one and the same function each time. */
export function Later<P extends object>({ load, props, what }: { readonly load: () => Promise<ComponentType<P>>; readonly props: P; readonly what: string }) {
  const [loaded, set] = useState<{ readonly page?: ComponentType<P>; readonly failed?: boolean }>({});
  useEffect(() => {
    let here = true;
    load().then((page) => here && set({ page }), () => here && set({ failed: true }));
    return () => { here = false; };
  }, [load]);
  if (loaded.failed) return <p class="state failed" role="alert">{what} could not be fetched from the desk’s server. Is it still running? Load the page anew.</p>;
  const Page = loaded.page;
  return Page === undefined ? <p class="state" role="status">Fetching {what}…</p> : <Page {...props} />;
}
