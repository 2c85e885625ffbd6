import { assertEquals } from "@std/assert";
import { LifeWatch, type Signs } from "../../../tasks/runs/signs_of_life.ts";

const NOW = Date.parse("2026-01-01T12:00:00.000Z");
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();
const judged = (signs: Signs) => new LifeWatch().judge(signs, NOW);

Deno.test("a run is alive by its heartbeat or by its folder's lease, and killed where both are old", () => {
  assertEquals(judged({ status: "running", beat: at(-20) }), "running");
  const lease = { since: at(-900), beat: at(-10) };
  assertEquals(judged({ status: "running", beat: at(-300), lease }), "running");
  assertEquals(judged({ status: "running", beat: at(-300), lease: { ...lease, beat: at(-300) } }), "killed");
  assertEquals(judged({ status: "running", beat: at(-300) }), "killed");
  assertEquals(judged({ status: "running" }), "killed");
});

Deno.test("a run that is over says how, until somebody goes on with it", () => {
  for (const status of ["completed", "stopped", "failed"] as const) {
    assertEquals(judged({ status, beat: at(-1) }), status);
    const held = { since: at(-100), beat: at(-1) };
    assertEquals(judged({ status, beat: at(-2), lease: held }), status, "its own process is about to let go");
    assertEquals(judged({ status, beat: at(-300), lease: held }), "running");
  }
});

Deno.test("a training that says nothing is judged by its folder's lease alone", () => {
  assertEquals(judged({}), "unknown");
  assertEquals(judged({ lease: { since: at(-100), beat: at(-10) } }), "running");
  assertEquals(judged({ lease: { since: at(-1000), beat: at(-500) } }), "killed");
});

Deno.test("a heart that was seen to beat is alive whatever its clock says, and for a minute", () => {
  const life = new LifeWatch(), signs = (beat: string): Signs => ({ status: "running", beat });
  assertEquals(life.judge(signs(at(-4000)), NOW), "killed");
  assertEquals(life.judge(signs(at(-3990)), NOW + 10_000), "running");
  assertEquals(life.judge(signs(at(-3990)), NOW + 60_000), "running");
  assertEquals(life.judge(signs(at(-3990)), NOW + 80_000), "killed");
});
