/**
 * The circles among files that import each other, each as the files along its shortest way round, beginning with
 * the first by name. Files that lie in several circles of one knot are told by one of them: when that is cut, the
 * next run tells of the others.
 */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const told = new Set<string>(), circles: string[][] = [];
  for (const file of [...imports.keys()].sort()) {
    if (told.has(file)) continue;
    const circle = shortestWayBack(file, imports);
    if (!circle) continue;
    circles.push(circle);
    for (const member of knot(file, imports)) told.add(member);
  }
  return circles;
}

/** Breadth first from a file until something imports it again. */
function shortestWayBack(
  start: string,
  imports: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of imports.get(file) ?? []) {
      if (target === start) return wayTo(file, start, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return undefined;
}

function wayTo(file: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [file];
  while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!);
  return way;
}

/** All files that a file reaches and that reach it. */
function knot(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const from = reached(start, imports);
  return [...from].filter((file) => reached(file, imports).has(start));
}

function reached(start: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const files = new Set([start]);
  for (const file of files) {
    for (const target of imports.get(file) ?? []) files.add(target);
  }
  return files;
}
