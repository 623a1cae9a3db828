import { Client, InMemoryTransport, type CallToolResult } from "@modelcontextprotocol/client";
import type { AssistantAnswer } from "../../src/contract/assistant.js";
import { mcpServer, type Assistants } from "../../src/faces/mcp/server.js";
import type { Service } from "../../src/faces/api/service.js";

/** An assistant's client. */
export function newClient(versionNegotiation?: { readonly mode: "auto" }): Client {
  return new Client({ name: "test", version: "0" }, versionNegotiation && { versionNegotiation });
}

/** A client that speaks with a server over this record, without a port or a process between them. */
export async function assistant(service: Service, may: Assistants["may"] = "read", version = "0"): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = newClient();
  await Promise.all([mcpServer({ ...service, version, may }).connect(near), client.connect(far)]);
  return client;
}

/** What a tool answered: its text, its structured answer, whether it is an error. */
export interface Told {
  readonly text: string;
  readonly answer: AssistantAnswer;
  readonly isError: boolean;
}

export async function call(client: Client, name: string, args: { readonly [name: string]: unknown } = {}): Promise<Told> {
  const result = (await client.callTool({ name, arguments: args })) as CallToolResult;
  const [first] = result.content;
  return { text: first?.type === "text" ? first.text : "", answer: result.structuredContent as unknown as AssistantAnswer, isError: result.isError === true };
}
