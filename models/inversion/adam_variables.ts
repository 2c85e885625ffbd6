import * as tf from "@tensorflow/tfjs";
import { adamCoefficients, type AdamDecay, eachAdamUpdate } from "../ops/adam_update.ts";
import { checkShape } from "../ops/check_shape.ts";
import type { HostTensor } from "../weights/types.ts";
import type { Tensor, Variable } from "../tensors.ts";
import { hostTensor } from "./host_tensor.ts";

/** PyTorch's defaults. */
const DECAY: AdamDecay = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/**
 * Adam over variables by name. One that has no gradient stays where it is, and is taken to have none in any update. It
 * owns the moments; the variables stay the caller's. Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1.
 */
export class AdamVariables {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly #m = new Map<string, Tensor>();
  readonly #v = new Map<string, Tensor>();
  #count = 0;

  constructor(variables: ReadonlyMap<string, Variable>) {
    this.variables = variables;
    for (const [name, variable] of variables) {
      this.#m.set(name, tf.keep(tf.zerosLike(variable)));
      this.#v.set(name, tf.keep(tf.zerosLike(variable)));
    }
  }

  /** Gradients that were seen. */
  get count(): number {
    return this.#count;
  }

  /** One update. @param gradients By the variables' own names, as tf.variableGrads gives them; they stay the caller's */
  update(gradients: tf.NamedTensorMap, learningRate: number): void {
    this.#count++;
    tf.tidy(() => {
      const coefficients = adamCoefficients(learningRate, this.#count, DECAY);
      const learning = Array.from(this.variables).filter(([, { name }]) => gradients[name]);
      const moments = learning.map(([name, weight]) => ({
        weight,
        m: this.#m.get(name)!,
        v: this.#v.get(name)!,
      }));
      const given = learning.map(([, { name }]) => gradients[name]!);
      eachAdamUpdate(moments, given, coefficients, (next, i) => {
        const [name, variable] = learning[i]!;
        variable.assign(next.weight);
        this.#m.set(name, tf.keep(tf.clone(next.m)));
        this.#v.set(name, tf.keep(tf.clone(next.v)));
        tf.dispose([moments[i]!.m, moments[i]!.v]); // room for the next variable's
      });
    });
  }

  /** Variables and moments: `<name>`, `<name>/m` and `<name>/v`; and as `step` how many gradients were seen. */
  async export(): Promise<Map<string, HostTensor>> {
    const exported = new Map<string, HostTensor>();
    for (const [name, variable] of this.variables) {
      exported.set(name, await hostTensor(variable));
      exported.set(`${name}/m`, await hostTensor(this.#m.get(name)!));
      exported.set(`${name}/v`, await hostTensor(this.#v.get(name)!));
    }
    return exported.set("step", { shape: [1], data: Int32Array.of(this.#count) });
  }

  /** What `export` gave. @throws {TypeError} where a tensor is missing or has another shape */
  restore(saved: ReadonlyMap<string, HostTensor>): void {
    const count = Number(saved.get("step")?.data[0]);
    if (!Number.isInteger(count)) throw new TypeError('The saved state has no "step"');
    const tensor = (name: string, like: Tensor): Tensor => {
      const host = saved.get(name);
      if (!host) throw new TypeError(`The saved state has no "${name}"`);
      const restored = tf.tensor(host.data as Float32Array, [...host.shape], "float32");
      checkShape("restore", name, restored, like.shape);
      return restored;
    };
    tf.tidy(() => {
      for (const [name, variable] of this.variables) {
        const values = [name, `${name}/m`, `${name}/v`].map((part) => tensor(part, variable));
        variable.assign(values[0]!);
        tf.dispose([this.#m.get(name)!, this.#v.get(name)!]);
        this.#m.set(name, tf.keep(values[1]!));
        this.#v.set(name, tf.keep(values[2]!));
      }
    });
    this.#count = count;
  }

  /** Frees the moments. */
  dispose(): void {
    tf.dispose([...this.#m.values(), ...this.#v.values()]);
  }
}
