/** `deno task fetch`: downloads public weights. The one command with a network. */
import { basename, join, resolve } from "@std/path";
import { type Check, such, suggestion } from "../../models/options/mod.ts";
import { CATALOGUE, type PublicWeights } from "./catalogue.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import type { FetchInput, FileInput } from "./worker.ts";

/** A SHA-256, in either case. */
const aHash: Check<string> = {
  ...such("64 hexadecimal digits", (value) => /^[0-9a-f]{64}$/.test(String(value))),
  read: (word) => word.toLowerCase(),
};

/** What it takes. */
export const COMMAND = {
  name: "fetch",
  summary:
    "Downloads public generators and CLIPs into one folder, resumes what was broken off, and verifies the hash\n" +
    "where the publisher states one. Without a name it lists what it knows.",
  positional: ["[NAME]"],
  flags: {
    out: { value: "DIR", help: "Where to keep them (default: weights)" },
    url: { value: "URL", help: "Another file, from any host" },
    sha256: { value: "HEX", is: aHash, help: "With --url: the hash that it must have" },
  },
  examples: [
    "deno task fetch",
    "deno task fetch ViT-B-32",
    "deno task fetch --url https://example.org/dogs.pt --sha256 HEX",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>): Permit<FetchInput> {
  const folder = args.one("out") ?? resolve("weights");
  const wanted = wantedOf(args);
  if (!wanted) return { input: { list: CATALOGUE }, write: [] };
  // a folder's hosts redirect to others, as one of the user's may
  const net = args.one("url") || wanted.beside ? true : [new URL(wanted.url).host] as const;
  return { input: { files: filesOf(wanted, folder) }, write: [folder], net };
}

/** The files to download: one, or in a folder of its name the weights and, before them, what belongs to them. */
function filesOf({ name, url, sha256, licence, beside }: Wanted, folder: string): FileInput[] {
  const weights = { url, ...(sha256 !== undefined && { sha256 }), ...(licence !== undefined && { licence }) };
  const target = (url: string) => basename(new URL(url).pathname);
  if (!beside || name === undefined) return [{ ...weights, target: join(folder, target(url)) }];
  const others = beside.map((file) => ({ url: new URL(file, url).href, target: join(folder, name, file) }));
  return [...others, { ...weights, target: join(folder, name, target(url)) }];
}

/** What is known of what is wanted. */
type Wanted = Pick<PublicWeights, "url"> & Partial<PublicWeights>;

/** What to download; nothing where the list is wanted. */
function wantedOf(args: Arguments<typeof COMMAND.flags>): Wanted | undefined {
  const name = args.positional[0], url = args.one("url"), sha256 = args.values.sha256;
  if (url === undefined) {
    if (sha256 !== undefined) throw new UsageError("--sha256 goes with --url: the list has its own hashes");
    if (name === undefined) return undefined;
    const known = CATALOGUE.find((weights) => weights.name.toLowerCase() === name.toLowerCase());
    if (known) return known;
    throw new UsageError(
      `No weights are known as "${name}"${suggestion(name, CATALOGUE.map(({ name }) => name))}`,
    );
  }
  if (name !== undefined) throw new UsageError("Give a NAME or --url, not both");
  if (!/^https?:\/\//.test(url) || !URL.canParse(url) || new URL(url).pathname.endsWith("/")) {
    throw new UsageError(`--url is "${url}". It must be the http or https address of a file`);
  }
  return { url, ...(sha256 !== undefined && { sha256 }) };
}
