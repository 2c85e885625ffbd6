/** `deno task cache`: what runs have computed for each other. */
import { such } from "../../models/options/mod.ts";
import { counted } from "../../models/wording.ts";
import { cacheSize, pruneCache } from "../../pipeline/storage/prune_cache.ts";
import { byteSize } from "../shell/byte_size.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { EXIT } from "../shell/exit.ts";
import type { Common } from "../shell/flags.ts";
import { runCommand } from "../shell/run_command.ts";
import { print } from "../shell/terminal.ts";

/** Where runs keep it: see tasks/adapt/place.ts. */
const CACHE = "runs/.cache";

const UNITS = ["", "kB", "MB", "GB", "TB"];

/** A number of bytes, as one word: `500MB`. */
const size = {
  ...such<number>("a size, e.g. 500MB or 2GB", (value) => typeof value === "number" && value >= 0),
  read: (word: string) => {
    const [, number, unit] = /^(\d+(?:\.\d+)?) ?([kMGT]?B)?$/i.exec(word) ?? [];
    const power = UNITS.findIndex((name) =>
      name.toLowerCase() === (unit ?? "b").toLowerCase().replace(/^b$/, "")
    );
    return number === undefined || power < 0 ? NaN : Math.round(Number(number) * 1000 ** power);
  },
};

/** What it takes. */
export const COMMAND = {
  name: "cache",
  summary:
    "Says what is kept in a cache, or removes it: Fisher information, text variations and source features, which\n" +
    "runs compute anew where they are gone. DIR is runs/.cache, or .cache in a sweep's folder. A cache removes by\n" +
    "itself what was not used for longest, beyond 4 GB.",
  positional: ["[DIR]"],
  flags: {
    prune: { help: "Removes what is kept" },
    keep: {
      value: "SIZE",
      is: size,
      help: "With --prune: as much of what was used last stays (default: nothing)",
    },
  },
  examples: [
    "deno task cache",
    "deno task cache runs/sweep/.cache --prune",
    "deno task cache --prune --keep 1GB",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> => runCommand(COMMAND, words, work);

async function work(args: Arguments<typeof COMMAND.flags>, { json }: Common): Promise<number> {
  const folder = args.positional[0] ?? CACHE, { keep } = args.values;
  if (keep !== undefined && !args.has("prune")) {
    throw new UsageError("--keep says what --prune leaves: give both");
  }
  const removed = args.has("prune") ? await pruneCache(folder, keep ?? 0) : { files: 0, bytes: 0 };
  const left = await cacheSize(folder);
  const words = ({ files, bytes }: typeof left) => `${counted(files, "value")}, ${byteSize(bytes)}`;
  if (json) print(JSON.stringify({ folder, removed, left }));
  else {print(
      [...(args.has("prune") ? [`Removed ${words(removed)}`] : []), `${folder} holds ${words(left)}`].join(
        "\n",
      ),
    );}
  return EXIT.ok;
}
