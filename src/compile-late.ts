import { setFlagsFromString } from "node:v8";

/** How much of a function is run, in bytes of its code, before the engine thinks of optimising it: usually 67,584. */
const BUDGET = 2_000_000;
/** The same for WebAssembly, of which we have four small functions that are sure to be needed: usually 1,800,000. */
const WASM_BUDGET = 50_000;

/**
 * Lets the engine wait longer before it optimises a function. Readers are many functions of which each report uses others: at the usual pace they are optimised for what
 * the first reports happened to need, thrown away and optimised again, which took a quarter of the time of the first 150 reports. Holds for the process, its
 * threads included; an engine that does not know the flags goes on as usual.
 */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGET}`);
}
