/** What people write with: a share in a hundred, words from the commonest on, and the syllables of rarer ones. */
const tongues = [
  {
    share: 50,
    common:
      "the I and to a would it is that of in for you ask she was not he they say have but what on my me be so with we can as this do first her him then know wait check customer call tell when if there no at who name manager before because parcel promise sorry rule credit Monday back happened write phone".split(
        " ",
      ),
    syllables: "ba con der ex fi gra hol im ju ket lan mor ne ot pre quil ram ster ti ur ven wick yon zel".split(" "),
    size: 30_000,
  },
  {
    share: 35,
    common:
      "ich die und der das nicht zu ist es sie ein würde wir den was mit auf eine dass er auch noch für wenn so an im dann sagen fragen Kunde Regel erst mich aber haben kann nach bei Zusage rückfragen Leitung zurückrufen Gutschein versprochen heute morgen Grüße möglich Ausnahme größer".split(
        " ",
      ),
    syllables: "auf ber che dün ent fäh ge hin ig kehr lich mög nung ober pfle rung schrei stäm trag ver wäh zün".split(
      " ",
    ),
    size: 30_000,
  },
  {
    share: 6,
    common: "je de la que le ne pas les et un à il est client demander elle vous été déjà règle".split(" "),
    syllables: "bou ché dre eau fir gné heu jou lai mer noi pré rou sou tié vai".split(" "),
    size: 5000,
  },
  {
    share: 4,
    common: "bir ve bu müşteri için sordum ben çok değil söz ne kural önce sonra".split(" "),
    syllables: "ağı ba cek dır eş gün hış kö lar mı nü öğ rı sü şık tür yön".split(" "),
    size: 5000,
  },
  {
    share: 2,
    common: "και το να τον πελάτη δεν που θα είναι κανόνας πρώτα".split(" "),
    syllables: "αγ βο γρά δη ές θέ κα λό μη νι ξε πό ρυ σα τί φω".split(" "),
    size: 3000,
  },
  {
    share: 2,
    common: "я не клієнт що це на він вона правило спочатку запитати".split(" "),
    syllables: "ба вір гри дов жит зна ку лю мов най об пра рі сто тва чен".split(" "),
    size: 3000,
  },
  // Nobody puts spaces between the words of this one.
  {
    share: 1,
    common: Array.from("我不的先客人问是了会说有他她这规则等再打电话"),
    syllables: Array.from("明天公司经理答应退款号码时间办法"),
    size: 3000,
    between: "",
  },
];

/** The word of a rank: rarer than the common ones, it is put together of syllables, the same each time. */
function wordAt({ common, syllables }, rank) {
  let word = common[rank] ?? "";
  for (let left = rank - common.length; left >= 0; left = Math.floor(left / syllables.length) - 1) {
    word = syllables[left % syllables.length] + word;
  }
  return word;
}

/** Texts in several languages whose words are as unevenly common as those of people: the second comes half as often as the first. */
export function textsFrom({ below }) {
  const drawn = tongues.flatMap((tongue) => {
    const words = Array.from({ length: tongue.size }, (_, rank) => wordAt(tongue, rank));
    return Array.from({ length: tongue.share }, () => ({ words, between: tongue.between ?? " " }));
  });
  return () => {
    const { words, between } = drawn[below(drawn.length)];
    // Some write five words, some a paragraph.
    const length = 5 + below(1 + below(60));
    const text = Array.from({ length }, () => words[Math.floor((words.length + 1) ** (below(2 ** 30) / 2 ** 30)) - 1]);
    return `${text.join(between)}.`;
  };
}
