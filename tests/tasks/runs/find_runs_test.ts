import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { findRuns } from "../../../tasks/runs/find_runs.ts";
import { RunsFollower } from "../../../tasks/runs/follow_runs.ts";
import { folderWith, PIXEL, record, runJson } from "./_runs.ts";

const named = async (...folders: string[]) => (await findRuns(folders)).runs.map(({ name }) => name);

Deno.test("findRuns() finds a run, those of a sweep in the order of their numbers, and trainings", async () => {
  const root = await folderWith({
    "sweep/lr-10/run.json": runJson(),
    "sweep/lr-9/run.json": runJson(),
    "sweep/lr-9/samples/deeper/run.json": runJson(),
    "sweep/.cache/run.json": runJson(),
    "sweep/notes/readme.txt": "",
    "dogs/curve.jsonl": record(1),
    "dogs/16/curve.jsonl": record(1),
  });
  assertEquals(await named(join(root, "sweep")), ["sweep/lr-9", "sweep/lr-10"]);
  assertEquals(await named(join(root, "sweep", "lr-9")), ["lr-9"]);
  assertEquals(await named(join(root, "dogs"), join(root, "sweep")), [
    "dogs",
    "dogs/16",
    "sweep/lr-9",
    "sweep/lr-10",
  ]);
  assertEquals((await named(root, join(root, "sweep"))).length, 4, "a run is shown once");
});

Deno.test("links in a folder lead to no run, and to no file of one", async () => {
  const secret = await folderWith({ "run.json": runJson({ device: "secret" }), "metrics.jsonl": record(1) });
  const root = await folderWith({ "run/run.json": runJson({ config: undefined }), "run/log.txt": "begun\n" });
  await Deno.symlink(secret, join(root, "linked"));
  await Deno.symlink(join(secret, "metrics.jsonl"), join(root, "run", "metrics.jsonl"));
  await folderWith({ "000001.png": PIXEL }, secret);
  await Deno.symlink(secret, join(root, "run", "samples"));
  const runs = new RunsFollower([root]);
  await runs.look();
  const view = runs.view((_, file) => file, { live: false });
  assertEquals(view.runs.map(({ name }) => name), [`${root.split("/").pop()}/run`]);
  const [run] = view.runs;
  assertEquals([run!.tables, run!.pictures, run!.log], [[], [], ["begun"]]);
  assertEquals(await runs.runs[0]!.openStrip("000001.png"), undefined);
});

Deno.test("a run's folder may itself be a link, and what is damaged in it is left out", async () => {
  const real = await folderWith({
    "run.json": '{"status": 5, "step": "x", "device": ["a"], "config": 3',
    "metrics.jsonl": record(1),
    "samples/000002.png": PIXEL,
    "samples/notes.png": PIXEL,
  });
  const link = join(await Deno.makeTempDir(), "link");
  await Deno.symlink(real, link);
  const runs = new RunsFollower([link]);
  await runs.look();
  const [run] = runs.view((_, file) => file, { live: false }).runs;
  assertEquals([run!.name, run!.state, run!.step, run!.facts], ["link", "unknown", 1, []]);
  assertEquals(run!.pictures, [{ step: 2, address: "000002.png" }]);
});
