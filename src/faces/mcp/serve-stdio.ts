import { once } from "node:events";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { mcpServer, type Assistants } from "./server.js";

/** Speaks with the client that started this program, until the client goes, or we are told to. */
export async function serveMcpOnStdio(service: Assistants, stopped?: () => Promise<void>): Promise<void> {
  const server = serveStdio(() => mcpServer(service), service.onFault && { onerror: service.onFault });
  const gone = new AbortController();
  const { signal } = gone;
  const ends = [once(process.stdin, "end", { signal }), once(process.stdin, "close", { signal }), once(process, "SIGINT", { signal }), once(process, "SIGTERM", { signal })];
  await Promise.race([...ends, ...(stopped === undefined ? [] : [stopped()])]);
  gone.abort();
  await Promise.allSettled(ends);
  await server.close();
}
