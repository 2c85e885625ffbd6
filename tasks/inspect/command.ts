/** `deno task inspect`: what a weight file is. */
import type { Arguments, Command } from "../shell/command.ts";
import { type Common, keyFlag } from "../shell/flags.ts";
import { EXIT } from "../shell/exit.ts";
import { runCommand } from "../shell/run_command.ts";
import { print } from "../shell/terminal.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";

/** What it takes. */
export const COMMAND = {
  name: "inspect",
  summary:
    "Says what a weight file is: architecture, size, parameters, types, what it lacks, and of an encoder what its\n" +
    "files state besides the tensors, and where. A folder of an encoder does as well, and world:dog,\n" +
    "world:clip and world:judge, which are bundled. Nothing is run.",
  positional: ["FILE"],
  flags: { key: keyFlag, ...encoderFlags },
  examples: [
    "deno task inspect stylegan2-ffhq.pt",
    "deno task inspect runs/dog-to-cat/generator.safetensors",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> => runCommand(COMMAND, words, work);

async function work(args: Arguments<typeof COMMAND.flags>, { json }: Common): Promise<number> {
  const { describeFile } = await import("./describe_file.ts"); // help is quick: it does not load what computes
  const { facts, text } = await describeFile(args.positional[0]!, {
    ...statedOf(args),
    key: args.one("key"),
  });
  print(json ? JSON.stringify(facts) : text);
  return EXIT.ok;
}
