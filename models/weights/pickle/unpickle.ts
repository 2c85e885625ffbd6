import type { Cursor } from "./cursor.ts";
import type { Environment } from "./environment.ts";
import { Machine } from "./machine.ts";
import { OPERATIONS } from "./opcodes.ts";

const STOP = ".".charCodeAt(0);
const operations = Array.from({ length: 256 }, (_, code) => OPERATIONS[String.fromCharCode(code)]);

/**
 * Reads one pickle and leaves the cursor behind it. Classes and functions of the allow-list
 * make inert data, all others nothing but their name; nothing of the file is imported, called or evaluated.
 *
 * @throws {WeightsError} that names what the file asked for and is not allowed, or what is damaged
 */
export function unpickle(cursor: Cursor, environment: Environment): unknown {
  const machine: Machine = new Machine(cursor, environment);
  for (;;) {
    environment.budget.spend();
    const code = cursor.uint8();
    if (code === STOP) return machine.pop();
    const operation = operations[code];
    if (!operation) machine.fail(`is no pickle, or damaged: it has the unknown opcode ${code}`);
    operation(machine);
  }
}
