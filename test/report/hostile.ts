import fc from "fast-check";

const logs =
  "::error:: \u0085::add-mask::x \u200d::error:: ##[error] ##[ ##vso[task.complete] ##teamcity[x] # [ : %0A % ,";
const markup = "<b> <!-- --> ]]> &amp; &#1; <script> \" ' </error> { } {0}";
const prose = "` `` ``` ](javascript:x) \\](x ![x](//x.y) @you #1 http://x.y www.x.yz | \\ * _ $x$ -";
const unseen =
  "\u0000 \u0007 \u001b[2J \u009b \u202e \u2066 \u200b \u200c \u200d \u00ad \ud800 \udc00 \ufffe \uffff \ufdd0 \ufeff";
const honest = "a é 字 😀 👩‍👩‍👧 مرحبا e\u0301";
const blanks = [" ", "\t", "\n", "\r", "\r\n", "\u0085", "\u00a0", "\u2028", "\u2029"];
const pieces = [...[logs, markup, prose, unseen, honest].flatMap((texts) => texts.split(" ")), ...blanks];

/** Text that tries to be something else in one format or another. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));
