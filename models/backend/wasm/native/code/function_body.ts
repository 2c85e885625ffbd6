/** The body of a kernel under construction: its locals, and its statements one after the other. */
import { type Code, type KernelCode, localCode, TYPES, unsigned, vector } from "./assembler.ts";
import { type Float, Integer, integer, memoryCode, placeText, Vector } from "./values.ts";
import { constantOf } from "./vector_constants.ts";

const EMPTY_TYPE = 0x40, LOOP = 0x03, BRANCH_IF = 0x0d, IF = 0x04, ELSE = 0x05, END = 0x0b;

/** Appends a statement: instructions that leave nothing on the stack, and its line in the listing. */
type Append = (code: Code, line: string) => void;

/** A local of type i32. */
export class IntegerLocal extends Integer {
  constructor(readonly index: number, name: string, readonly append: Append) {
    super(localCode("get", index), name);
  }

  /** local ← value */
  set(value: Integer | number): void {
    const { code, text } = integer(value);
    this.append([...code, ...localCode("set", this.index)], `${this.text} = ${text}`);
  }

  /** local ← local + value */
  increase(value: Integer | number): void {
    const { code } = this.plus(value), { text } = integer(value);
    this.append([...code, ...localCode("set", this.index)], `${this.text} += ${text}`);
  }
}

/** A statement that sets a local, and is not a part of a function yet. */
export interface Assignment {
  readonly code: Code;
  readonly text: string;
}

/** A local of type v128. */
export class VectorLocal extends Vector {
  constructor(readonly index: number, name: string, readonly append: Append) {
    super(localCode("get", index), name);
  }

  /** local ← value */
  set(value: Vector): void {
    const { code, text } = this.becomes(value);
    this.append(code, text);
  }

  /** local ← value, for an expression that needs it: `after` in expressions.ts */
  becomes({ code, text }: Vector): Assignment {
    return { code: [...code, ...localCode("set", this.index)], text: `${this.text} = ${text}` };
  }
}

/** A function of i32 parameters without results. Its locals start at 0. */
export class FunctionBody<Parameter extends string> {
  /** The parameters, by name. */
  readonly parameters: Readonly<Record<Parameter, IntegerLocal>>;
  readonly #names: readonly Parameter[];
  readonly #declared: Code[] = [];
  /** The locals that hold vector constants, by their instructions. */
  readonly #constants = new Map<Code, number>();
  #code: number[] = [];
  #lines: string[] = [];
  #depth = 1;

  /** @param names The parameters', in their order */
  constructor(names: readonly Parameter[]) {
    this.#names = names;
    const locals = names.map((name, i) => [name, new IntegerLocal(i, name, this.#append)] as const);
    this.parameters = Object.fromEntries(locals) as Record<Parameter, IntegerLocal>;
  }

  /** Declares an i32. */
  integer(name: string): IntegerLocal {
    return new IntegerLocal(this.#declare("i32"), name, this.#append);
  }

  /** Declares several, by name. */
  integers<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, IntegerLocal>> {
    return Object.fromEntries(names.map((name) => [name, this.integer(name)])) as Record<Name, IntegerLocal>;
  }

  /** Declares a vector. */
  vector(name: string): VectorLocal {
    return new VectorLocal(this.#declare("v128"), name, this.#append);
  }

  /** Declares several, by name. */
  vectors<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, VectorLocal>> {
    return Object.fromEntries(names.map((name) => [name, this.vector(name)])) as Record<Name, VectorLocal>;
  }

  /** Runs `body` with `counter` at 0, `step`, 2 · `step`, ... as long as it is below `end`: at least once. */
  for(counter: IntegerLocal, end: Integer, step: number, body: () => void): void {
    this.#append([...integer(0).code, ...localCode("set", counter.index)]);
    this.#append([LOOP, EMPTY_TYPE], `for ${counter.text} = 0, ${step}, ... below ${end.text}`);
    this.#indented(body);
    this.#append([...counter.plus(step).code, ...localCode("set", counter.index)]);
    this.#append([...counter.isBelow(end).code, BRANCH_IF, 0, END]);
  }

  /** Runs `body` if `condition` is not 0, and `otherwise` if it is. */
  if(condition: Integer, body: () => void, otherwise?: () => void): void {
    this.#append([...condition.code, IF, EMPTY_TYPE], `if ${condition.text}`);
    this.#indented(body);
    this.#append([ELSE], otherwise && "else");
    if (otherwise) this.#indented(otherwise);
    this.#append([END]);
  }

  /** Writes four float32 from `address + offset` on. */
  store(address: Integer, value: Vector, offset = 0): void {
    const code = [...address.code, ...value.code, ...memoryCode("v128.store", offset)];
    this.#append(code, `v128[${placeText(address, offset)}] = ${value.text}`);
  }

  /** Writes a vector's first float32 alone. */
  storeFirstLane(address: Integer, value: Vector, offset = 0): void {
    const code = [...address.code, ...value.code, ...memoryCode("v128.store32_lane", offset), 0];
    this.#append(code, `f32[${placeText(address, offset)}] = ${value.text}[0]`);
  }

  /** Writes one float32. */
  storeFloat(address: Integer, value: Float, offset = 0): void {
    const code = [...address.code, ...value.code, ...memoryCode("f32.store", offset)];
    this.#append(code, `f32[${placeText(address, offset)}] = ${value.text}`);
  }

  /** The function as it is now. */
  finish(): KernelCode {
    const constants = [...this.#constants].flatMap(([code, local]) => [...code, ...localCode("set", local)]);
    const body = [...vector(this.#declared), ...constants, ...this.#code, END];
    return {
      parameters: this.#names.length,
      body: [...unsigned(body.length), ...body],
      listing: [`(${this.#names.join(", ")})`, ...this.#lines, ""].join("\n"),
    };
  }

  #declare(type: keyof typeof TYPES): number {
    return this.#names.length + this.#declared.push([1, TYPES[type]]) - 1;
  }

  #localOf(constant: Code): number {
    const local = this.#constants.get(constant) ?? this.#declare("v128");
    this.#constants.set(constant, local);
    return local;
  }

  readonly #append = (code: Code, line?: string): void => {
    for (const part of code) {
      const constant = constantOf(part);
      if (constant) this.#code.push(...localCode("get", this.#localOf(constant)));
      else this.#code.push(part);
    }
    if (line !== undefined) this.#lines.push("  ".repeat(this.#depth) + line);
  };

  #indented(body: () => void): void {
    this.#depth++;
    body();
    this.#depth--;
  }
}
