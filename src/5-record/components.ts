/** Groups of what is joined, directly or through others, by union-find. */
export class Components<T> {
  readonly #parent = new Map<T, T>();

  /** Makes sure that `member` is in a group, its own if nothing joins it. */
  add(member: T): void {
    if (!this.#parent.has(member)) this.#parent.set(member, member);
  }

  /** Puts two groups together; false when they were one already. */
  join(a: T, b: T): boolean {
    this.add(a);
    this.add(b);
    const [from, to] = [this.#root(a), this.#root(b)];
    this.#parent.set(from, to);
    return from !== to;
  }

  /** What stands for the group of `member`: equal for two members just when they are joined. */
  of(member: T): T {
    this.add(member);
    return this.#root(member);
  }

  /** Every group; members in the order in which they were added. */
  groups(): readonly (readonly T[])[] {
    const groups = new Map<T, T[]>();
    for (const member of this.#parent.keys()) {
      const root = this.#root(member);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [member]);
      else group.push(member);
    }
    return [...groups.values()];
  }

  #root(member: T): T {
    let root = member;
    for (let up = this.#parent.get(root)!; up !== root; up = this.#parent.get(root)!) root = up;
    for (let at = member; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }
}
