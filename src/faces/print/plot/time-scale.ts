const DAY = 86_400_000;

/** A span of time in ms, and where it stands on the page. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  x(ms: number): number;
  ms(x: number): number;
}

export function timeScale(from: number, to: number, width: number, margin = 14): TimeScale {
  const reach = Math.max(DAY, to - from);
  const room = Math.max(1, width - 2 * margin);
  return { from, to, x: (ms) => margin + ((ms - from) / reach) * room, ms: (x) => from + ((x - margin) / room) * reach };
}

/** Days, months, quarters or years at whose beginnings lines stand: as many as there is room for. */
export function ticks({ from, to }: TimeScale, width: number): readonly { readonly ms: number; readonly label: string }[] {
  const most = Math.max(2, Math.floor(width / 72));
  const steps: readonly (readonly [months: number, label: (date: Date) => string])[] = [[1, month], [3, month], [6, month], [12, year], [24, year], [60, year], [120, year]];
  for (const [months, label] of steps) {
    const found = starts(from, to, months);
    if (found.length <= most) return found.map((date) => ({ ms: date.getTime(), label: label(date) }));
  }
  return [];
}

function starts(from: number, to: number, months: number): readonly Date[] {
  const first = new Date(from);
  const all: Date[] = [];
  const at = new Date(Date.UTC(first.getUTCFullYear(), 0, 1));
  if (months >= 24) at.setUTCFullYear(Math.floor(first.getUTCFullYear() / (months / 12)) * (months / 12));
  for (; at.getTime() <= to && all.length < 400; at.setUTCMonth(at.getUTCMonth() + months)) if (at.getTime() >= from) all.push(new Date(at));
  return all;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function month(date: Date): string {
  return date.getUTCMonth() === 0 ? year(date) : `${MONTHS[date.getUTCMonth()]} ’${String(date.getUTCFullYear()).slice(2)}`;
}

function year(date: Date): string {
  return String(date.getUTCFullYear());
}
