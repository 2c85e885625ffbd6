import { assertEquals } from "@std/assert";
import { Random } from "../../models/random/random.ts";
import { mutateAll } from "./mutate_run.ts";

const TRIES = 150;

Deno.test(`${TRIES} damaged files of every kind are read or refused in a sentence`, async () => {
  const tallies = await mutateAll(TRIES, new Random(7).fork("mutate"));
  assertEquals(tallies.flatMap(({ faults }) => faults), []);
});
