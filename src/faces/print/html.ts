import { inert } from "./inert.js";

/** Text as HTML that shows it and does nothing: made inert, with what HTML acts on written as references. */
export function markup(text: string): string {
  return inert(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** An element; `inside` is HTML already, the values of attributes are not. */
export function tag(name: string, attributes: { readonly [name: string]: string | number | undefined }, inside = ""): string {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${typeof value === "number" ? String(Math.round(value * 100) / 100) : markup(value)}"`]));
  return `<${name}${given.join("")}>${VOID.has(name) ? "" : `${inside}</${name}>`}`;
}

const VOID = new Set(["meta", "br", "hr"]);
