/** A sweep as a user starts it: cells that are killed, gone on with, and submitted. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { bytesBelow, differences } from "../../reliability/sweep_results.ts";
import { sweepFile } from "../../reliability/sweep_subject.ts";
import { testIn } from "../../support/folders.ts";
import { run, start } from "../_commands.ts";

const WASM = ["--backend", "wasm", "--threads", "1"];

testIn(
  "cells that are killed and stopped together are gone on with, and are what they are alone",
  async (folder) => {
    const out = join(folder, "sweep"), alone = join(folder, "alone");
    const file = await sweepFile(join(folder, "slow.ts"), { cells: 3, long: 0, quick: 3, seconds: 0 });
    const first = start("sweep", [file, "--out", out, "--jobs", "3", ...WASM]);
    const pids = await Promise.all([0, 1].map((cell) => holderOf(join(out, `cell-${cell}`))));
    for (const pid of pids) Deno.kill(pid, "SIGKILL");
    await holderOf(join(out, "cell-2"));
    first.kill("SIGTERM");
    const { code, stderr } = await first.output();
    assertEquals(code, 143, new TextDecoder().decode(stderr));
    assertMatch(new TextDecoder().decode(stderr), /Left to do, by the same command: cell-0, cell-1, cell-2/);

    const second = await run("sweep", [file, "--out", out, "--jobs", "3", "--json", ...WASM]);
    assertEquals(second.code, 0, second.stderr);
    assertEquals(JSON.parse(second.stdout), { out, cells: 3, complete: 3, failed: [], left: [] });
    const quick = await sweepFile(join(folder, "quick.ts"), { cells: 3, long: 0, quick: 0, seconds: 0 });
    for (const cell of [0, 1, 2]) {
      if (cell < 2) {
        assertEquals(
          (await run("sweep", [quick, "--out", alone, "--cell", `${cell}`, ...WASM])).code,
          0,
        );
      } else continue; // two are enough to compare
      const [wanted, found] = [alone, out].map((place) => bytesBelow(join(place, `cell-${cell}`)));
      assertEquals(differences(await wanted!, await found!, `cell-${cell}`), []);
    }

    const before = await bytesBelow(out, { all: true });
    const third = await run("sweep", [file, "--out", out, ...WASM]);
    assertEquals([third.code, third.stderr.trim()], [0, `3 of 3 cells are complete in ${out}`]);
    assertEquals(differences(before, await bytesBelow(out, { all: true }), "what was complete"), []);
  },
);

/** The process that has a folder, once there is one that has made its first steps. */
async function holderOf(folder: string): Promise<number> {
  for (;; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      if (JSON.parse(await Deno.readTextFile(join(folder, "run.json"))).step < 2) continue;
      return JSON.parse(await Deno.readTextFile(join(folder, "lock"))).pid;
    } catch {
      // not so far
    }
  }
}

testIn("cells that fail are told with their exit code, and not tried again", async (folder) => {
  const file = join(folder, "failing.ts");
  await Deno.writeTextFile(
    file,
    `import { defineConfig, defineLoss, defineSweep, toyEncoder, toyGenerator } from "variegate";
const bad = defineLoss("bad", () => { throw new Error("it cannot be"); });
export default defineSweep({
  base: defineConfig({ generator: toyGenerator(), encoder: toyEncoder(), prompts: { source: "dog", target: "cat" }, steps: 2, plugins: [bad()] }),
  axes: { seed: [1] },
});`,
  );
  const { code, stderr } = await run("sweep", [file, "--out", join(folder, "out"), ...WASM]);
  assertEquals(code, 1);
  assertMatch(stderr, /seed-1: ended with exit code 1\n/);
  assertMatch(stderr, /Failed: seed-1\. Why is told in .*\.logs/);
  assertMatch(
    await Deno.readTextFile(join(folder, "out", ".logs", "seed-1.log")),
    /\[plugin bad\].*it cannot be/,
  );
});

testIn("a config, targets and seeds are a sweep; to list it writes nothing", async (folder) => {
  const config = join(folder, "one.ts"), targets = join(folder, "targets.txt");
  await Deno.writeTextFile(
    config,
    `import { defineConfig, directional, toyEncoder, toyGenerator } from "variegate";
export default defineConfig({ generator: toyGenerator(), encoder: toyEncoder(), prompts: { source: "dog", target: "cat" }, steps: 2,
  plugins: [directional()] });`,
  );
  await Deno.writeTextFile(targets, "a fox\n\n  a pig  \n");
  const axes = ["--targets", targets, "--seeds", "1,2"], out = join(folder, "out");
  const listed = await run("sweep", [config, ...axes, "--out", out, "--list"]);
  assertEquals(listed.stdout.split("\n")[0], "0  a-fox_seed-1  missing", listed.stderr);
  const dry = await run("sweep", [config, ...axes, "--out", out, "--dry-run", "--json"]);
  assertEquals(JSON.parse(dry.stdout).cells.map(({ name }: { name: string }) => name), [
    ...["a-fox_seed-1", "a-fox_seed-2", "a-pig_seed-1", "a-pig_seed-2"],
  ]);
  assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name).sort(), ["one.ts", "targets.txt"]);
  const cases = [
    [[config, "--list"], /is the config of one run\. Give --targets FILE or --seeds/],
    [[config, ...axes, "--cell", "4"], /There is no cell 4: the sweep has 4, counted from 0/],
    [[config, ...axes, "--list", "--slurm", ""], /--list and --slurm exclude each other/],
    [[config, ...axes, "--print"], /--print is for --slurm/],
    [[config, ...axes, "--kubernetes", "image"], /--kubernetes needs --claim NAME/],
    [[config, ...axes, "--devices", "0"], /--devices is "0"\. It must be NAME=VALUE/],
  ] as const;
  for (const [args, message] of cases) {
    const { code, stderr } = await run("sweep", args);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});

testIn(
  "--slurm hands sbatch one array of what is to do; without it, or refused, that is said",
  async (folder) => {
    const file = await sweepFile(join(folder, "cells.ts"), { cells: 4, long: 0, quick: 0, seconds: 0 });
    const bin = join(folder, "bin"), out = join(folder, "out");
    await Deno.mkdir(bin);
    await Deno.writeTextFile(
      join(bin, "sbatch"),
      `#!/bin/sh\nprintf '%s\\n' "$@" >'${bin}/words'\ncat >'${bin}/script'\necho '17;cluster'\n`,
      { mode: 0o755 },
    );
    const path = Deno.env.get("PATH")!;
    Deno.env.set("PATH", `${bin}:${path}`);
    try {
      const { code, stdout, stderr } = await run("sweep", [
        file,
        "--out",
        out,
        "--jobs",
        "2",
        "--json",
        "--slurm",
        "--gres=gpu:1 --time=2:00:00",
      ]);
      assertEquals(code, 0, stderr);
      assertEquals(JSON.parse(stdout), { out, cells: 4, submitted: 4, jobs: ["17"] });
      assertEquals(
        await Deno.readTextFile(join(bin, "words")),
        "--parsable\n--array=0-3%2\n--gres=gpu:1\n--time=2:00:00\n",
      );
      const script = await Deno.readTextFile(join(bin, "script"));
      assertMatch(script, /^#SBATCH --signal=B:USR1@120$/m);
      assert(script.includes(`sweep ${file} --out ${out} --quiet --cell "$cell" &`), script);
      await Deno.writeTextFile(join(bin, "sbatch"), "#!/bin/sh\necho 'no such partition' >&2\nexit 1\n");
      const refused = await run("sweep", [file, "--out", out, "--slurm", "-p none"]);
      assertEquals(refused.code, 1);
      assertMatch(refused.stderr, /Slurm takes no such job: no such partition/);
    } finally {
      Deno.env.set("PATH", path);
    }
  },
);
