import { assertEquals, assertThrows } from "@std/assert";
import { released, withVersion } from "../../tasks/package/release.ts";

Deno.test("a release takes what is unreleased under its version, and leaves room for what comes", () => {
  const before = "# Changelog\n\n## Unreleased\n\n### Added\n\n- A.\n\n## 0.1.0 (2026-01-01)\n";
  assertEquals(
    released(before, "0.2.0", "2026-02-03"),
    "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-02-03)\n\n### Added\n\n- A.\n\n## 0.1.0 (2026-01-01)\n",
  );
  assertThrows(
    () => released("## Unreleased\n\n## 0.1.0\n", "0.2.0", ""),
    Error,
    'nothing under "## Unreleased"',
  );
  assertEquals(
    withVersion('{ "name": "a", "version": "0.1.0" }', "0.2.0"),
    '{ "name": "a", "version": "0.2.0" }',
  );
});
