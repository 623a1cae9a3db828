/** What of a mark is drawn on white paper; colours as `#rrggbb`. */
export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width: number;
  readonly dash?: readonly [on: number, off: number];
}

/** The colours of the desk on white paper, for what a mark is (`Shape.own`). Faint marks get a faint colour, not a transparent one: every printer has that. */
export function paperInk(own: string): Ink {
  const is = new Set(own.split(" "));
  if (is.has("tick")) return { stroke: "#d9d4c6", width: 0.8, dash: [1, 3] };
  if (is.has("axis")) return { stroke: "#8d8779", width: 0.8 };
  const [strong, pale] = is.has("down") ? ["#9c4318", "#e0b699"] : ["#1f5f5b", "#a9c6c2"];
  if (is.has("col")) return { fill: is.has("words") ? pale : strong, width: 0 };
  const line = is.has("historical") ? pale : strong;
  return { stroke: line, fill: is.has("words") || is.has("open") ? "#ffffff" : line, width: 1.2, ...(is.has("open") && { dash: [2, 2] as const }) };
}

export const PAPER = { ink: "#1c1b18", soft: "#656157", rule: "#d9d4c6", accent: "#8a1f2d" } as const;
