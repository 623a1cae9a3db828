import { useEffect, useRef, useState } from "preact/hooks";
import { followLinks, go, useAddress } from "./data/address.js";
import { useAnswering, watch } from "./data/revision.js";
import { DossierPage } from "./dossier/dossier-page.js";
import { HistoryPage } from "./home/history-page.js";
import { HomePage } from "./home/home-page.js";
import { Header } from "./parts/header.js";
import { KeysHelp } from "./parts/keys-help.js";
import { Later } from "./parts/later.js";
import { typing } from "./parts/typing.js";
import { ItemPage } from "./report/item-page.js";
import { ReportPage } from "./report/report-page.js";
import { SearchPage } from "./search/search-page.js";

/** The whole desk: header, the page that the address names, and the keys that work everywhere. */
export function Desk() {
  const { path } = useAddress();
  const answering = useAnswering();
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useEffect(watch, []);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (typing(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "/") {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === "?") setHelp((shown) => !shown);
      else if (event.key === "h") go("/");
    };
    document.addEventListener("keydown", keys);
    document.addEventListener("click", followLinks);
    return () => {
      document.removeEventListener("keydown", keys);
      document.removeEventListener("click", followLinks);
    };
  }, []);
  return (
    <>
      <a class="skip" href="#main">Skip to the page</a>
      <Header search={search} onHelp={() => setHelp(true)} path={path} />
      {!answering && <p class="banner" role="alert">The desk’s server does not answer. What you see is what it said last; the page goes on by itself when it is back.</p>}
      <main id="main" tabIndex={-1}>{pageOf(path)}</main>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </>
  );
}

const NOTHING = {};
const loadGraph = async () => (await import("./ties/graph-page.js")).GraphPage;
const loadMap = async () => (await import("./ties/map-page.js")).MapPage;
const loadOutlets = async () => (await import("./outlets/outlets-page.js")).OutletsPage;

function pageOf(path: string) {
  const [kind = "", first = "", second = ""] = path.split("/").filter((part) => part !== "").map(decodeURIComponent);
  if (kind === "") return <HomePage />;
  if (kind === "pair" && second !== "") return <DossierPage key={`${first} ${second}`} a={first} b={second} />;
  if (kind === "report" && first !== "") return <ReportPage key={first} id={first} />;
  if ((kind === "item" || kind === "entry") && first !== "") return <ItemPage key={first} id={first} />;
  if (kind === "search") return <SearchPage />;
  if (kind === "history") return <HistoryPage />;
  if (kind === "outlets") return <Later key={kind} load={loadOutlets} props={NOTHING} what="the outlets" />;
  if (kind === "graph") return <Later key={kind} load={loadGraph} props={NOTHING} what="the graph" />;
  if (kind === "map") return <Later key={kind} load={loadMap} props={NOTHING} what="the map" />;
  return <section class="state"><h1>No such page</h1><p>There is nothing at <code>{path}</code>. <a href="/">Home</a></p></section>;
}
