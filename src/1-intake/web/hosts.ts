import PQueue from "p-queue";

/** Who may ask a host next: one request at a time, and a pause after each. */
export interface Hosts {
  /** Does it when the host's turn has come; `pauseMs` is kept after it. */
  turn<T>(host: string, pauseMs: number, task: () => Promise<T>): Promise<T>;
}

/** Waits, or throws once the signal does. */
export type Sleep = (ms: number) => Promise<void>;

interface Host {
  readonly queue: PQueue;
  /** by the clock that does not jump */
  free: number;
}

const MOST_REMEMBERED = 1000;

export function openHosts(sleep: Sleep): Hosts {
  const hosts = new Map<string, Host>();
  return {
    turn: async (name, pauseMs, task) => {
      const host = hosts.get(name) ?? { queue: new PQueue({ concurrency: 1 }), free: 0 };
      hosts.set(name, host);
      return host.queue.add(async () => {
        const wait = host.free - performance.now();
        if (wait > 0) await sleep(wait);
        try {
          return await task();
        } finally {
          host.free = performance.now() + pauseMs;
          if (hosts.size > MOST_REMEMBERED) forgetIdle(hosts);
        }
      });
    },
  };
}

function forgetIdle(hosts: Map<string, Host>): void {
  const now = performance.now();
  for (const [name, { queue, free }] of hosts) if (queue.size === 0 && queue.pending === 0 && free < now) hosts.delete(name);
}
