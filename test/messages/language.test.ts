import { describe, expect, test } from "vitest";
import { chooseLanguage } from "../../src/messages/language.ts";

function chosen(env: Readonly<Record<string, string>>, setting?: string, system = "en-US"): string {
  return chooseLanguage({ env, setting, system: () => system });
}

describe("the locale", () => {
  test.each([
    [{ LANG: "de_DE.UTF-8" }, "de"],
    [{ LANG: "de" }, "de"],
    [{ LANG: "de_AT@euro" }, "de"],
    [{ LANG: "de-CH" }, "de"],
    [{ LANG: "DE_DE" }, "de"],
    [{ LANG: "den_DE" }, "en"],
    [{ LANG: "fr_FR.UTF-8" }, "en"],
    [{ LC_MESSAGES: "de_DE.UTF-8", LANG: "en_US.UTF-8" }, "de"],
    [{ LC_ALL: "en_GB.UTF-8", LC_MESSAGES: "de_DE.UTF-8", LANG: "de_DE.UTF-8" }, "en"],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "de_DE.UTF-8" }, "de"],
    [{ LC_CTYPE: "de_DE.UTF-8", LANG: "en_US.UTF-8" }, "en"],
  ])("%o is %s", (env, language) => expect(chosen(env)).toBe(language));

  test.each(["C", "POSIX", "C.UTF-8"])("%s is English, whatever LANGUAGE lists", (locale) => {
    expect(chosen({ LC_ALL: locale, LANG: "de_DE.UTF-8", LANGUAGE: "de" }, undefined, "de-DE")).toBe("en");
  });
});

describe("the list in LANGUAGE", () => {
  test.each([
    [{ LANGUAGE: "de:en", LANG: "en_US.UTF-8" }, "de"],
    [{ LANGUAGE: "fr:de_AT:en", LANG: "en_US.UTF-8" }, "de"],
    [{ LANGUAGE: "en:de", LANG: "de_DE.UTF-8" }, "en"],
    [{ LANGUAGE: "fr", LANG: "de_DE.UTF-8" }, "en"],
    [{ LANGUAGE: "", LANG: "de_DE.UTF-8" }, "de"],
  ])("goes first: %o is %s", (env, language) => expect(chosen(env)).toBe(language));
});

describe("the system's own language", () => {
  test("counts where the environment says nothing", () => {
    expect(chosen({}, undefined, "de-DE")).toBe("de");
    expect(chosen({ LANG: "" }, undefined, "de")).toBe("de");
    expect(chosen({}, undefined, "ja-JP")).toBe("en");
  });

  test("is not asked where it does", () => {
    const system = () => {
      throw new Error("asked");
    };
    expect(chooseLanguage({ env: { LANG: "de_DE" }, system })).toBe("de");
    expect(chooseLanguage({ env: {}, setting: "en", system })).toBe("en");
  });
});

test("the setting beats them all; one that the program does not speak counts for nothing", () => {
  expect(chosen({ LC_ALL: "en_US.UTF-8", LANGUAGE: "en" }, "de")).toBe("de");
  expect(chosen({ LC_ALL: "C" }, "de")).toBe("de");
  expect(chosen({ LANG: "de_DE.UTF-8" }, "en")).toBe("en");
  expect(chosen({ LANG: "de_DE.UTF-8" }, "fr")).toBe("de");
});
