/** What the checks ask of a source file, read with TypeScript's own parser. */
import { dirname, join } from "@std/path";
import ts from "typescript";

/** An import of a file of this project: of values, of types, or a re-export. */
export interface Import {
  /** Relative to the project, with forward slashes. */
  readonly target: string;
  readonly line: number;
  /** Whether nothing of it is there when the program runs: types alone are imported. */
  readonly isType: boolean;
}

/** Where a name such as `Deno` is used as a value. */
export interface Use {
  readonly name: string;
  readonly line: number;
}

/** A function, method, accessor or arrow function, with all that lies inside it. */
export interface FunctionLength {
  readonly name: string;
  readonly line: number;
  /** From its first line to its last, without the docstring. */
  readonly lines: number;
}

/** One file, parsed. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  /** Lines that hold nothing but a comment. */
  readonly commentLines: number;
  readonly imports: readonly Import[];
  /** Packages and modules of a platform that it imports. */
  readonly packages: readonly Import[];
  /** Uses of the globals `Deno` and `console`. */
  readonly uses: readonly Use[];
  /** Mentions, other than as types, of what a page in a browser does not have. */
  readonly mentions: readonly Use[];
  readonly functions: readonly FunctionLength[];
}

const GLOBALS = ["Deno", "console"];

/** `SharedArrayBuffer` is not defined in a page whose server does not isolate it. */
const NOT_IN_PAGES = ["Deno", "SharedArrayBuffer", "process", "Buffer", "require"];

/** Parses a file. @param path relative to the project, with forward slashes */
export function parseSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [], packages: Import[] = [], functions: FunctionLength[] = [];
  const uses: Use[] = [], mentions: Use[] = [];
  const comments = new Set<number>();
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1;

  const visit = (node: ts.Node) => {
    const specifier = specifierOf(node), line = () => lineOf(node.getStart());
    if (specifier !== undefined) {
      const isOwn = specifier.startsWith("."), isType = importsTypes(node);
      const target = isOwn ? join(dirname(path), specifier).replaceAll("\\", "/") : specifier;
      (isOwn ? imports : packages).push({ target, line: line(), isType });
    }
    if (ts.isIdentifier(node) && NOT_IN_PAGES.includes(node.text) && isValue(node)) {
      mentions.push({ name: node.text, line: line() });
    }
    if (ts.isPropertyAccessExpression(node) && GLOBALS.includes(node.expression.getText())) {
      uses.push({ name: node.expression.getText(), line: line() });
    }
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      functions.push({ name: nameOf(node), line: line(), lines: lineOf(node.end) - line() + 1 });
    }
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      const first = lineOf(pos);
      if (text.slice(file.getPositionOfLineAndCharacter(first - 1, 0), pos).trim() !== "") continue;
      for (let line = first; line <= lineOf(end); line++) comments.add(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return { path, lines, commentLines: comments.size, imports, packages, uses, mentions, functions };
}

/** What an import, a re-export, an import of a type or a call of `import()` names. */
function specifierOf(node: ts.Node): string | undefined {
  let named: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) named = node.moduleSpecifier;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) named = node.argument.literal;
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    named = node.arguments[0];
  }
  return named && ts.isStringLiteralLike(named) ? named.text : undefined;
}

/** Whether all that an import or a re-export names are types. */
function importsTypes(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  const named = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined) =>
    bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || named(node.exportClause);
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly, name, namedBindings } = node.importClause;
  return isTypeOnly || name === undefined && named(namedBindings);
}

/** Whether a name stands for a value that is there already: it is no type, no member and no name of its own. */
function isValue(node: ts.Identifier): boolean {
  const parent: ts.Node & { readonly name?: ts.Node } = node.parent;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  return parent.name !== node || ts.isShorthandPropertyAssignment(parent);
}

/** A function's own name, or that of the variable or member that holds it. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (node.name) return node.name.getText();
  const { parent } = node;
  const holds = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent);
  if (holds) return parent.name.getText();
  return ts.isCallExpression(parent) ? `a function given to ${parent.expression.getText()}` : "a function";
}
