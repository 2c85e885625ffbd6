/** Flags of `sample` that would count for nothing beside others, each with a sentence. */
import { type Arguments, type Flags, UsageError } from "../shell/command.ts";

/** Flags that say what is drawn: a run's samples are drawn already. */
const OF_DRAWING = [
  ...[
    "generator",
    "source",
    "without-source",
    "labels",
    "key",
    "parent",
    "latents",
    "latent-space",
    "seed",
    "count",
  ],
  ...["truncation", "noise", "class", "columns", "interpolate", "between", "frames"],
];

/** @throws {UsageError} naming the flag */
export function refuseIdleFlags(args: Arguments<Flags>): void {
  const isGiven = (flag: string) => args.has(flag) || args.all(flag).length > 0;
  const refuse = (is: boolean, sentence: string) => {
    if (is) throw new UsageError(sentence);
  };
  const isBetween = isGiven("between"),
    isFilm = isBetween || isGiven("interpolate"),
    hasLatents = isGiven("latents");
  const idle = isGiven("strip") ? OF_DRAWING.find(isGiven) : undefined;
  refuse(idle !== undefined, `--strip shows what a run has drawn already: leave --${idle} away`);
  refuse(isBetween && isGiven("generator"), "--between takes the place of --generator: give one of them");
  refuse(
    isBetween && isGiven("interpolate"),
    "--between moves weights, and --interpolate latents: give one of them",
  );
  refuse(
    isBetween && args.all("between").length < 2,
    "--between leads from one generator to another: give two or more",
  );
  refuse(
    isBetween && isGiven("source"),
    "--source stands on top of rows, and --between has one: leave it away",
  );
  refuse(
    isGiven("frames") && !isBetween,
    "--frames is of --between: with --interpolate N, N is their number",
  );
  refuse(
    hasLatents && isGiven("count"),
    "--count goes with --seed: a latents file says how many images there are",
  );
  refuse(
    hasLatents && isGiven("seed") && args.one("noise") !== "random",
    "--seed draws latents, and --latents gives them: leave it away, or add --noise random, whose seed it is",
  );
  refuse(
    isGiven("latent-space") && !hasLatents,
    "--latent-space goes with --latents: without them z are drawn",
  );
  refuse(
    isGiven("interpolate") && args.one("count") === "1",
    "--interpolate moves between several latents: give more than 1 by --count",
  );
  refuse(
    isGiven("columns") && !isFilm && !/\.(?:png|jpe?g|webp)$/i.test(args.one("out") ?? ""),
    "--columns is of a picture with several images: give one by --out, such as sheet.png",
  );
  refuse(
    isGiven("source") && isGiven("without-source"),
    "--source and --without-source are both given: give one of them",
  );
}
