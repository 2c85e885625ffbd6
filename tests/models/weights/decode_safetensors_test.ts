import { assertEquals, assertThrows } from "@std/assert";
import { decodeSafetensors } from "../../../models/weights/decode_safetensors.ts";
import { encodeSafetensors } from "../../../models/weights/safetensors.ts";
import { type HostTensor, WeightsError } from "../../../models/weights/types.ts";

const TENSORS = new Map<string, HostTensor>([
  ["a", { shape: [2, 2], data: Float32Array.of(1, -2, 0.1, 4) }],
  ["b", { shape: [3], data: Int32Array.of(1, 2, 3) }],
]);

Deno.test("decodeSafetensors() reads in memory what encodeSafetensors() makes", () => {
  assertEquals(decodeSafetensors("x", encodeSafetensors(TENSORS)), TENSORS);
  const half = decodeSafetensors("x", encodeSafetensors(TENSORS, {}, { dtype: "F16" }));
  assertEquals(half.get("a")!.data[2], Math.f16round(0.1));
});

Deno.test("a file that is cut short is refused by its name, wherever it is cut", () => {
  const whole = encodeSafetensors(TENSORS);
  for (const length of [0, 7, 8, 40, whole.length - 1]) {
    assertThrows(() => decodeSafetensors("cut", whole.slice(0, length)), WeightsError, '"cut" ');
  }
});
