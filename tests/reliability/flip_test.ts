import { assertEquals } from "@std/assert";
import { Random } from "../../models/random/random.ts";
import { DAMAGES, damageSnapshots } from "./flip.ts";

const TRIES = 60;

for (const kind of Object.keys(DAMAGES)) {
  Deno.test(`${TRIES} snapshots with one ${kind} each are refused by name, or read as they were written`, async () => {
    const { refused, equal, faults } = await damageSnapshots(kind, TRIES, new Random(7).fork(kind));
    assertEquals(faults, []);
    assertEquals(refused + equal, TRIES);
  });
}
