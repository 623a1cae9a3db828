/** Kinds of dependents a word can have collected: bits of `ParserState.mask`. */
const MASK_BITS: Readonly<Record<string, number>> = {
  nsubj: 1, csubj: 1, obj: 2, iobj: 2, ccomp: 4, xcomp: 8, aux: 16, cop: 32, mark: 64, case: 128, det: 256,
  cc: 512, conj: 1024, obl: 2048, advcl: 4096, acl: 8192, nmod: 8192, appos: 16384, compound: 32768, flat: 32768,
};

/** The mask bit of a relation; 0 for relations not watched. */
export function maskBit(relation: string): number {
  const colon = relation.indexOf(":");
  return MASK_BITS[colon < 0 ? relation : relation.slice(0, colon)] ?? 0;
}

/**
 * An arc-hybrid configuration (Kuhlmann et al. 2011) over words 0..n-1 and an artificial root n that stands last in the buffer.
 * SHIFT moves the front of the buffer to the stack; LEFT hangs the top of the stack on the front of the buffer; RIGHT hangs it on the word below it.
 */
export class ParserState {
  readonly size: number;
  /** index of the front of the buffer; `size` is the root */
  front = 0;
  depth = 0;
  readonly stack: Int32Array;
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** score gap of the transition that made each word's arc */
  readonly gap: Float64Array;
  /** outermost and second outermost children on each side; -1 for none */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint16Array;
  readonly rightCount: Uint16Array;
  readonly mask: Int32Array;
  /** the last child of relation `case`, and of `mark`; -1 for none */
  readonly caseChild: Int32Array;
  readonly markChild: Int32Array;

  constructor(size: number) {
    this.size = size;
    const blank = (): Int32Array => new Int32Array(size + 1).fill(-1);
    this.stack = blank();
    this.head = blank();
    this.label = blank();
    this.gap = new Float64Array(size + 1);
    this.left1 = blank();
    this.left2 = blank();
    this.right1 = blank();
    this.right2 = blank();
    this.leftCount = new Uint16Array(size + 1);
    this.rightCount = new Uint16Array(size + 1);
    this.mask = new Int32Array(size + 1);
    this.caseChild = blank();
    this.markChild = blank();
  }

  get done(): boolean {
    return this.front === this.size && this.depth === 0;
  }

  /** The word `k` places below the top of the stack, or -1. */
  below(k: number): number {
    return k < this.depth ? this.stack[this.depth - 1 - k]! : -1;
  }

  get mayShift(): boolean {
    return this.front < this.size;
  }

  /** The root takes one child only, so it waits until one word is left. */
  get mayLeft(): boolean {
    return this.depth > 0 && (this.front < this.size || this.depth === 1);
  }

  get mayRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  left(labels: LabelTable, label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.front;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head] = this.leftCount[head]! + 1;
    this.#attach(labels, child, head, label);
  }

  right(labels: LabelTable, label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head] = this.rightCount[head]! + 1;
    this.#attach(labels, child, head, label);
  }

  #attach(labels: LabelTable, child: number, head: number, label: number): void {
    this.head[child] = head;
    this.label[child] = label;
    this.mask[head] = this.mask[head]! | labels.masks[label]!;
    if (label === labels.caseLabel) this.caseChild[head] = child;
    if (label === labels.markLabel) this.markChild[head] = child;
  }
}

/** The relations by number, with what the state needs to know of each. */
export interface LabelTable {
  readonly names: readonly string[];
  readonly masks: Int32Array;
  readonly caseLabel: number;
  readonly markLabel: number;
}

/** Numbers the relations. */
export function labelTable(names: readonly string[]): LabelTable {
  return {
    names,
    masks: Int32Array.from(names, maskBit),
    caseLabel: names.indexOf("case"),
    markLabel: names.indexOf("mark"),
  };
}
