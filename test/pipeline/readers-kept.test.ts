import { expect, test } from "vitest";
import { readersKept, type Asked } from "../../src/readers.js";

const source = (uri: string): Asked => ({ uri, size: 0 });

function counted(restMs: number) {
  const seen = { started: 0, closed: 0 };
  const readers = readersKept<Asked, string>(() => {
    seen.started++;
    return {
      most: 3,
      ask: async ({ uri }) => {
        if (uri === "bad") throw new Error("no such source");
        return `read ${uri}`;
      },
      close: async () => { seen.closed++; },
    };
  }, restMs);
  return { readers, seen };
}

test("readers are started when there is something to read, and stay for the next", async () => {
  const { readers, seen } = counted(60_000);
  expect(seen).toEqual({ started: 0, closed: 0 });
  expect(await Promise.all([readers.ask(source("a")), readers.ask(source("b"))])).toEqual(["read a", "read b"]);
  await expect(readers.ask(source("bad"))).rejects.toThrow("no such source");
  expect([await readers.ask(source("c")), readers.most, seen]).toEqual(["read c", 3, { started: 1, closed: 0 }]);
  await readers.close();
  await readers.close();
  expect(seen).toEqual({ started: 1, closed: 1 });
});

test("after a rest they are closed, and started anew when there is something again", async () => {
  const { readers, seen } = counted(5);
  await readers.ask(source("a"));
  await expect.poll(() => seen.closed).toBe(1);
  expect(await readers.ask(source("b"))).toBe("read b");
  expect(seen.started).toBe(2);
  await readers.close();
  expect(seen.closed).toBe(2);
});
