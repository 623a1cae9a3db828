import { inert } from "../print/inert.js";
import type { Outlet } from "./context.js";

/** A bar on standard error for work that is felt. */
export interface Progress {
  /** `at`: what was worked on */
  step(at?: string): void;
  /** takes the bar away so that something else can be printed there */
  pause(): void;
  stop(): void;
}

const SILENT: Progress = { step() {}, pause() {}, stop() {} };

/** Milliseconds before the bar appears. */
const PATIENCE = 1500;

/** A bar when standard error is a terminal and the lines printed do not show the progress themselves; otherwise nothing. */
export function startProgress(err: Outlet, options: { readonly total?: number; readonly linesAreSeen: boolean; readonly doing?: string }): Progress {
  const { stream } = err;
  if (!err.isTTY || stream === undefined || options.linesAreSeen) return SILENT;
  let bar: { start(total: number, value: number, payload: { readonly at: string }): void; update(value: number, payload: { readonly at: string }): void; stop(): void } | undefined;
  let shown = false;
  let stopped = false;
  let done = 0;
  let where = "";
  const timer = setTimeout(() => void appear(), PATIENCE);
  const appear = async (): Promise<void> => {
    const { default: progress } = await import("cli-progress");
    if (stopped) return;
    const doing = options.doing ?? "reading";
    const format = options.total === undefined ? `${doing}  {value} done  {duration_formatted}  {at}` : `${doing}  {bar}  {value}/{total}  {duration_formatted}`;
    bar = new progress.SingleBar({ format, stream, clearOnComplete: true, hideCursor: true, barsize: 30 }, progress.Presets.legacy);
    show();
  };
  const show = (): void => {
    bar?.start(options.total ?? 0, done, { at: where });
    shown = bar !== undefined;
  };
  const pause = (): void => {
    if (shown) bar?.stop();
    shown = false;
  };
  return {
    step(at) {
      done++;
      if (at !== undefined) where = inertTail(at);
      if (shown) bar?.update(done, { at: where });
      else show();
    },
    pause,
    stop() {
      stopped = true;
      clearTimeout(timer);
      pause();
    },
  };
}

/** The end of a path, which tells more than its beginning, without what could steer a terminal. */
function inertTail(path: string): string {
  const plain = inert(path);
  return plain.length <= 40 ? plain : `…${plain.slice(-39)}`;
}
