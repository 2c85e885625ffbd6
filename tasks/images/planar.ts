/** [n, size, size, channels] in memory, [n, channels, size, size] in files, both row-major. */
export function toPlanar(values: Float32Array, count: number, channels: number): Float32Array {
  const pixels = values.length / count / channels;
  const planar = new Float32Array(values.length);
  for (let image = 0; image < count; image++) {
    const start = image * pixels * channels;
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < channels; channel++) {
        planar[start + channel * pixels + pixel] = values[start + pixel * channels + channel]!;
      }
    }
  }
  return planar;
}
