import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve as listen } from "@hono/node-server";
import type { Hono } from "hono";
import { packageRoot } from "../../assets.js";
import { UsageError } from "../asked/usage-error.js";
import { createApp } from "./app.js";
import { isLoopback } from "./guard.js";
import type { Service } from "./service.js";

export interface Listening {
  /** with the token, where there is one */
  readonly url: string;
  close(): Promise<void>;
}

export interface Address {
  readonly host: string;
  /** 0 for any that is free */
  readonly port: number;
}

const SHORTEST_TOKEN = 16;

/** Serves the API and the web app. Throws a usage error for an address beyond this machine without a token, and for one that is taken. */
export async function serve(service: Service, { host, port }: Address): Promise<Listening> {
  const { token } = service;
  if (token === undefined && !isLoopback(host)) {
    throw new UsageError("token-needed", `${host} can be reached from other machines, and the desk would be open to all who find it.`, "Give --token with a secret of 16 characters or more, or leave --host out.");
  }
  strongEnough(token);
  const { port: own, close } = await listening(createApp(service).fetch, { host, port });
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name}:${own}/${token === undefined ? "" : `?token=${encodeURIComponent(token)}`}`, close };
}

/** Throws a usage error for a token that could be guessed. */
export function strongEnough(token: string | undefined): void {
  if (token !== undefined && token.length < SHORTEST_TOKEN) throw new UsageError("weak-token", `The token has ${token.length} characters.`, `Give ${SHORTEST_TOKEN} or more, at random.`);
}

/** Answers requests at an address, until it is closed. Throws a usage error for an address that is taken. */
export async function listening(fetch: Hono["fetch"], { host, port }: Address): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const made = listen({ fetch, hostname: host, port }, () => resolve(made));
    made.on("error", (error: NodeJS.ErrnoException) => reject(taken(error, host, port)));
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    }),
  };
}

/** The files of the built web app, read once. */
export function builtWeb(folder = join(packageRoot(), "dist/web")): NonNullable<Service["web"]> {
  const read = new Map<string, Uint8Array | undefined>();
  return (path) => {
    if (!read.has(path)) read.set(path, existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined);
    return read.get(path);
  };
}

function taken(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") return new UsageError("address-taken", `Something listens at ${host}:${port} already.`, "Give another --port, or --port 0 for any that is free.");
  if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL") return new UsageError("address-not-ours", `This machine does not let us listen at ${host}:${port} (${error.code}).`, "Give another --host or --port.");
  return error;
}
