/** Instructions of WebAssembly, as bytes. */
export type Code = readonly number[];

/** A function from whole numbers to nothing; its locals are numbered behind its parameters. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly numbers: number;
  readonly vectors: number;
  readonly body: Code;
}

const [I32, V128, NOTHING, END] = [0x7f, 0x7b, 0x40, 0x0b];

/**
 * The bytes of a module that holds these functions and works on a memory of its user's: the part of the binary format that adding up rows of weights takes
 * (https://webassembly.github.io/spec/core/binary/). Eight weights are added at a time, and no place is checked twice.
 */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array {
  const bodyOf = ({ numbers, vectors, body }: WasmFunction): Code => [...list([[...unsigned(numbers), I32], [...unsigned(vectors), V128]]), ...body, END];
  return Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, functions.map(({ parameters }) => [0x60, ...list(Array.from({ length: parameters }, () => [I32])), 0])),
    ...section(2, [[...text("own"), ...text("memory"), 2, 0, 0]]),
    ...section(3, functions.map((_, i) => unsigned(i))),
    ...section(7, functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)])),
    ...section(10, functions.map(bodyOf).map((code) => [...unsigned(code.length), ...code])),
  ]);
}

/** What we use of the WebAssembly that the engine brings along. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, (...numbers: number[]) => void>> };
};

const PAGE = 65_536;

/** Memory for so many bytes, all 0. */
export function wasmMemory(bytes: number): { readonly buffer: ArrayBuffer } {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
}

/** The functions, ready to be called, over this memory. */
export function wasmFunctions(functions: readonly WasmFunction[], memory: { readonly buffer: ArrayBuffer }): Readonly<Record<string, (...numbers: number[]) => void>> {
  return new WebAssembly.Instance(new WebAssembly.Module(wasmModule(functions)), { own: { memory } }).exports;
}

const unsigned = (n: number): Code => (n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >>> 7)]);
const signed = (n: number): Code => (n >= -64 && n < 64 ? [n & 127] : [(n & 127) | 128, ...signed(n >> 7)]);
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const text = (ascii: string): Code => list(Array.from(ascii, (c) => [c.charCodeAt(0)]));
const section = (id: number, items: readonly Code[]): Code => [id, ...unsigned(list(items).length), ...list(items)];

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];
/** Sets, and gives what was set. */
export const tee = (local: number, value: Code): Code => [...value, 0x22, local];
export const constant = (n: number): Code => [0x41, ...signed(n | 0)];

const two = (code: number) => (a: Code, b: Code): Code => [...a, ...b, code];
export const equal = two(0x46);
export const below = two(0x49);
export const plus = two(0x6a);
export const minus = two(0x6b);
export const and = two(0x71);
export const left = two(0x74);
export const right = two(0x76);
export const isZero = (a: Code): Code => [...a, 0x45];
/** How many bits are 0 below the lowest that is 1. */
export const lowestBit = (a: Code): Code => [...a, 0x68];

/** Loads and stores; `at` is added to the address. */
export const load = (address: Code, at = 0): Code => [...address, 0x28, 2, ...unsigned(at)];
export const store = (address: Code, value: Code, at = 0): Code => [...address, ...value, 0x36, 2, ...unsigned(at)];
export const loadVector = (address: Code, at = 0): Code => [...address, ...vector(0), 0, ...unsigned(at)];
export const storeVector = (address: Code, value: Code, at = 0): Code => [...address, ...value, ...vector(11), 0, ...unsigned(at)];

/** Goes round again if, at the end, `again` is not 0. */
export const loop = (again: Code, ...body: readonly Code[]): Code => [0x03, NOTHING, ...body.flat(), ...again, 0x0d, 0, END];
export const when = (condition: Code, ...body: readonly Code[]): Code => [...condition, 0x04, NOTHING, ...body.flat(), END];

const vector = (code: number): Code => [0xfd, ...unsigned(code)];
const twoVectors = (code: number) => (a: Code, b: Code): Code => [...a, ...b, ...vector(code)];
/** Vectors of 16 bytes, as 8 numbers of 16 bits, or 4 of 32. */
export const zeros: Code = [...vector(12), ...Array.from({ length: 16 }, () => 0)];
export const eightOf = (number: Code): Code => [...number, ...vector(16)];
export const equalEight = twoVectors(0x2d);
export const narrow = twoVectors(0x65);
export const plusFour = twoVectors(0xae);
export const plusFourReals = twoVectors(0xe4);
export const lowFour = (a: Code): Code => [...a, ...vector(0xa7)];
export const highFour = (a: Code): Code => [...a, ...vector(0xa8)];
/** The highest bit of each of 16 bytes. */
export const bitsOf = (a: Code): Code => [...a, ...vector(0x64)];
