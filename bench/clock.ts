/** Time spent, by the clock on the wall and by the processor. */
export interface Spent {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Does some work and says what it took. */
export async function timed(work: () => unknown): Promise<Spent> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

export function sum(spent: readonly Spent[]): Spent {
  return spent.reduce((all, one) => ({ wallMs: all.wallMs + one.wallMs, cpuMs: all.cpuMs + one.cpuMs }), { wallMs: 0, cpuMs: 0 });
}

/** The value that this share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
