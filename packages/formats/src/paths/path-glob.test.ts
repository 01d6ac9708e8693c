import picomatch from "picomatch";
import { expect, test } from "vitest";
import { isPathGlob, pathGlob } from "./path-glob.ts";

const paths = [
  "a", "b", "ab", "abc", ".a", "a.b", "a/b", "a/.b", "b/a", "a/b/c", "a/b/a", "ab/c", "a/ab/b", "a/b/c/a", "b/b/b/b",
  "a/b.c", "a.b/c", "c/ab.a",
]; // biome-ignore format: a list

const globs = [
  "a", "*", "**", "?", "a*", "*a", "a/*", "*/a", "a/**", "**/a", "**/a/**", "a/**/b", "a/**/a", "a**", "**a", "a**/b", "*/*",
  "**/*", "**/*.c", "a/**/**", "**/**/a", "{a,b}", "{a,b}/*", "*.{b,c}", "{a,b/{a,b}}/**", "a/{b,**}", "a{,b}",
  "{a", "a}", "{a}", "a,b", "?/?", "a?", "**/?", "*/**/*", "{a,b}{,b}/?",
]; // biome-ignore format: a list

test.each(globs)("%s means what picomatch takes it to mean", (glob) => {
  const isMatch = picomatch(glob, { dot: true });
  expect(paths.filter(pathGlob(glob))).toEqual(paths.filter((path) => isMatch(path)));
});

test("random globs mean what picomatch takes them to mean", () => {
  const pieces = ["a", "b", "*", "?", "/", "/", "**/", "/**", "{a,b}", ".", "{a/b,*}"];
  let seed = 1;
  const draw = (n: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
  const sane = /^(?!\/)(?!.*\/\/)(?!.*[^/]\*\*)(?!.*\*\*[^/])(?!.*\*\*\*)(?!(.*\/)?\.(\/|$)).*[^/]$/;
  const drawn = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + draw(6) }, () => pieces[draw(pieces.length)]).join(""),
  ).filter((glob) => sane.test(glob));
  const mine = (glob: string) => paths.filter(pathGlob(glob));
  const theirs = (glob: string) => paths.filter((path) => picomatch(glob, { dot: true })(path));
  const known = drawn.filter((glob) => !glob.includes("**/{"));
  // It takes a closing `/**` after a wildcard, and `**` beside braces, not for any number of folders, but for one or more.
  const plain = known.filter((glob) => !/[*?}]\/\*\*|[{,}]\*\*/.test(glob));
  expect(plain.length).toBeGreaterThan(500);
  expect(plain.filter((glob) => mine(glob).join() !== theirs(glob).join())).toEqual([]);
  expect(known.filter((glob) => theirs(glob).some((path) => !mine(glob).includes(path)))).toEqual([]);
});

test("what has no wildcard is itself", () => {
  expect(["a*", "a?", "{a,b}", "a/**"].every(isPathGlob)).toBe(true);
  expect(["a", "{a}", "a,b", "a(1)", "a+b"].some(isPathGlob)).toBe(false);
  expect(pathGlob("a(1)+.csv")("a(1)+.csv")).toBe(true);
});

test.each([
  ["many stars", `m/${"*a".repeat(499)}`],
  ["many folders", "**/a/".repeat(200)],
  ["doubled stars alone", `${"**/".repeat(333)}x`],
  ["many alternatives", `${"{a,aa}".repeat(140)}b`],
  ["nested alternatives", `${"{a,".repeat(333)}${"}".repeat(333)}b`],
])("%s cost no time", (_what, glob) => {
  const started = performance.now();
  expect(pathGlob(glob)(`m/${"a".repeat(1000)}c`)).toBe(false);
  expect(pathGlob(glob)(`${"a/".repeat(500)}c`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(3000);
});
