import { inChunks } from "../store/chunks.js";

interface Edge {
  readonly a: number;
  readonly b: number;
}

/** All that can be reached from some rows over edges, and the edges between them; each edge once. */
export async function reach<E extends Edge>(
  from: readonly number[],
  edgesAt: (rows: number[]) => Promise<readonly (readonly E[])[]>,
): Promise<{ readonly nodes: ReadonlySet<number>; readonly edges: readonly E[] }> {
  const nodes = new Set(from);
  const edges = new Map<string, E>();
  for (let frontier: readonly number[] = [...nodes]; frontier.length > 0; ) {
    const next: number[] = [];
    const found = await inChunks(frontier, async (chunk) => (await edgesAt(chunk)).flat());
    for (const edge of found) {
      edges.set(`${edge.a} ${edge.b}`, edge);
      for (const end of [edge.a, edge.b]) {
        if (nodes.has(end)) continue;
        nodes.add(end);
        next.push(end);
      }
    }
    frontier = next;
  }
  return { nodes, edges: [...edges.values()] };
}
