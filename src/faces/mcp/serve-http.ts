import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import { within } from "../api/app.js";
import { errorOf, RequestError } from "../api/error.js";
import { bearerShown, headers, ownName, ownOrigin } from "../api/guard.js";
import { listening, strongEnough, type Listening } from "../api/serve.js";
import { mcpServer, type Assistants } from "./server.js";

/** Bytes of one request: a report to be read is at most a million characters. */
const MOST_BYTES = 4_000_000;
const RATE = { burst: 200, perSecond: 50 } as const;
/** Where the protocol is spoken. */
export const MCP_PATH = "/mcp";

/** The server as one function from request to response: this machine's own names only, no pages of other sites, and the token where there is one. */
export function mcpApp(service: Assistants): { readonly app: Hono; readonly close: () => Promise<void> } {
  const handler = createMcpHandler(() => mcpServer(service), {
    maxRequestBodySize: MOST_BYTES, maxSubscriptions: 16, ...(service.onFault && { onerror: service.onFault }),
  });
  const app = new Hono();
  app.use(headers);
  app.use(within(RATE));
  app.use(ownName);
  app.use(ownOrigin);
  if (service.token !== undefined) app.use(bearerShown(service.token));
  app.all(MCP_PATH, (c) => handler.fetch(c.req.raw));
  app.all("*", (c) => { throw new RequestError(404, { code: "no-such-address", message: `There is nothing at ${c.req.path}.`, remedy: `The Model Context Protocol is spoken at ${MCP_PATH}.` }); });
  app.onError((thrown, c) => {
    const { status, body, fault } = errorOf(thrown);
    if (fault) service.onFault?.(thrown);
    return c.json(body, status as 400, { "cache-control": "no-store" });
  });
  return { app, close: () => handler.close() };
}

/** Serves at this machine's own address. Throws a usage error for a weak token, and for a port that is taken. */
export async function serveMcp(service: Assistants, port: number): Promise<Listening> {
  strongEnough(service.token);
  const { app, close } = mcpApp(service);
  const server = await listening(app.fetch, { host: "127.0.0.1", port });
  return { url: `http://127.0.0.1:${server.port}${MCP_PATH}`, close: async () => { await close(); await server.close(); } };
}
