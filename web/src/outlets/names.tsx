import { useState } from "preact/hooks";
import { useAnswer } from "../data/use-answer.js";
import { DecideForm } from "../parts/decide-form.js";
import { Decisions } from "../parts/decisions.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";

const MOST = 500;

/** Whom names stand for, as users said, and a form to say it. */
export function Names() {
  const answered = useAnswer("history", { report: undefined, entry: undefined, limit: MOST, cursor: undefined });
  const [said, setSaid] = useState(0);
  return (
    <Section id="names" title="Names" aside="wherever the whole name is read as an actor, it is that one">
      <DecideForm key={said} label="Whom a name stands for" save="Say so" onDone={() => setSaid(said + 1)} request={({ name = "", stands = "", code = "" }) => (name === "" || stands === "" ? undefined : { action: "alias", name, is: stands, ...(code !== "" && { code }) })}>
        <label>The name, as reports write it<input name="name" /></label>
        <label>stands for<input name="stands" /></label>
        <label>Its code, if any<input name="code" placeholder="RUS GOV" /></label>
      </DecideForm>
      <Show of={answered} what="the names">
        {({ rows }) => {
          const names = rows.filter(({ decision, state }) => decision.action === "alias" && state === "stands");
          return names.length === 0 ? <p class="soft">No name was given a meaning yet.</p> : <Decisions rows={names} />;
        }}
      </Show>
    </Section>
  );
}
