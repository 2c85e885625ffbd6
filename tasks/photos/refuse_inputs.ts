import { dirname, relative, resolve } from "@std/path";
import { type Arguments, UsageError } from "../shell/command.ts";

/** Flags of files that are read. */
const READ = [
  ...["generator", "source", "latents", "images", "photo", "landmarks"],
  ...["encoder", "encoder-weights", "lpips-weights", "lpips-trunk"],
];

/**
 * Refuses to write over a file that is read, and among photographs, where what is written would be read the next time.
 *
 * @param written the first as --out names it
 * @throws {UsageError}
 */
export function refuseInputs(args: Arguments, written: readonly [string, ...string[]]): void {
  const [out] = written,
    paths = written.map((path) => resolve(path)),
    folder = resolve(dirname(out));
  for (const flag of READ) {
    for (const path of args.all(flag)) {
      if (paths.includes(resolve(path))) {
        throw new UsageError(
          `--out ${out} would write over "${path}", which --${flag} reads: give another --out`,
        );
      }
      if ((flag === "images" || flag === "photo") && isIn(folder, resolve(path))) {
        throw new UsageError(
          `--out lies in "${path}", whose pictures are read: what is written would be one of them. Give a path elsewhere`,
        );
      }
    }
  }
}

/** Whether a folder is another, or lies in it. */
function isIn(folder: string, other: string): boolean {
  return !/^(\.\.([/\\]|$)|[/\\]|\w:)/.test(relative(other, folder));
}
