/** Flags that would count for nothing, and outputs that do not fit: refused before anything is loaded. */
import { assertEquals, assertThrows } from "@std/assert";
import { COMMAND } from "../../../tasks/sample/command.ts";
import { outputOf } from "../../../tasks/sample/output.ts";
import { refuseIdleFlags } from "../../../tasks/sample/refuse_idle_flags.ts";
import { UsageError } from "../../../tasks/shell/command.ts";
import { parseCommandLine } from "../../../tasks/shell/parse_command_line.ts";

const parse = (line: string) => parseCommandLine(COMMAND, line.split(" "));

Deno.test("flags that count for nothing beside others are refused with what to do", () => {
  for (
    const [line, message] of [
      [
        "--generator g --latents l --seed 1",
        "--seed draws latents, and --latents gives them: leave it away, or add --noise random",
      ],
      ["--generator g --latents l --count 1", "--count goes with --seed"],
      ["--generator g --latent-space w", "--latent-space goes with --latents"],
      ["--generator g --between a b", "--between takes the place of --generator"],
      ["--between a", "give two or more"],
      ["--between a b --interpolate 3", "--between moves weights, and --interpolate latents"],
      ["--generator g --frames 3", "--frames is of --between"],
      ["--generator g --interpolate 3 --count 1", "give more than 1 by --count"],
      ["--strip r --generator g", "--strip shows what a run has drawn already: leave --generator away"],
      ["--generator g --columns 3 --out x.safetensors", "--columns is of a picture with several images"],
    ] as const
  ) assertThrows(() => refuseIdleFlags(parse(line)), UsageError, message);
  refuseIdleFlags(parse("--generator g --latents l --seed 1 --noise random"));
  refuseIdleFlags(parse("--generator g --seed 0 --columns 3 --out x.webp"));
});

Deno.test("the name of --out says what is written", () => {
  const of = (line: string, moves?: "film" | "strip") => outputOf(parse(line), parse(line).values, moves);
  assertEquals(of("--out a.JPG").is, "picture");
  assertEquals([of("--out a --format jpeg").is, of("--out a --format jpeg").extension], ["folder", ".jpg"]);
  assertEquals([of("--out a.png", "film").is, of("--out a.png", "film").framesPerSecond], ["film", 24]);
  assertEquals([of("--out a/", "film").is, of("--out a.webp", "strip").framesPerSecond], ["folder", 4]);
  for (
    const [line, moves, message] of [
      ["--out a.gif", undefined, "It must end in .png, .jpg, .jpeg, .webp or .safetensors, or be a folder"],
      ["--out a.mp4", undefined, "a film: say by --interpolate, --between or --strip what moves in it"],
      ["--out a.jpg", "film", "A film ends in .png, .apng, .webp or .mp4, or is a folder of pictures"],
      ["--out a.png --format webp", undefined, "the name of a file says its format itself"],
      ["--out a.png --quality 9", undefined, "--quality is of JPEG and WebP"],
      ["--out a --fps 9", "film", "--fps is of a film"],
      ["--out a.png --fps 9", undefined, "--fps is of a film"],
    ] as const
  ) assertThrows(() => of(line, moves), UsageError, message);
});
