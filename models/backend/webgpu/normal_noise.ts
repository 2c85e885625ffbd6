/** NormalNoise: draws from N(0, 1) as models/random/threefry.ts defines them, two for each counter. */
import { normalNoiseKernel } from "../../random/noise.ts";
import { PARITY, ROTATIONS, ROUNDS } from "../../random/threefry.ts";
import { sizeOf } from "../../shapes.ts";
import { implement } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { integers } from "./program.ts";

export function registerNormalNoise(): void {
  implement("webgpu", normalNoiseKernel, ({ inputs: { keys }, attributes: { shape, index }, backend }) => {
    const count = sizeOf(shape);
    const [noise] = dispatch(backend, {
      name: "normal noise",
      inputs: { keys: [keys, 1] },
      results: { noise: [shape, 1] },
      uniforms: "count : i32, index : i32",
      uniformValues: [integers(count), integers(index)],
      workgroups: Math.ceil(count / 2 / INVOCATIONS),
      code,
    });
    return noise!;
  });
}

const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const bits = ROTATIONS[round % ROTATIONS.length]!, injection = (round + 1) / 4;
  const mix = `x += y; y = ((y << ${bits}u) | (y >> ${32 - bits}u)) ^ x;`;
  if (round % 4 < 3) return mix;
  return `${mix} x += key[${injection % 3}]; y += key[${(injection + 1) % 3}] + ${injection}u;`;
});

/** Series of its own: WGSL promises little of its logarithm, and of sine and cosine only an error within 2⁻¹¹. */
const code = `
  fn logarithm(x : f32) -> f32 {
    let bits = bitcast<u32>(x);
    var exponent = i32(bits >> 23u) - 127;
    var mantissa = bitcast<f32>((bits & 0x7fffffu) | 0x3f800000u);
    if (mantissa > 1.41421356) { mantissa *= 0.5; exponent += 1; }
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let q = s * s;
    let series = 1.0 + q * (1.0 / 3.0 + q * (1.0 / 5.0 + q * (1.0 / 7.0 + q / 9.0)));
    return f32(exponent) * ${Math.LN2} + 2.0 * s * series;
  }

  fn cosineAndSine(turn : f32) -> vec2<f32> { // of an angle in full turns, from 0 to 1
    let quarter = round(4.0 * turn);
    let r = (4.0 * turn - quarter) * ${Math.PI / 2};
    let q = r * r;
    let c = 1.0 - q * (0.5 - q * (1.0 / 24.0 - q * (1.0 / 720.0 - q / 40320.0)));
    let s = r * (1.0 - q * (1.0 / 6.0 - q * (1.0 / 120.0 - q * (1.0 / 5040.0 - q / 362880.0))));
    switch (i32(quarter) & 3) {
      case 1: { return vec2<f32>(-s, c); }
      case 2: { return vec2<f32>(-c, -s); }
      case 3: { return vec2<f32>(s, -c); }
      default: { return vec2<f32>(c, s); }
    }
  }

  fn main(group : i32, local : i32) {
    let pair = group * ${INVOCATIONS} + local;
    if (2 * pair >= uniforms.count) { return; }
    let first = bitcast<u32>(keys[2 * uniforms.index]);
    let second = bitcast<u32>(keys[2 * uniforms.index + 1]);
    let key = array<u32, 3>(first, second, first ^ second ^ ${PARITY}u);
    var x = u32(pair) + key[0];
    var y = key[1];
    ${rounds.join("\n    ")}
    let scale = ${2 ** -24};
    let radius = sqrt(-2.0 * logarithm(f32((x >> 8u) + 1u) * scale));
    let values = radius * cosineAndSine(f32(y >> 8u) * scale);
    noise[2 * pair] = values.x;
    if (2 * pair + 1 < uniforms.count) { noise[2 * pair + 1] = values.y; }
  }`;
