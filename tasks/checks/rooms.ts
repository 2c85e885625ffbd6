/** What the table of walls.ts says of a file. */
import type { Room } from "./room.ts";
import { ROOMS } from "./walls.ts";

/** The part of a path that a pattern matches: of `tasks/adapt/worker.ts` a command's folder, `tasks/adapt/`. */
export function matched(pattern: string, path: string): string | undefined {
  const source = pattern.split("*").map(RegExp.escape).join("[^/]*");
  return new RegExp(`^${source}${pattern.endsWith("/") ? "" : "$"}`).exec(path)?.[0];
}

/** The room that a file lies in. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ files }) => matched(files, path) !== undefined);
}

/** Whether a file may import another one. A file without a room may import nothing. */
export function mayImport(path: string, target: string): boolean {
  const room = roomOf(path);
  if (!room) return false;
  const own = matched(room.files, path)!;
  return [own, ...room.imports].some((pattern) => matched(pattern, target) !== undefined);
}
