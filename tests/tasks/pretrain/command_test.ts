import { assertEquals, assertMatch } from "@std/assert";
import { basename, join } from "@std/path";
import { decodePng } from "../../../models/images/decode_png.ts";
import { filesIn } from "../../support/folders.ts";
import { networks, run, start, writeConfig } from "../_commands.ts";
import { dogFolder } from "./_picture_folders.ts";

const images = await dogFolder(10, 16), out = await Deno.makeTempDir();
const learn = (
  steps: number,
  ...more: string[]
) => ["generator", "--images", images, "--size", "8", "--steps", `${steps}`, "--backend", "wasm", ...more];

/** Without its first part, in which the generator learns to reproduce the pictures. */
const ALONE = ["--reconstruction", "0"];

Deno.test("pretrain makes a generator of a folder of pictures, which inspect, sample and adapt open", async () => {
  const folder = join(out, "dogs"), generator = join(folder, "generator.safetensors");
  const briefly = ["--out", folder, "--reconstruction", "64"];
  const first = await run("pretrain", learn(1, ...briefly));
  assertEquals([first.code, first.stdout], [0, ""], first.stderr);
  assertMatch(
    first.stderr,
    /^8 pictures of 8 x 8 pixels: so few that the generator may learn them by heart$/m,
  );
  const { code, stdout, stderr } = await run("pretrain", learn(2, ...briefly, "--json"));
  assertEquals(code, 0, stderr);
  assertMatch(stderr, /^Goes on at step 1 of 2$/m);
  assertMatch(
    stderr,
    /^Fréchet distance [\d.]+ \(best [\d.]+, floor [\d.]+\), spread [\d.]+, augmented with p = 0\.000$/m,
  );
  const { device, ...outcome } = JSON.parse(stdout);
  assertMatch(device, /^wasm/);
  assertEquals(outcome, {
    network: "generator",
    status: "completed",
    steps: 2,
    seed: 2,
    folder,
    pictures: { training: 8, heldOut: 2, notes: [] },
    out: generator,
  });
  assertEquals(await filesIn(folder), [
    ".owned",
    "best.safetensors",
    "card.json",
    "card.md",
    "curve.jsonl",
    "generator.safetensors",
    "reconstruction/8/.owned",
    "reconstruction/8/curve.jsonl",
    "reconstruction/8/snapshot.safetensors",
    "report.html",
    "samples/000001.png",
    "samples/000002.png",
    "snapshot.safetensors",
    "training.json",
  ]);
  const { status, step, steps } = JSON.parse(await Deno.readTextFile(join(folder, "training.json")));
  assertEquals([status, step, steps], ["completed", 2, 2]);

  const inspected = await run("inspect", [generator, "--json"]);
  const { kind, names, size, complete, substituted } = JSON.parse(inspected.stdout);
  assertEquals([kind, names, size, complete, substituted], ["stylegan2", "rosinality", 8, true, []]);
  const grid = join(out, "grid.png");
  const sampled = await run("sample", ["--generator", generator, "--count", "4", "--out", grid]);
  assertEquals(sampled.code, 0, sampled.stderr);
  assertEquals(decodePng(await Deno.readFile(grid)).width, 2 * 10 - 2);
  const config = await writeConfig(
    await networks(),
    "directional()",
    `steps: 1, generator: stylegan2(${JSON.stringify(generator)})`,
  );
  const adapted = await run("adapt", [config, "--out", join(out, "adapted"), "--backend", "wasm"]);
  assertEquals(adapted.code, 0, adapted.stderr);
});

Deno.test("an interrupted pretraining says so, and goes on", async () => {
  const folder = join(out, "interrupted"),
    process = start("pretrain", learn(100_000, "--out", folder, ...ALONE));
  const { code, stderr } = await interruptAt(process, "loss");
  assertEquals(code, 130, stderr);
  const [, step] = /Stopped at step (\d+) of 100000\. The same command goes on there/.exec(stderr)!;
  const resumed = await run("pretrain", learn(Number(step) + 1, "--out", folder, ...ALONE));
  assertMatch(resumed.stderr, new RegExp(`^Goes on at step ${step} of ${Number(step) + 1}$`, "m"));
  assertEquals(resumed.code, 0);
});

Deno.test("a second pretraining in the same folder is told to try again, and the first goes on", async () => {
  const folder = join(out, "shared"), first = start("pretrain", learn(3, "--out", folder, ...ALONE));
  while (!await Deno.stat(join(folder, "lock")).catch(() => undefined)) {
    await new Promise((r) => setTimeout(r, 5));
  }
  const second = await run("pretrain", learn(3, "--out", folder, "--json", ...ALONE));
  assertEquals(second.code, 75, second.stderr);
  const told = new RegExp(`^"${folder}" is in use by process ${first.pid} on \\S+ \\(pretrain, since 20`);
  assertMatch(second.stderr, told);
  assertMatch(JSON.parse(second.stdout).error, told);
  const waited = await run("pretrain", learn(3, "--out", folder, "--wait", "--json", ...ALONE));
  assertEquals([waited.code, JSON.parse(waited.stdout).status], [0, "completed"], waited.stderr);
  assertEquals((await first.output()).code, 0);
  assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name).sort(), [
    ".owned",
    "best.safetensors",
    "card.json",
    "card.md",
    "curve.jsonl",
    "generator.safetensors",
    "report.html",
    "samples",
    "snapshot.safetensors",
    "training.json",
  ]);
});

/** Sends SIGINT once a word is said on stderr. */
async function interruptAt(
  process: Deno.ChildProcess,
  word: string,
): Promise<{ code: number; stderr: string }> {
  let stderr = "";
  for await (const text of process.stderr.pipeThrough(new TextDecoderStream())) {
    if (!stderr.includes(word) && (stderr + text).includes(word)) process.kill("SIGINT");
    stderr += text;
  }
  await process.stdout.cancel();
  return { code: (await process.status).code, stderr };
}

Deno.test("pretrain --quiet warns of few pictures all the same, and says no more", async () => {
  const { code, stdout, stderr } = await run(
    "pretrain",
    learn(1, "--out", join(out, "quiet"), "--quiet", ...ALONE),
  );
  assertEquals([code, stdout], [0, ""]);
  assertEquals(stderr, "8 pictures of 8 x 8 pixels: so few that the generator may learn them by heart\n");
});

Deno.test("the choices of the recipe stand in the card, and an older flag is explained", async () => {
  const folder = join(out, "chosen"), held = await dogFolder(2, 4);
  const recipe = [
    "--batch",
    "3",
    "--learning-rate",
    "0.001",
    "--augment",
    "none",
    "--seed",
    "7",
    "--flip",
    "--reconstruction",
    "96",
  ];
  const pictures = ["--held-out", held, "--resize", "pad", "--over", "9,8,7"];
  const { code, stderr } = await run("pretrain", learn(1, "--out", folder, ...recipe, ...pictures));
  assertEquals(code, 0, stderr);
  assertMatch(stderr, /^--flip is an older name of --mirror half, which is the default: leave it away$/m);
  assertMatch(stderr, /^step 1\/1, 3 images, loss /m);
  const card = JSON.parse(await Deno.readTextFile(join(folder, "card.json")));
  const { seed, batch, "learning rate": rate, mirror, augment, ...others } = card.recipe;
  assertEquals([seed, batch, rate, mirror, augment], [7, 3, 0.001, "half", "none"]);
  assertEquals(others.reconstruction, 96);
  assertEquals(card.pictures, {
    name: basename(images),
    training: 10,
    held_out: 2,
    notes: ["Of the held-out pictures: 2 pictures smaller than the size asked for are enlarged"],
  });
});

Deno.test("what pretrain does not understand is said in one sentence", async () => {
  const cases: readonly [string[], string][] = [
    [[], "No NETWORK is given: deno task pretrain NETWORK"],
    [["judg"], 'Cannot pretrain "judg". It must be one of generator, encoder, judge. Did you mean "judge"?'],
    [["judge", "--stepz", "3"], 'There is no flag "--stepz". Did you mean "--steps"?'],
    [["judge", "--folder", "x"], "--folder is called --out now: use --out"],
    [["judge", "--folder=x"], "--folder is called --out now: use --out"],
    [["judge", "--steps", "0"], '--steps is "0". It must be a whole number of at least 1'],
    [["judge", "--seed", "x"], '--seed is "x". It must be a whole number of at least 0'],
    [
      ["judge", "--images", images],
      "--images is for the generator: the judge learns from the world's pictures alone",
    ],
    [["generator", "--size", "32"], "--size goes with --images: the world's networks have their own recipes"],
    [["generator", "--flip"], "--flip goes with --images: the world's networks have their own recipes"],
    [
      ["generator", "--images", images, "--flip", "--mirror", "none"],
      "--flip is an older name of --mirror half: leave it or --mirror none away",
    ],
    [
      ["generator", "--images", images, "--mirror", "often"],
      '--mirror is "often". It must be one of half, none',
    ],
    [
      ["generator", "--images", images, "--augment", "yes"],
      '--augment is "yes". It must be one of ada, none',
    ],
    [
      ["generator", "--images", images, "--batch", "1"],
      '--batch is "1". It must be a whole number of at least 2',
    ],
    [
      ["generator", "--images", images, "--reconstruction", "-1"],
      '--reconstruction is "-1". It must be a whole number of at least 0',
    ],
    [
      ["generator", "--images", images, "--learning-rate", "2"],
      '--learning-rate is "2". It must be a number between 0.000001 and 1',
    ],
    [
      ["generator", "--images", images, "--over", "red"],
      '--over is "red". It must be white, black or three whole numbers from 0 to 255, such as 40,44,52',
    ],
    [
      ["generator", "--images", images, "--size", "48"],
      '--size is "48". It must be one of 8, 16, 32, 64, 128, 256',
    ],
  ];
  for (const [args, message] of cases) {
    const { code, stdout, stderr } = await run("pretrain", args);
    assertEquals([code, stdout, stderr], [2, "", `${message}\nSee: deno task pretrain --help\n`]);
  }
});

Deno.test("pretrain says what is wrong with the pictures before anything is started", async () => {
  const { code, stderr } = await run("pretrain", ["generator", "--images", join(out, "nowhere")]);
  assertEquals([code, stderr], [2, `"${join(out, "nowhere")}" does not exist: check the path\n`]);
});
