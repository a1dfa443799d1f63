import { createWriteStream, existsSync } from "node:fs";
import { PassThrough, Writable } from "node:stream";
import { expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { print, put, settle } from "../../src/terminal/output.ts";

function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, next) {
      next(Object.assign(new Error(code), { code }));
    },
  });
}

test("text from anywhere is made harmless on its way out; codes of our own are not", () => {
  const stream = new PassThrough();
  print(stream, "a\x1b]0;title\x07b\n");
  put(stream, "\x1b[1mbold\x1b[22m");
  expect(String(stream.read())).toBe("a^[]0;title^Gb\n\x1b[1mbold\x1b[22m");
});

test.each(["EPIPE", "EIO"])("that nobody reads it any more is no failure: %s", async (code) => {
  const stream = failing(code);
  print(stream, "one");
  await settle(stream);
  print(stream, "two");
  await settle(stream);
});

test("that it could not be written is one", async () => {
  const stream = failing("ENOSPC");
  print(stream, "one");
  await expect(settle(stream)).rejects.toBeInstanceOf(Failure);
  await expect(settle(stream)).rejects.toMatchObject({ exitCode: 3 });
});

test.runIf(existsSync("/dev/full"))("a full disk is told of", async () => {
  const stream = createWriteStream("/dev/full");
  print(stream, "one");
  await expect(settle(stream)).rejects.toThrow("ENOSPC");
});

test("settling waits until everything is out", async () => {
  let written = "";
  const stream = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(chunk, _encoding, next) {
      setTimeout(() => {
        written += chunk;
        next();
      }, 1);
    },
  });
  for (let part = 0; part < 20; part += 1) print(stream, `${part},`);
  await settle(stream);
  expect(written).toBe("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,");
});
