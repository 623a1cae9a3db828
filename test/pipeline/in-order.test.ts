import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../src/in-order.js";

async function* each<T>(items: readonly T[], asked: () => void = () => {}): AsyncGenerator<T> {
  for (const item of items) {
    asked();
    yield item;
  }
}

test("results come in the order of the items, and never are more begun than may be, whatever takes how long", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), async (delays, most) => {
    let begun = 0;
    let yielded = 0;
    let worst = 0;
    const work = async (item: { readonly i: number; readonly ms: number }): Promise<number> => {
      begun++;
      worst = Math.max(worst, begun - yielded);
      for (let turn = 0; turn < item.ms; turn++) await Promise.resolve();
      return item.i;
    };
    const results: number[] = [];
    for await (const result of inOrder(each(delays.map((ms, i) => ({ i, ms }))), work, most)) {
      results.push(result);
      yielded++;
    }
    expect(results).toEqual(delays.map((_, i) => i));
    expect(worst).toBeLessThanOrEqual(most + 1); // one is being yielded
  }), { numRuns: 50 });
});

test("a result does not wait for items that are still to come", async () => {
  async function* slow(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const { value } = await inOrder(slow(), async (n) => n, 4).next();
  expect(value).toBe(1);
});

test("what goes wrong is thrown in its turn, and the items are closed", async () => {
  let closed = false;
  async function* three(): AsyncGenerator<number> {
    try {
      yield* [1, 2, 3];
    } finally {
      closed = true;
    }
  }
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    for await (const n of inOrder(three(), async (n) => { if (n === 2) throw new Error("two"); return n; }, 3)) seen.push(n);
  };
  await expect(run()).rejects.toThrow("two");
  expect([seen, closed]).toEqual([[1], true]);
});

test("a reader that has seen enough asks for no more", async () => {
  let asked = 0;
  for await (const n of inOrder(each(Array.from({ length: 1000 }, (_, i) => i), () => asked++), async (n) => n, 4)) if (n === 3) break;
  expect(asked).toBeLessThan(12);
});

test("no further item is asked for while those begun weigh enough", async () => {
  let [held, most] = [0, 0];
  async function* items(): AsyncGenerator<number> {
    for (const n of [10, 10, 10, 1, 1, 1, 1, 10, 10]) {
      held += n;
      most = Math.max(most, held);
      yield n;
    }
  }
  for await (const n of inOrder(items(), async (n) => n, 4, { of: (n) => n, most: 10 })) held -= n;
  expect(held).toBe(0);
  // one more than what is being handed over
  expect(most).toBeLessThanOrEqual(20);
});
