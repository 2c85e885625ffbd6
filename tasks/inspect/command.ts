/** `deno task inspect`: what a weight file is. */
import { describeFile } from "./describe_file.ts";
import { EXIT } from "../shell/exit.ts";
import { complain } from "../shell/sandbox.ts";
import { print } from "../shell/terminal.ts";
import { type Command, helpText, parseCommandLine, wantsHelp } from "../shell/usage.ts";

const COMMAND: Command = {
  name: "inspect",
  summary:
    "Says what a weight file is: architecture, size, parameters, types, and what it lacks. Nothing is run.",
  positional: ["FILE"],
  flags: { json: { help: "Prints the findings as one JSON object" } },
  examples: [
    "deno task inspect stylegan2-ffhq.pt",
    "deno task inspect runs/dog-to-cat/generator.safetensors",
  ],
};

if (wantsHelp(Deno.args)) print(helpText(COMMAND));
else {
  try {
    const args = parseCommandLine(COMMAND, Deno.args);
    const description = await describeFile(args.positional[0]!);
    print(args.has("json") ? JSON.stringify(description.facts) : description.text);
    Deno.exit(EXIT.ok);
  } catch (error) {
    Deno.exit(complain(COMMAND, error));
  }
}
