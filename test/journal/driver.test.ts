import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { type Database, openDatabase, type Value } from "../../src/journal/driver.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function newDatabase(): Database {
  const path = join(temporaryFolder(), "some.db");
  writeFileSync(path, "");
  const database = openDatabase(path, "writing");
  database.exec("CREATE TABLE thing (a ANY, b ANY) STRICT");
  return database;
}

test.each<[string, unknown]>([
  ["a boolean", true],
  ["a date", new Date(0)],
  ["bytes", Buffer.from("bytes")],
  ["an object", { a: 1 }],
  ["a list", ["a"]],
  ["undefined", undefined],
  ["a bigint", 1n],
  ["a symbol", Symbol("a")],
  ["a function", () => "a"],
  ["text with a NUL", "before\0after"],
  ["not a number", Number.NaN],
  ["without end", Number.POSITIVE_INFINITY],
  ["a fraction", 0.5],
  ["beyond the whole numbers", 2 ** 53],
])("%s is refused, and the program lives", (_, value) => {
  const database = newDatabase();
  expect(() => database.run("INSERT INTO thing VALUES (1, ?)", value as Value)).toThrow(TypeError);
  expect(() => database.all("SELECT ?", value as Value)).toThrow(TypeError);
  expect(database.all("SELECT * FROM thing")).toEqual([]);
});

test("what goes in comes out, and nothing else with it", () => {
  const database = newDatabase();
  const largest = Number.MAX_SAFE_INTEGER;
  database.exec("CREATE TABLE whole (n INTEGER, t TEXT) STRICT");
  for (const number of [0, -1, largest, -largest]) database.run("INSERT INTO whole VALUES (?, ?)", number, "é👩‍👧");
  database.run("INSERT INTO whole VALUES (?, ?)", null, null);
  expect(database.all("SELECT n, t FROM whole")).toStrictEqual([
    ...[0, -1, largest, -largest].map((n) => ({ n, t: "é👩‍👧" })),
    { n: null, t: null },
  ]);
});

test("a transaction is whole or nothing", () => {
  const database = newDatabase();
  expect(database.transaction(() => database.run("INSERT INTO thing VALUES (1, 1)"))).toBeUndefined();
  expect(() =>
    database.transaction(() => {
      database.run("INSERT INTO thing VALUES (2, 2)");
      throw new RangeError("stop");
    }),
  ).toThrow(RangeError);
  database.transaction(() => database.run("INSERT INTO thing VALUES (3, 3)"));
  expect(database.all("SELECT a FROM thing")).toEqual([{ a: 1 }, { a: 3 }]);
});

test("what the database undid by itself is told as it was", () => {
  const database = newDatabase();
  database.exec("CREATE UNIQUE INDEX once ON thing (a)");
  database.run("INSERT INTO thing VALUES (1, 1)");
  const twice = (): void => database.run("INSERT OR ROLLBACK INTO thing VALUES (1, 2)");
  expect(() => database.transaction(twice)).toThrow("UNIQUE constraint failed");
  expect(database.all("SELECT * FROM thing")).toEqual([{ a: 1, b: 1 }]);
});

test("looking cannot change anything", () => {
  const path = join(temporaryFolder(), "100% odd?#name.db");
  writeFileSync(path, "");
  const writing = openDatabase(path, "writing");
  writing.exec("CREATE TABLE thing (a ANY)");
  const looking = openDatabase(path, "looking");
  expect(() => looking.run("INSERT INTO thing VALUES (1)")).toThrow(Failure);
  expect(looking.all("SELECT * FROM thing")).toEqual([]);
});

test("a file that cannot be opened is told of", () => {
  const path = join(temporaryFolder(), "not", "there.db");
  for (const purpose of ["looking", "writing"] as const) {
    expect(() => openDatabase(path, purpose)).toThrow(Failure);
    expect(() => openDatabase(path, purpose)).toThrow(path);
  }
});

test("after closing, nothing goes through", () => {
  const database = newDatabase();
  database.run("INSERT INTO thing VALUES (1, 1)");
  database.close();
  expect(() => database.run("INSERT INTO thing VALUES (1, 1)")).toThrow();
  expect(() => database.all("SELECT 1")).toThrow();
  expect(() => database.exec("SELECT 1")).toThrow();
});
