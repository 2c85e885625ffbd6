import { assertEquals } from "@std/assert";
import { progressMeter } from "../../../tasks/fetch/progress_meter.ts";

Deno.test("progress shows the share, the rate from the second second on, and a new beginning", () => {
  const lines: string[] = [];
  let time = 0;
  const meter = progressMeter({ progress: (line) => lines.push(line) }, "weights/a.pt", () => time);
  for (
    const [at, bytes] of [[0, 100_000_000], [50, 110_000_000], [2000, 150_000_000], [
      2100,
      200_000_000,
    ]] as const
  ) {
    time = at;
    meter(bytes, 200_000_000);
  }
  time = 3000;
  meter(0, undefined);
  assertEquals(lines, [
    "a.pt  [##########----------]  50%  100.0 MB of 200.0 MB",
    "a.pt  [###############-----]  75%  150.0 MB of 200.0 MB  25.0 MB/s",
    "a.pt  [####################] 100%  200.0 MB of 200.0 MB  47.6 MB/s",
    "a.pt  0 bytes",
  ]);
});
