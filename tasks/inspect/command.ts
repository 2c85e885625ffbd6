/** `deno task inspect`: what a weight file is. */
import type { Command } from "../shell/command.ts";
import { keyFlag } from "../shell/flags.ts";
import { EXIT } from "../shell/exit.ts";
import { runCommand } from "../shell/run_command.ts";
import { print } from "../shell/terminal.ts";
import { describeFile } from "./describe_file.ts";

const COMMAND: Command = {
  name: "inspect",
  summary:
    "Says what a weight file is: architecture, size, parameters, types, and what it lacks. Nothing is run.",
  positional: ["FILE"],
  flags: { key: keyFlag },
  examples: [
    "deno task inspect stylegan2-ffhq.pt",
    "deno task inspect runs/dog-to-cat/generator.safetensors",
  ],
};

await runCommand(COMMAND, async (args, { json }) => {
  const { facts, text } = await describeFile(args.positional[0]!, args.one("key"));
  print(json ? JSON.stringify(facts) : text);
  return EXIT.ok;
});
