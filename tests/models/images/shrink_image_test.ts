import { assertEquals } from "@std/assert";
import { shrinkImage } from "../../../models/images/shrink_image.ts";

Deno.test("shrinkImage() takes the mean of squares, cuts off what is left over, and leaves what is narrow", () => {
  const data = Uint8Array.from({ length: 5 * 3 * 3 }, (_, i) => 10 * (Math.floor(i / 3) % 5) + i % 3);
  const image = { width: 5, height: 3, data };
  assertEquals(shrinkImage(image, 3), { width: 2, height: 1, data: Uint8Array.of(5, 6, 7, 25, 26, 27) });
  assertEquals(shrinkImage(image, 1), { width: 1, height: 1, data: Uint8Array.of(20, 21, 22) });
  assertEquals(shrinkImage(image, 5) === image, true);
});
