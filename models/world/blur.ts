/**
 * Three box blurs of (2 · radius + 1) pixels along rows, then columns: close to a Gaussian. In place.
 *
 * @param values [size, size, channels]; at the rim the nearest value is repeated
 */
export function blur(values: Float32Array, size: number, channels: number, radius: number): void {
  const line = new Float32Array(size), span = 2 * radius + 1;
  for (let pass = 0; pass < 3; pass++) {
    for (let axis = 0; axis < 2; axis++) {
      const step = axis === 0 ? channels : size * channels, across = axis === 0 ? size * channels : channels;
      for (let lane = 0; lane < size; lane++) {
        for (let channel = 0; channel < channels; channel++) {
          const start = lane * across + channel;
          for (let i = 0; i < size; i++) line[i] = values[start + i * step]!;
          let sum = line[0]! * radius;
          for (let i = 0; i <= radius; i++) sum += line[i]!;
          for (let i = 0; i < size; i++) {
            values[start + i * step] = sum / span;
            sum += line[Math.min(size - 1, i + radius + 1)]! - line[Math.max(0, i - radius)]!;
          }
        }
      }
    }
  }
}
