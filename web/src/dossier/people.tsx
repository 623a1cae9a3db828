import type { ComponentChildren } from "preact";
import { Cites } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import { Section } from "../parts/section.js";
import type { Player } from "../parts/types.js";

/** Who takes part, persons first. */
export function People({ players, more, saves }: { readonly players: readonly Player[]; readonly more: number; readonly saves: ComponentChildren }) {
  if (players.length === 0) return null;
  return (
    <Section id="people" title="People and organisations" aside="by items they take part in" saves={saves}>
      <LongList of={players} first={12} noun="names" height={36} list={(rows) => <ul class="people">{rows}</ul>}
        row={({ name, kind, code, roles, items, cites }, _, place) => (
          <li {...place} key={`${kind} ${name} ${code ?? ""}`}>
            <span><b>{name}</b>{code && <span class="code"> {code}</span>} <span class="soft">{roles.filter((role) => !name.toLowerCase().includes(role.toLowerCase())).slice(0, 2).join("; ")}</span></span>
            <span class="n">{items}</span> <Cites of={cites} said={name} />
          </li>
        )} />
      {more > 0 && <p class="soft">And {more} more.</p>}
    </Section>
  );
}
