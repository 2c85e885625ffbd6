import { assertEquals } from "@std/assert";
import { fixturePath } from "../../../support/fixtures.ts";

/** What a command's worker may do: tasks/shell/sandbox.ts. */
const PERMISSIONS = {
  read: true,
  write: false,
  net: false,
  run: false,
  env: false,
  ffi: false,
  sys: false,
  import: false,
};

Deno.test("pictures are decoded where nothing but reading is permitted", async () => {
  const worker = new Worker(import.meta.resolve("./_reading_worker.ts"), {
    type: "module",
    deno: { permissions: PERMISSIONS },
  } as WorkerOptions);
  const said = (name: string) =>
    new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage(fixturePath(`pictures/${name}`));
    });
  try {
    assertEquals(await said("orientation_6.jpg"), "16 x 24 turned");
    assertEquals(await said("lossy_alpha.webp"), "24 x 16 transparent");
    assertEquals(await said("png_rgb16_interlaced.png"), "13 x 11 transparent,deep");
  } finally {
    worker.terminate();
  }
});
