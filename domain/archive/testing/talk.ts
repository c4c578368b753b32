import fc from "fast-check";

const syllables =
  "的我你赌博网站开户送彩金加微信群主禁言乾干隻只臺台後后髮发國国說说麽么裏里㍿①Ａａ１，。！？ 　\t\n%_\\'\"-（）#@/:.éè̈́ﾞ가각ᄀ힣𠮷𪚥🀄😂👨‍👩‍👧ſßİıΣςǅﬁ́‍‮";

/** Texts in which needles repeat: few characters, all kinds of them. */
export const talk: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...syllables) },
      {
        weight: 3,
        arbitrary: fc.constantFrom("abc", "ab", "a", "http://", "www.", "OR", "00", "1234", "赌博", "加V信"),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { minLength: 0, maxLength: 24 },
  )
  .map((parts) => parts.join(""));
