import { paperInk } from "../../../print/plot/paper-ink.js";
import type { Plot, Shape } from "../../../print/plot/plot.js";
import { png } from "./png.js";

/** Pixels to a unit of the plot: 290 to the inch on A4. */
const PLOT_SCALE = 2.5;
/** Points looked at in each pixel, along a side. */
const SAMPLES = 4;

/** How far a point is from the edge of a shape, and how far along that edge; negative inside. */
type Edge = (x: number, y: number) => { readonly away: number; readonly along: number };

/** A plot in pixels on white, without its foot: the labels are set as text by who places it, so that they can be read and searched. */
export function plotPng({ width, height, foot, shapes }: Plot): Uint8Array {
  const canvas = new Canvas(Math.round(width * PLOT_SCALE), Math.round((height - foot) * PLOT_SCALE));
  for (const shape of shapes) {
    const { fill, stroke, width: line, dash } = paperInk(shape.own);
    const edge = edgeOf(shape);
    const box = boundsOf(shape, line);
    if (fill !== undefined) canvas.paint(box, fill, (x, y) => edge(x, y).away <= 0);
    if (stroke !== undefined) canvas.paint(box, stroke, (x, y) => {
      const { away, along } = edge(x, y);
      return Math.abs(away) <= line / 2 && (dash === undefined || along % (dash[0] + dash[1]) < dash[0]);
    });
  }
  return png(canvas.width, canvas.height, canvas.pixels);
}

function edgeOf(shape: Shape): Edge {
  if (shape.kind === "circle") return (x, y) => ({ away: Math.hypot(x - shape.x, y - shape.y) - shape.r, along: (Math.atan2(y - shape.y, x - shape.x) + Math.PI) * shape.r });
  if (shape.kind === "line") return (x, y) => alongLine(shape, x, y);
  const { x: left, y: top, width, height, round = 0 } = shape;
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - left - width / 2) - width / 2 + round, Math.abs(y - top - height / 2) - height / 2 + round];
    return { away: Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round, along: Math.abs(x - left) + Math.abs(y - top) };
  };
}

function alongLine({ x1, y1, x2, y2 }: Extract<Shape, { kind: "line" }>, x: number, y: number): ReturnType<Edge> {
  const length = Math.max(1e-6, Math.hypot(x2 - x1, y2 - y1));
  const along = Math.min(length, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return { away: Math.hypot(x - x1 - ((x2 - x1) * along) / length, y - y1 - ((y2 - y1) * along) / length), along };
}

interface Bounds { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function boundsOf(shape: Shape, line: number): Bounds {
  const { left, top, right, bottom } = shape.kind === "circle" ? { left: shape.x - shape.r, top: shape.y - shape.r, right: shape.x + shape.r, bottom: shape.y + shape.r }
    : shape.kind === "box" ? { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height }
    : { left: Math.min(shape.x1, shape.x2), top: Math.min(shape.y1, shape.y2), right: Math.max(shape.x1, shape.x2), bottom: Math.max(shape.y1, shape.y2) };
  return { left: left - line, top: top - line, right: right + line, bottom: bottom + line };
}

class Canvas {
  /** three bytes a pixel */
  readonly pixels: Uint8Array;
  constructor(readonly width: number, readonly height: number) {
    this.pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /** Lays a colour over the pixels of a box, each as far as its points are inside. */
  paint({ left, top, right, bottom }: Bounds, colour: string, inside: (x: number, y: number) => boolean): void {
    const rgb = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const [fromX, toX] = [Math.max(0, Math.floor(left * PLOT_SCALE)), Math.min(this.width, Math.ceil(right * PLOT_SCALE))];
    const [fromY, toY] = [Math.max(0, Math.floor(top * PLOT_SCALE)), Math.min(this.height, Math.ceil(bottom * PLOT_SCALE))];
    for (let y = fromY; y < toY; y++) for (let x = fromX; x < toX; x++) {
      let hit = 0;
      for (let i = 0; i < SAMPLES * SAMPLES; i++) if (inside((x + ((i % SAMPLES) + 0.5) / SAMPLES) / PLOT_SCALE, (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / PLOT_SCALE)) hit++;
      if (hit === 0) continue;
      const part = hit / (SAMPLES * SAMPLES);
      const at = (y * this.width + x) * 3;
      for (let c = 0; c < 3; c++) this.pixels[at + c] = Math.round(this.pixels[at + c]! * (1 - part) + rgb[c]! * part);
    }
  }
}
