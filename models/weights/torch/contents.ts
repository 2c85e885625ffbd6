import { elementCount } from "../../shape.ts";
import { bytesPerElement } from "../dtypes.ts";
import { checkTensorName, LONGEST_NAME } from "../names.ts";
import { Budget } from "../pickle/budget.ts";
import { Global } from "../pickle/environment.ts";
import { Foreign, Instance } from "../pickle/values.ts";
import { WeightsError } from "../types.ts";
import { foreignRefusal } from "./allow_list.ts";
import { TensorView } from "./tensor_view.ts";

/** What a checkpoint holds, by the path to it through dictionaries, lists and modules, joined by dots. */
export interface Contents {
  readonly tensors: ReadonlyMap<string, TensorView>;
  /** All else that can be told in JSON: options, step counts, and of each module its class, arguments and attributes. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The class of each object of which nothing else is known. */
  readonly passedOver: ReadonlyMap<string, string>;
}

/**
 * Gives every tensor under `root` its name, e.g. `g_ema.style.1.weight` or `G_ema.mapping.fc0.weight`.
 *
 * @param fileBytes What the file holds, uncompressed: its tensors may take a few times as much, not more.
 * @throws {WeightsError}
 */
export function contentsOf(path: string, root: unknown, fileBytes: number): Contents {
  const collector = new Collector(path, fileBytes);
  collector.visit(root, "", 0);
  const { tensors, passedOver } = collector;
  const [foreign] = passedOver.values();
  if (tensors.size === 0) {
    throw new WeightsError(path, foreign === undefined ? "holds no tensor" : foreignRefusal(foreign));
  }
  return { tensors, metadata: Object.fromEntries(collector.metadata), passedOver };
}

const DEEPEST = 100;

/** Stands for a value under which tensors were found; all other values are turned into JSON. */
const TENSORS = Symbol("tensors");

/** Where a PyTorch module keeps its tensors and its children, and what it was constructed with. */
const MEMBERS = ["_parameters", "_buffers", "_modules"];
const CONSTRUCTION = ["_init_args", "_init_kwargs"];

class Collector {
  readonly tensors = new Map<string, TensorView>();
  readonly metadata = new Map<string, string>();
  readonly passedOver = new Map<string, string>();
  readonly #path: string;
  readonly #budget: Budget;
  #bytesLeft: number;

  constructor(path: string, fileBytes: number) {
    this.#path = path;
    this.#budget = new Budget(path, fileBytes);
    this.#bytesLeft = 4 * fileBytes + (1 << 24); // networks and their averages may share storages
  }

  /** Collects the tensors under `value`. If there are none, returns it as JSON, or undefined where JSON has no form. */
  visit(value: unknown, name: string, depth: number): unknown {
    this.#budget.spend();
    if (depth > DEEPEST) throw new WeightsError(this.#path, `nests more than ${DEEPEST} levels deep`);
    if (name.length > LONGEST_NAME) {
      throw new WeightsError(this.#path, `has a name of more than ${LONGEST_NAME} characters`);
    }
    if (value instanceof TensorView) return this.#addTensor(name || "tensor", value);
    if (value instanceof Foreign) return this.#passOver(name, value.className);
    if (value instanceof Instance) return this.#visitInstance(value, name, depth);
    if (value instanceof Map) return this.#visitEntries(value, name, depth);
    if (Array.isArray(value) || value instanceof Set) {
      const json = this.#visitEntries([...value].entries(), name, depth);
      return json === TENSORS ? TENSORS : Object.values(json);
    }
    if (value instanceof Global) return value.isForeign ? this.#passOver(name, value.name) : value.name;
    if (typeof value === "bigint") return String(value);
    return typeof value === "object" && value !== null ? undefined : value;
  }

  #passOver(name: string, className: string): string {
    this.passedOver.set(name, className);
    return className;
  }

  #visitEntries(entries: Iterable<[unknown, unknown]>, name: string, depth: number) {
    const plain = new Map<string, unknown>();
    let found = false;
    for (const [key, child] of entries) {
      const own = nameOf(key);
      if (own === undefined) continue;
      const json = this.visit(child, join(name, own), depth + 1);
      if (json === TENSORS) found = true;
      else plain.set(own, json);
    }
    if (!found) return Object.fromEntries(plain);
    for (const [key, json] of plain) this.#addMetadata(join(name, key), json);
    return TENSORS;
  }

  #visitInstance({ className, state }: Instance, name: string, depth: number): unknown {
    if (!(state instanceof Map)) return className;
    if (className === "argparse.Namespace") return this.visit(state, name, depth + 1);
    if (!state.has("_modules")) return this.#visitMembers(state, name, depth); // TorchScript's
    this.#describe(className, state, name, depth);
    return this.#visitMembers(MEMBERS.flatMap((key) => entriesOf(state.get(key))), name, depth);
  }

  /** Of a module's members only tensors and other modules count. */
  #visitMembers(members: Iterable<[unknown, unknown]>, name: string, depth: number): unknown {
    let found: unknown;
    for (const [key, member] of members) {
      this.#budget.spend();
      if (!(member instanceof TensorView || member instanceof Instance || member instanceof Foreign)) {
        continue;
      }
      if (this.visit(member, join(name, String(key)), depth + 1) === TENSORS) found = TENSORS;
    }
    return found;
  }

  /** Tells how a module was made, and its own attributes: `c_dim`, `activation`, `conv_clamp` and so on. */
  #describe(className: string, state: Map<unknown, unknown>, name: string, depth: number): void {
    const options = [...state].filter(([key, value]) =>
      typeof key === "string" &&
      (CONSTRUCTION.includes(key) || (!key.startsWith("_") && (value === null || typeof value !== "object")))
    );
    this.#budget.spend(options.length);
    const description = new Map<unknown, unknown>([["class_name", className], ...options]);
    this.#addMetadata(name || "module", this.visit(description, `${name}.__init__`, depth + 1));
  }

  #addTensor(name: string, tensor: TensorView): typeof TENSORS {
    if (this.tensors.has(name)) throw new WeightsError(this.#path, `holds two tensors named "${name}"`);
    this.tensors.set(checkTensorName(this.#path, name), tensor);
    this.#bytesLeft -= Math.max(tensor.span, elementCount(tensor.shape) * bytesPerElement(tensor.dtype));
    if (this.#bytesLeft >= 0) return TENSORS;
    throw new WeightsError(
      this.#path,
      "is refused: its tensors take far more memory than its size justifies",
    );
  }

  #addMetadata(name: string, json: unknown): void {
    const text: string | undefined = typeof json === "symbol" ? undefined : JSON.stringify(json);
    if (text !== undefined) this.metadata.set(name, text);
  }
}

function entriesOf(value: unknown): [unknown, unknown][] {
  return value instanceof Map ? [...value] : [];
}

/** A key as a part of a name; undefined for a key that cannot be one, whose entry is passed over. */
function nameOf(key: unknown): string | undefined {
  if (typeof key !== "object") return String(key);
  const isTuple = Array.isArray(key) && key.length < 10 && key.every((part) => typeof part !== "object");
  return isTuple ? `(${key.join(", ")})` : undefined;
}

function join(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}
