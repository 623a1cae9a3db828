import { expect, test } from "vitest";
import { attache, fakeAttache } from "./fake-context.js";

test("watch --once looks once at each feed, and prints what the reports add", async () => {
  const { exit, out, err } = await attache(["watch", "feeds.yml", "--once"]);
  expect([exit, out.split("\n").filter((line) => line !== "").length > 0]).toEqual([0, true]);
  expect(err).toBe("Levant: 2 new of 3\n1 read. The record is in .attache\n");
});

test("with --json reports are JSON, feeds and refusals too, on standard error", async () => {
  const { exit, out, err } = await attache(["watch", "bad.yml", "--once", "--json"]);
  expect(exit).toBe(1);
  expect(out.trim().split("\n").map((line) => Object.keys(JSON.parse(line) as object))).toEqual([["report", "origin", "adds", "entries"]]);
  expect(err.trim().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual([
    { refusal: expect.objectContaining({ code: "busy" }) }, { feed: { url: "https://example.org/feed", title: "Levant", status: "read", entries: 3, fresh: 2, left: 0 } },
  ]);
});

test("without --once it goes on until it is stopped", async () => {
  let rounds = 0;
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => { stop = resolve; });
  const fake = fakeAttache();
  const { exit, err } = await attache(["watch", "feeds.yml"], {
    stopped: () => stopped,
    now: () => "2024-03-20T09:00:00Z",
    open: async () => ({
      ...fake,
      async *watch(_list, { which }) {
        expect(which).toBe("due");
        if (++rounds === 2) stop();
        if (rounds === 2) await new Promise(() => {}); // a server that does not answer
        yield { kind: "round", next: "2024-03-20T09:00:01Z" };
      },
    }),
  });
  expect([exit, rounds, err]).toEqual([0, 2, "Ctrl+C ends it.\n0 read. The record is in .attache\n"]);
});

test("a list that cannot be read ends it at the start, and not when it is edited", async () => {
  let rounds = 0;
  const bad = (): AsyncIterable<never> => { throw Object.assign(new Error("bad"), { diagnostic: { code: "bad-list", message: "feeds.yml: it names no feed", remedy: "Name one." } }); };
  expect((await attache(["watch", "feeds.yml"], { stopped: () => new Promise(() => {}), open: async () => ({ ...fakeAttache(), async *watch() { yield* bad(); } }) })).exit).toBe(2);
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => { stop = resolve; });
  const { exit, err } = await attache(["watch", "feeds.yml"], {
    stopped: () => stopped,
    open: async () => ({ ...fakeAttache(), async *watch() { if (++rounds === 2) { stop(); yield* bad(); } yield { kind: "round", next: "2024-03-20T09:00:00Z" }; } }),
  });
  expect([exit, rounds]).toEqual([0, 2]);
  expect(err).toContain("Ctrl+C");
});

test("a private host is allowed loudly, and handed on", async () => {
  const opened: unknown[] = [];
  const open = async (options: unknown): Promise<ReturnType<typeof fakeAttache>> => { opened.push(options); return fakeAttache(); };
  const { err } = await attache(["read", "--allow-private", "intranet:8080", "--allow-private", "10.0.0.1", "2024-02-14.txt"], { open });
  expect(err).toContain("--allow-private: pages at intranet:8080, 10.0.0.1 are read although that is no public host.");
  expect(opened).toMatchObject([{ web: { allowPrivate: ["intranet:8080", "10.0.0.1"] } }]);
});
