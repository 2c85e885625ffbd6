import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { indexRanges } from "../../../tasks/sweep/index_ranges.ts";
import { splitWords, submissions } from "../../../tasks/sweep/slurm.ts";
import { testIn } from "../../support/folders.ts";

const options = {
  name: "dogs",
  out: "/data/my dogs",
  command: ["deno", "run", "it's.ts"],
  jobs: 4,
  options: ["--time=5"],
};

Deno.test("numbers are written as ranges", () => {
  assertEquals(indexRanges([0, 1, 2, 3, 7, 9, 10]), "0-3,7,9-10");
  assertEquals(indexRanges([]), "");
});

Deno.test("a thousand cells are one array, and those beyond go into further ones, one after another", () => {
  const cells = Array.from({ length: 10_000 }, (_, i) => i);
  assertEquals(submissions(cells.slice(0, 1000), options).map(({ words }) => words(undefined)), [
    ["--parsable", "--array=0-999%4", "--time=5"],
  ]);
  const many = submissions(cells, options);
  assertEquals(many.length, 10);
  assertEquals(many[9]!.words("17"), [
    "--parsable",
    "--array=0-999%4",
    "--dependency=afterany:17",
    "--time=5",
  ]);
  assertMatch(many[9]!.script, /^cell=\$\(\(SLURM_ARRAY_TASK_ID \+ 9000\)\)$/m);
  assertEquals(submissions([3, 5, 1004], { ...options, jobs: undefined }).map(({ words }) => words("1")[1]), [
    "--array=3,5",
    "--array=4",
  ]);
});

Deno.test("the words of --slurm are split as a shell splits them", () => {
  assertEquals(splitWords(`--gres=gpu:1  --comment="two words" --x='a "b"'`), [
    "--gres=gpu:1",
    "--comment=two words",
    `--x=a "b"`,
  ]);
  assertEquals(splitWords(""), []);
});

/** Runs the script of an array's task as Slurm would, with a cell that ends with a code, and a `scontrol` that notes its call. */
async function attempt(
  folder: string,
  cell: string,
  { restarts = 0, signal }: { readonly restarts?: number; readonly signal?: Deno.Signal } = {},
): Promise<{ readonly code: number; readonly requeued: string }> {
  const calls = join(folder, "calls");
  await Deno.writeTextFile(join(folder, "scontrol"), `#!/bin/sh\necho "$@" >>'${calls}'\nkill $PPID\n`, {
    mode: 0o755,
  });
  await Deno.writeTextFile(join(folder, "sleep"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  await Deno.remove(calls).catch(() => {});
  const script = submissions([7], {
    ...options,
    out: folder,
    command: ["bash", "-c", cell, "cell"],
  })[0]!.script;
  const child = new Deno.Command("bash", {
    args: ["-c", script],
    env: {
      PATH: `${folder}:${Deno.env.get("PATH")}`,
      SLURM_ARRAY_JOB_ID: "40",
      SLURM_ARRAY_TASK_ID: "7",
      SLURM_RESTART_COUNT: String(restarts),
    },
    stdout: "null",
    stderr: "null",
  }).spawn();
  if (signal) {
    while (!await Deno.stat(join(folder, "ready")).catch(() => undefined)) {
      await new Promise((go) => setTimeout(go, 20));
    }
    child.kill(signal);
  }
  const { code } = await child.status;
  await Deno.remove(join(folder, "ready")).catch(() => {});
  return { code, requeued: await Deno.readTextFile(calls).catch(() => "") };
}

testIn(
  "a task ends as its cell does; what may succeed another time is queued again, and not for ever",
  async (folder) => {
    assertEquals(await attempt(folder, "exit 0"), { code: 0, requeued: "" });
    assertEquals(await attempt(folder, "exit 1"), { code: 1, requeued: "" });
    assertEquals(await attempt(folder, "exit 2"), { code: 2, requeued: "" });
    assertEquals((await attempt(folder, "exit 75")).requeued, "requeue 40_7\n");
    assertEquals(await attempt(folder, "exit 75", { restarts: 8 }), { code: 75, requeued: "" });
    assertEquals(await attempt(folder, '[ "$2" = 7 ] && exit 0; exit 9'), { code: 0, requeued: "" }); // --cell 7
  },
);

testIn(
  "a task whose time is up lets its cell save, and is queued again; one that is cancelled is not",
  async (folder) => {
    const cell = `trap 'exit 143' TERM; touch '${join(folder, "ready")}'; while :; do /bin/sleep 0.05; done`;
    assertEquals((await attempt(folder, cell, { signal: "SIGUSR1" })).requeued, "requeue 40_7\n");
    assertEquals(await attempt(folder, cell, { signal: "SIGTERM" }), { code: 143, requeued: "" });
    const ending = `trap 'exit 0' TERM; touch '${join(folder, "ready")}'; while :; do /bin/sleep 0.05; done`;
    assertEquals(await attempt(folder, ending, { signal: "SIGUSR1" }), { code: 0, requeued: "" });
  },
);
