import type { ComponentChildren } from "preact";

/** A part of a page under a ruled heading; `aside` stands at the right of it, `saves` at its foot: what it shows, to take along. */
export function Section({ id, title, aside, saves, children, class: own = "" }: { readonly id: string; readonly title: string; readonly aside?: ComponentChildren; readonly saves?: ComponentChildren; readonly children: ComponentChildren; readonly class?: string }) {
  return (
    <section id={id} class={`part ${own}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}{aside !== undefined && <span class="aside">{aside}</span>}</h2>
      {children}
      {saves}
    </section>
  );
}
