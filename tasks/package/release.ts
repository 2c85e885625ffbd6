/**
 * `deno task release VERSION`: the version in deno.json, its section in CHANGELOG.md, a commit, a tag, and the tarball. With
 * `--dry-run` it tells what it would do, and packs what is there. Publishing is left to whoever has the names.
 */
import { join } from "@std/path";
import { pack, run } from "./pack.ts";

const NEXT = "## Unreleased\n";

/** The changelog with what is unreleased under a version. @throws {Error} where nothing is unreleased */
export function released(changelog: string, version: string, date: string): string {
  const at = changelog.indexOf(NEXT), rest = changelog.slice(at + NEXT.length);
  if (at < 0 || /^\s*(?:## |$)/.test(rest)) throw new Error('CHANGELOG.md has nothing under "## Unreleased"');
  return `${changelog.slice(0, at)}${NEXT}\n## ${version} (${date})\n${rest}`;
}

/** Settings with another version; everything else stays as it is written. */
export function withVersion(settings: string, version: string): string {
  return settings.replace(/("version": ")[^"]*"/, `$1${version}"`);
}

/** @throws {Error} where it is no version, or was released */
async function checkVersion(root: string, version: string): Promise<void> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version: give one as 0.2.0`);
  if ((await run("git", ["tag", "--list", `v${version}`], root)) !== "") {
    throw new Error(`v${version} is released`);
  }
}

if (import.meta.main) {
  const root = Deno.cwd(), dry = Deno.args.includes("--dry-run"), [version = ""] = Deno.args;
  await checkVersion(root, version);
  const changes = await run("git", ["status", "--porcelain"], root);
  if (changes !== "" && !dry) throw new Error(`Commit or put away first:\n${changes}`);
  const paths = ["deno.json", "CHANGELOG.md"].map((name) => join(root, name)) as [string, string];
  const [settings, changelog] = await Promise.all(paths.map((path) => Deno.readTextFile(path))) as [
    string,
    string,
  ];
  const date = new Date().toISOString().slice(0, 10);
  const texts = [withVersion(settings, version), released(changelog, version, date)] as const;
  if (!dry) {
    for (const [i, path] of paths.entries()) await Deno.writeTextFile(path, texts[i]!);
    await run("git", ["commit", "--all", "--message", `Release ${version}`], root);
    await run("git", ["tag", "--annotate", `v${version}`, "--message", `Version ${version}`], root);
  }
  const tarball = await pack(root, join(root, "runs", "release"), version);
  console.log(`${dry ? "Would be" : "Is"} version ${version}, under the tag v${version}: ${tarball}`);
  console.log(
    `Publish it:\n  git push --follow-tags\n  npm publish ${tarball}\n  cd ${
      tarball.replace(/\.tgz$/, "-jsr")
    } && npx -y jsr publish`,
  );
}
