/** `deno task inspect`: what a weight file is. */
import type { Command } from "../shell/command.ts";
import { EXIT } from "../shell/exit.ts";
import { runCommand } from "../shell/run_command.ts";
import { print } from "../shell/terminal.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { describeFile } from "./describe_file.ts";

const COMMAND: Command = {
  name: "inspect",
  summary:
    "Says what a weight file is: architecture, size, parameters, types, what it lacks, and of an encoder what its\n" +
    "files state besides the tensors, and where. A folder of an encoder does as well. Nothing is run.",
  positional: ["FILE"],
  flags: {
    key: { value: "NAME", help: "Which of several encoders in the file" },
    ...encoderFlags,
  },
  examples: [
    "deno task inspect stylegan2-ffhq.pt",
    "deno task inspect runs/dog-to-cat/generator.safetensors",
  ],
};

await runCommand(COMMAND, async (args, { json }) => {
  const { facts, text } = await describeFile(args.positional[0]!, {
    ...statedOf(args),
    key: args.one("key"),
  });
  print(json ? JSON.stringify(facts) : text);
  return EXIT.ok;
});
