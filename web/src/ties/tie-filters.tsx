import { change } from "../data/address.js";
import { useAnswer } from "../data/use-answer.js";

/** What is drawn, as fields; the address keeps them. */
export function TieFilters({ given }: { readonly given: { readonly [name: string]: string | undefined } }) {
  const choices = useAnswer("choices", {});
  const topics = choices.is === "here" ? choices.answer.topics : [];
  const choose = (name: string, label: string, options: readonly (readonly [value: string, says: string])[], any = "any") => (
    <label>{label}
      <select value={given[name] ?? ""} onChange={(event) => change({ [name]: event.currentTarget.value })}>
        {any !== "" && <option value="">{any}</option>}{options.map(([value, says]) => <option key={value} value={value}>{says}</option>)}
      </select>
    </label>
  );
  const write = (name: string, label: string, type: "text" | "date", hint = "") => (
    <label>{label}<input {...({ type } as { type: "text" })} value={given[name] ?? ""} placeholder={hint} onChange={(event) => change({ [name]: event.currentTarget.value.trim() })} /></label>
  );
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label="Filters">
      {write("from", "Happened from", "date")}
      {write("to", "to", "date")}
      {choose("kind", "Kind", [["event", "events"], ["undertaking", "undertakings"]], "both")}
      {choose("side", "Words or deeds", [["deeds", "deeds"], ["words", "words"]], "both")}
      {choose("topic", "Topic", topics.map((topic) => [topic, topic.replaceAll("_", " ")]))}
      {write("actor", "Who takes part", "text", "anyone")}
      {choose("top", "How many", [["20", "the 20 strongest"], ["40", "the 40 strongest"], ["100", "the 100 strongest"], ["400", "the 400 strongest"]], "")}
    </form>
  );
}
