import { assertEquals, assertThrows } from "@std/assert";
import { parseDomain } from "../../../tasks/images/world_domain.ts";
import { UsageError } from "../../../tasks/shell/command.ts";

Deno.test("a domain is named by an animal, and perhaps a style", () => {
  assertEquals(parseDomain("cat"), { species: "cat", style: "photo" });
  assertEquals(parseDomain("dog, pixel art"), { species: "dog", style: "pixel art" });
  for (const words of ["", "horse", "cat, oil", "cat, sketch, neon", "sketch"]) {
    assertThrows(() => parseDomain(words), UsageError, "is no domain of the bundled world");
  }
});
