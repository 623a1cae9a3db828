import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { go } from "../data/address.js";

/** The bar on every page: where to go, the search, the theme. */
export function Header({ search, onHelp, path }: { readonly search: RefObject<HTMLInputElement | null>; readonly onHelp: () => void; readonly path: string }) {
  const here = (to: string) => (path === to ? { "aria-current": "page" as const } : {});
  return (
    <header class="bar">
      <a class="brand" href="/" {...here("/")}>Attaché</a>
      <nav aria-label="Pages">
        <a href="/" {...here("/")}>Pairs</a>
        <a href="/search" {...here("/search")}>Search</a>
        <a href="/graph" {...here("/graph")}>Graph</a>
        <a href="/map" {...here("/map")}>Map</a>
        <a href="/history" {...here("/history")}>Decisions</a>
        <a href="/outlets" {...here("/outlets")}>Outlets</a>
      </nav>
      <form class="find" role="search" onSubmit={(event) => {
        event.preventDefault();
        const words = search.current?.value.trim() ?? "";
        if (words !== "") go(`/search?q=${encodeURIComponent(words)}`);
      }}>
        <input ref={search} type="search" name="q" aria-label="Search the record" placeholder="Search the record" />
        <kbd aria-hidden="true">/</kbd>
      </form>
      <ThemeButton />
      <button type="button" class="plain" onClick={onHelp} aria-label="Keys">?</button>
    </header>
  );
}

type Theme = "light" | "dark";

function ThemeButton() {
  const [theme, set] = useState<Theme>(() => (document.documentElement.dataset["theme"] as Theme | undefined) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  const other = theme === "dark" ? "light" : "dark";
  return (
    <button type="button" class="plain" aria-label={`Turn to the ${other} theme`} onClick={() => {
      document.documentElement.dataset["theme"] = other;
      try { localStorage.setItem("attache.theme", other); } catch { /* then it holds for this page alone */ }
      set(other);
    }}>{theme === "dark" ? "☀" : "☾"}</button>
  );
}
