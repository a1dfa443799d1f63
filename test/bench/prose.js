/** Draws from a seed, the same each time: mulberry32, by Tommy Ettinger (public domain). */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const below = (count) => next() % count;
  return { below, pick: (list) => list[below(list.length)], odds: (of) => below(of) === 0 };
}

const things =
  "parcel invoice booking jacket kettle meter key ladder ticket voucher boiler bicycle lamp contract carton passport mattress keyboard refund receipt prescription suitcase router deposit subscription wardrobe heater camera watch cradle tablet window gate fence hedge roof pump drain mirror carpet curtain clock charger cable letter form badge card cheque tenancy permit claim estimate recipe bouquet cake piano violin tent kayak helmet saddle trailer wheel tyre battery engine filter valve hinge handle shelf drawer stove kiosk locker stamp ribbon frame easel canvas ledger folder sample manual notice timetable platform ferry berth cabin hamper basket crate barrel pallet sofa cushion blanket pillow towel basin tap".split(
    " ",
  );
const places =
  "counter depot workshop harbour clinic library warehouse kitchen courtyard station office archive hallway garage bakery stairwell terrace reception platform basement garden corridor ward showroom laundry school chapel market bridge lighthouse".split(
    " ",
  );
const people =
  "neighbour driver colleague nephew landlord plumber nurse teacher cousin supplier caretaker pharmacist daughter tenant cleaner locksmith baker lawyer guest technician gardener courier grandson clerk mechanic warden porter florist surveyor stepfather".split(
    " ",
  );
const qualities =
  "late small heavy quiet damp borrowed narrow bright old second unopened numbered spare blue dented wrong early faded sealed crooked familiar loose folded missing plain rusty soft steep tall thin warm wide grey green half-empty painted polished returned signed stained".split(
    " ",
  );
const deeds =
  "asked for|carried|lost|wrapped|paid for|measured|sent back|looked at|signed for|left behind|photographed|repaired|promised|counted|kept|set aside|hidden behind|opened|weighed|written about|picked up|put down|forgotten|taken apart|brought along|waited for|called about|read about|covered|labelled".split(
    "|",
  );
const times =
  "on Tuesday|since March|before noon|after the weekend|twice this week|in the rain|at a quarter past six|last winter|during the move|on the first of the month|the day before yesterday|at closing time|for eleven days|between two trains|while the shop was full|over the holidays|at half past nine|in the second week|under the old contract|by the end of May".split(
    "|",
  );
const first =
  "Amara Benedikt Chandra Dolores Emeka Fatou Greta Hamid Ioana Jorge Katalin Leila Mateusz Nadia Olu Priya Quentin Rosa Samir Tomasz Ursula Vikram Wanda Ximena Yusuf Zora Lucía Søren Zoë Åsa".split(
    " ",
  );
const last =
  "Okafor Lindqvist Haddad Moreau Nakamura Petrov Silva Brandt Castellano Dlamini Eriksen Fontaine Guerrero Horvat Iyer Jansen Kowalska Lombardi Mensah Novak Oyelaran Pereira Rahman Solberg Tanaka Ueda Vasquez Wieczorek Yilmaz Zhang".split(
    " ",
  );

/** Sentences as people write them, of made-up things: apostrophes, dashes, semicolons, a quotation here and there. */
export function proseFrom({ below, pick, odds }) {
  const thing = () => (odds(3) ? `${pick(qualities)} ${pick(things)}` : pick(things));
  const the = () => `the ${thing()}`;
  const somebody = () => `the ${pick(people)}`;
  const number = () => 12 + below(900);

  const told = [
    () => `${the()} was ${pick(deeds)} ${pick(times)}, and nobody has ${pick(deeds)} ${the()}`,
    () => `there's no ${thing()} in the ${pick(places)}, only ${the()} that ${somebody()} has ${pick(deeds)}`,
    () => `${somebody()} says that ${the()} was ${pick(deeds)} at the ${pick(places)}`,
    () => `${pick(times)} ${somebody()} found ${the()} behind the ${pick(places)} – ${number()} metres from ${the()}`,
    () => `between the ${pick(places)} and the ${pick(places)} ${somebody()} has ${pick(deeds)} ${number()} things`,
    () => `it isn't ${the()} that counts; it's ${the()} ${somebody()} had ${pick(deeds)}`,
    () => `${somebody()} wouldn't let go of ${the()} until ${the()} had been ${pick(deeds)}`,
    () => `on the note stands "${thing()}, ${pick(deeds)} ${pick(times)}", in ${somebody()}'s hand`,
    () => `nothing has been ${pick(deeds)} at the ${pick(places)} but ${the()}, ${pick(times)}`,
    () => `${the()} costs ${number()}, and ${the()} is ${number()} more than ${somebody()} has`,
  ];
  const said = [
    () => `I've ${pick(deeds)} ${the()} ${pick(times)}, and I'd like to know where it is.`,
    () => `You told ${somebody()} that ${the()} would be ${pick(deeds)}. That was ${pick(times)}.`,
    () => `It's about ${the()}; ${somebody()} can't do without it, and ${the()} is no use to us.`,
    () => `My ${pick(people)} has ${pick(deeds)} your ${thing()} – I'm only the one who rings.`,
    () => `All right. Then tell me who has ${pick(deeds)} ${the()}.`,
    () => `Nobody at the ${pick(places)} knows anything about ${the()}. Nobody!`,
    () => `I don't want ${the()} at all. I want what was ${pick(deeds)} ${pick(times)}.`,
    () => `Number ${number()}. It was in the ${pick(places)}, next to ${the()}.`,
  ];
  const asked = [
    () => `What would ${somebody()} have made of ${the()}, ${pick(times)}?`,
    () => `Which part of this was about ${the()}, and which about ${somebody()}?`,
    () => `Who hears first that ${the()} was ${pick(deeds)}, and from whom?`,
    () => `How does ${the()} look from the ${pick(places)}?`,
    () => `Where did ${the()} begin to matter more than ${the()}?`,
  ];
  const stems = [
    () => `find ${the()} in the ${pick(places)}`,
    () => `send ${the()} to ${somebody()} ${pick(times)}`,
    () => `write to ${somebody()} about ${the()}`,
    () => `let ${somebody()} choose between ${the()} and ${the()}`,
    () => `keep ${the()} out of the ${pick(places)}`,
    () => `wait until ${the()} has been ${pick(deeds)}`,
  ];
  const upper = (text) => text[0].toUpperCase() + text.slice(1);

  return {
    number,
    /** A sentence about what is so. */
    sentence: () => `${upper(pick(told)())}.`,
    /** The same as a part of a longer one. */
    clause: () => pick(told)(),
    /** What somebody says. */
    speech: () => pick(said)(),
    /** An open question. */
    question: () => pick(asked)(),
    /** What somebody could do. */
    deed: () => pick(stems)(),
    /** Two unlike things that somebody could do. */
    deeds() {
      const at = below(stems.length);
      return [at, (at + 1 + below(stems.length - 1)) % stems.length].map((one) => stems[one]());
    },
    /** A few words for something. */
    phrase: () => `${pick(qualities)} ${pick(things)} and ${pick(qualities)} ${pick(things)}`,
    thing,
    word: () => pick(things),
    place: () => pick(places),
    person: () => pick(people),
    name: () => `${pick(first)} ${pick(last)}`,
    time: () => pick(times),
  };
}
