/** What the checks ask of a source file, read with TypeScript's own parser. */
import { dirname, join } from "@std/path";
import ts from "typescript";

/** An import of a file of this project: of values, of types, or a re-export. */
export interface Import {
  /** Relative to the project, with forward slashes. */
  readonly target: string;
  readonly line: number;
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
  /** Uses of the globals `Deno` and `console`. */
  readonly uses: readonly Use[];
  readonly functions: readonly FunctionLength[];
}

const GLOBALS = ["Deno", "console"];

/** Parses a file. @param path relative to the project, with forward slashes */
export function parseSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [], uses: Use[] = [], functions: FunctionLength[] = [];
  const comments = new Set<number>();
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1;

  const visit = (node: ts.Node) => {
    const specifier = specifierOf(node);
    if (specifier?.startsWith(".")) {
      const target = join(dirname(path), specifier).replaceAll("\\", "/");
      imports.push({ target, line: lineOf(node.getStart()) });
    }
    if (ts.isPropertyAccessExpression(node) && GLOBALS.includes(node.expression.getText())) {
      uses.push({ name: node.expression.getText(), line: lineOf(node.getStart()) });
    }
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const line = lineOf(node.getStart());
      functions.push({ name: nameOf(node), line, lines: lineOf(node.end) - line + 1 });
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
  return { path, lines, commentLines: comments.size, imports, uses, functions };
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
