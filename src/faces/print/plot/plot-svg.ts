import { markup, tag } from "../html.js";
import type { Plot, Shape } from "./plot.js";

/** How a medium dresses a mark or a label: the attributes for what it is. */
export type Dress = (own: string) => { readonly [attribute: string]: string | number | undefined };

/** A plot as SVG. In a page, marks lead to their notes (`#s12`); elsewhere `linked` is left out. */
export function plotSvg({ width, height, alt, shapes, labels }: Plot, dress: Dress, linked: (note: number) => string | undefined = () => undefined): string {
  const marks = shapes.map((shape) => drawn(shape, dress, shape.note === undefined ? undefined : linked(shape.note)));
  const words = labels.map(({ x, text }) => tag("text", { x: x + 4, y: height - 5, ...dress("label") }, markup(text)));
  const leads = marks.some((mark) => mark.startsWith("<a "));
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, role: leads ? "group" : "img", "aria-label": alt }, [...words, ...marks].join(""));
}

function drawn(shape: Shape, dress: Dress, href: string | undefined): string {
  const title = shape.title === undefined ? "" : tag("title", {}, markup(shape.title));
  const own = dress(shape.own);
  const svg = shape.kind === "circle" ? tag("circle", { cx: shape.x, cy: shape.y, r: shape.r, ...own }, title)
    : shape.kind === "box" ? tag("rect", { x: shape.x, y: shape.y, width: shape.width, height: shape.height, rx: shape.round, ...own }, title)
    : tag("line", { x1: shape.x1, x2: shape.x2, y1: shape.y1, y2: shape.y2, ...own });
  return href === undefined ? svg : tag("a", { href, "aria-label": shape.title }, svg);
}
