import { assertEquals } from "@std/assert";
import { withAddresses } from "../../tasks/package/specifiers.ts";

const IMPORTS = { "@a/b": "npm:@a/b@1.0.0", "c/d": "npm:c@2.0.0/d.js", "@std/path": "./std/path.ts" };

Deno.test("names become addresses wherever a module imports, and nowhere else", () => {
  const text = `import * as b from "@a/b";
import wasm from '@a/b/dist/b.wasm';
export { d } from "c/d";
const path = await import("@std/path"), file = import.meta.resolve("@a/b/x.wasm");
// @ts-types="@a/b"
const word = "@a/b"; // of "@a/b"
import { own } from "./own.ts";
import { own } from "@a/bc";`;
  assertEquals(
    withAddresses("models/deep/x.ts", text, IMPORTS),
    `import * as b from "npm:@a/b@1.0.0";
import wasm from 'npm:@a/b@1.0.0/dist/b.wasm';
export { d } from "npm:c@2.0.0/d.js";
const path = await import("../../std/path.ts"), file = import.meta.resolve("npm:@a/b@1.0.0/x.wasm");
// @ts-types="npm:@a/b@1.0.0"
const word = "@a/b"; // of "@a/b"
import { own } from "./own.ts";
import { own } from "@a/bc";`,
  );
});
