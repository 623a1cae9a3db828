import type { AnswerOf } from "../../../src/contract/api.js";
import { DecideForm } from "../parts/decide-form.js";
import { GRADES } from "./grades.js";

const OWNERS = { state: "the state", party: "a party", private: "private owners" } as const;

/** What a user knows of an outlet; a field left as it is states nothing new. */
export function FactsForm({ outlet: { name, facts }, onDone }: { readonly outlet: AnswerOf<"outlets">["outlets"][number]; readonly onDone: () => void }) {
  return (
    <DecideForm label={`What you know of ${name}`} save="State it" onDone={onDone} request={(given) => {
      const changed = Object.fromEntries(Object.entries(given).filter(([field, value]) => value !== "" && value !== (facts[field as keyof typeof facts] ?? "")));
      return Object.keys(changed).length === 0 ? undefined : { action: "outlet", name, ...changed };
    }}>
      <label>Country<input name="country" defaultValue={facts.country ?? ""} placeholder="Egypt, or EGY" /></label>
      <label>Owned by<select name="ownership"><option value="">not stated</option>{Object.entries(OWNERS).map(([kind, says]) => <option key={kind} value={kind} selected={facts.ownership === kind}>{says}</option>)}</select></label>
      <label>Grade<select name="grade"><option value="">not stated</option>{Object.entries(GRADES).map(([grade, says]) => <option key={grade} value={grade} selected={facts.grade === grade}>{grade}: {says}</option>)}</select></label>
      <label>Note<input name="note" defaultValue={facts.note ?? ""} /></label>
    </DecideForm>
  );
}
