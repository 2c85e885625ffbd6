import type * as tf from "@tensorflow/tfjs";

/**
 * Kernels trust shapes: with wrong ones they read and write what is not theirs. Operations ask before they run one.
 *
 * @param operation its name, and that of the tensor, for the message
 * @param expected the tensor's shape; a size may be one of two, and null stands for any
 * @throws {TypeError} with both shapes
 */
export function checkShape(
  operation: string,
  name: string,
  { shape }: tf.Tensor,
  expected: readonly (number | null | readonly [number, number])[],
): void {
  const fits = shape.length === expected.length &&
    expected.every((size, axis) =>
      size === null || size === shape[axis] ||
      (typeof size === "object" && (size[0] === shape[axis] || size[1] === shape[axis]))
    );
  if (fits) return;
  const words = expected.map((size) =>
    size === null ? "any" : typeof size === "object" ? size.join(" or ") : size
  );
  throw new TypeError(
    `${operation}() takes ${name} of shape [${words.join(", ")}], and got [${shape.join(", ")}]`,
  );
}
