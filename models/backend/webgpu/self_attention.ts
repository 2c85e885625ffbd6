/**
 * SelfAttention and its gradient, as models/ops/attention.ts defines them, without writing out a score.
 *
 *   y_i = Σ_j p_ij v_j,   p_ij = exp(s_ij − l_i),   s_ij = q_i · k_j / √d + mask_ij,   l_i = log Σ_j exp(s_ij)
 *
 * The way back computes p anew from l: dv_j = Σ_i p_ij dy_i, and with t_ij = p_ij (dy_i · v_j − dy_i · y_i) / √d,
 * dq_i = Σ_j t_ij k_j and dk_j = Σ_i t_ij q_i. After Dao et al., "FlashAttention", NeurIPS 2022.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { selfAttentionGradientKernel, selfAttentionKernel } from "../../ops/attention.ts";
import { implement, type KernelInputs } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { integers } from "./program.ts";

export function registerSelfAttention(): void {
  implement(
    "webgpu",
    selfAttentionKernel,
    ({ inputs, attributes: { heads }, backend }) => attention(backend, inputs, heads),
  );
  implement(
    "webgpu",
    selfAttentionGradientKernel,
    ({ inputs, attributes: { heads }, backend }) => attentionGradient(backend, inputs, heads),
  );
}

/** y [batch, tokens, width], and l [batch, heads, tokens]. */
function attention(
  backend: WebGPUBackend,
  { projected, mask }: KernelInputs<typeof selfAttentionKernel>,
  heads: number,
): tf.TensorInfo[] {
  const { batch, tokens, width, fours } = layoutOf(projected, heads), hasMask = mask !== undefined;
  return dispatch(backend, {
    name: `self_attention ${fours} ${hasMask}`,
    inputs: { projected: [projected, 4], ...(mask && { mask: [mask, 1] }) },
    results: { y: [[batch, tokens, width], 4], logs: [[batch, heads, tokens], 1] },
    uniforms: "sizes : vec4<i32>",
    uniformValues: [integers(batch, heads, tokens, width / 4)],
    workgroups: Math.ceil(batch * heads * tokens / INVOCATIONS),
    code: valueCode(fours, hasMask),
  });
}

/** The gradient in `projected`, of its shape. */
function attentionGradient(
  backend: WebGPUBackend,
  { projected, mask, dy, y, logs }: KernelInputs<typeof selfAttentionGradientKernel>,
  heads: number,
): tf.TensorInfo {
  const { batch, tokens, width, fours } = layoutOf(projected, heads), hasMask = mask !== undefined;
  const [gradient] = dispatch(backend, {
    name: `self_attention_gradient ${fours} ${hasMask}`,
    inputs: {
      projected: [projected, 4],
      dy: [dy, 4],
      y: [y, 4],
      logs: [logs, 1],
      ...(mask && { mask: [mask, 1] }),
    },
    results: { gradient: [projected.shape, 4] },
    uniforms: "sizes : vec4<i32>",
    uniformValues: [integers(batch, heads, tokens, width / 4)],
    workgroups: Math.ceil(3 * batch * heads * tokens / INVOCATIONS),
    code: gradientCode(fours, hasMask),
  });
  return gradient!;
}

/** Each invocation computes one head of one token, in one pass over all tokens (an online softmax). */
function valueCode(fours: number, hasMask: boolean): string {
  return `
    ${common(fours, hasMask)}
    fn main(group : i32, local : i32) {
      let number = group * ${INVOCATIONS} + local;
      let i = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y;
      if (batch >= uniforms.sizes.x) { return; }
      let query = at(batch, i, head, 0);
      ${repeat(fours, (c) => `let q${c} = projectedAt(query + ${c}); var y${c} = vec4<f32>(0.0);`)}
      var largest = -3.0e38;
      var sum = 0.0;
      for (var j = 0; j < tokens(); j++) {
        let key = at(batch, j, head, 1);
        var score = 0.0;
        ${repeat(fours, (c) => `score += dot(q${c}, projectedAt(key + ${c}));`)}
        score = score * SCALE + maskOf(i, j);
        let next = max(largest, score);
        let kept = exp(largest - next);
        let p = exp(score - next);
        largest = next;
        sum = sum * kept + p;
        let value = at(batch, j, head, 2);
        ${repeat(fours, (c) => `y${c} = y${c} * kept + p * projectedAt(value + ${c});`)}
      }
      let out = (batch * tokens() + i) * uniforms.sizes.w + head * ${fours};
      ${repeat(fours, (c) => `y[out + ${c}] = y${c} / sum;`)}
      logs[number] = largest + log(sum);
    }`;
}

/** Each invocation computes one row of dq, dk or dv. */
function gradientCode(fours: number, hasMask: boolean): string {
  return `
    ${common(fours, hasMask)}
    fn score(query : i32, key : i32) -> f32 {
      var sum = 0.0;
      ${repeat(fours, (c) => `sum += dot(projectedAt(query + ${c}), projectedAt(key + ${c}));`)}
      return sum * SCALE;
    }
    fn main(group : i32, local : i32) {
      let number = group * ${INVOCATIONS} + local;
      let own = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y % uniforms.sizes.x;
      let part = number / tokens() / uniforms.sizes.y / uniforms.sizes.x;
      if (part >= 3) { return; }
      ${repeat(fours, (c) => `var sum${c} = vec4<f32>(0.0);`)}
      for (var other = 0; other < tokens(); other++) {
        let i = select(other, own, part == 0); // the token of the query
        let j = select(own, other, part == 0); // the token of the key
        let row = (batch * tokens() + i) * uniforms.sizes.w + head * ${fours};
        let query = at(batch, i, head, 0);
        let key = at(batch, j, head, 1);
        let log = logsAt((batch * uniforms.sizes.y + head) * tokens() + i);
        let p = exp(score(query, key) + maskOf(i, j) - log);
        if (part == 2) {
          ${repeat(fours, (c) => `sum${c} += p * dyAt(row + ${c});`)}
        } else {
          let value = at(batch, j, head, 2);
          var along = 0.0;
          ${
    repeat(fours, (c) => `along += dot(dyAt(row + ${c}), projectedAt(value + ${c}) - yAt(row + ${c}));`)
  }
          let t = p * along * SCALE;
          let source = select(query, key, part == 0);
          ${repeat(fours, (c) => `sum${c} += t * projectedAt(source + ${c});`)}
        }
      }
      let out = at(batch, own, head, part);
      ${repeat(fours, (c) => `gradient[out + ${c}] = sum${c};`)}
    }`;
}

function common(fours: number, hasMask: boolean): string {
  return `
    const SCALE = ${(4 * fours) ** -0.5};
    fn tokens() -> i32 { return uniforms.sizes.z; }
    fn at(batch : i32, token : i32, head : i32, part : i32) -> i32 {
      return ((batch * tokens() + token) * 3 + part) * uniforms.sizes.w + head * ${fours};
    }
    fn maskOf(i : i32, j : i32) -> f32 { return ${hasMask ? "maskAt(i * tokens() + j)" : "0.0"}; }`;
}

function layoutOf({ shape: [batch, tokens, columns] }: tf.Tensor3D, heads: number) {
  const width = columns / 3;
  return { batch, tokens, width, fours: width / heads / 4 };
}

function repeat(count: number, code: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => code(i)).join("\n");
}
