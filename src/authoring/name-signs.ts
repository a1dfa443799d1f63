const name = String.raw`(?<!\p{L})\p{Lu}[\p{L}'’-]{0,30}\p{L}`;
/** Small words within names. */
export const particles = "de|da|di|del|la|van|von|der|den|bin|al|el|y|ter|ten|zu|du|le";
const joint = `(?: (?:${particles})){0,2}`;
/** A name, as far as capitals tell: one word or several, with what stands between them in some languages. */
export const full = String.raw`(?:\p{Lu}\. ?){0,2}${name}(?:${joint} (?:${name}|\p{Lu}\.)){0,3}`;
export const titles =
  "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Señora?|Sra?|Signora?|Mevrouw|Meneer|Pani?";
/** What people are to one another: a name often follows, and then says nothing more that is needed. */
export const relations =
  "husband|wife|son|daughter|mother|father|mum|mom|dad|brother|sister|partner|friend|neighbour|neighbor|boss|manager|supervisor|colleague|adviser|advisor|agent|nurse|doctor|customer|client|caller|guest|patient|passenger|tenant|member|student|resident|Kundin|Kunde|Kollegin|Kollege|Mann|Tochter|Sohn";
const does =
  "rang|called|calls|phoned|wrote|writes|said|says|asked|asks|wants|wanted|told|tells|came|comes|complained|complains|replied|answered|explained|bought|ordered|emailed|texted|insisted|insists|thinks|thought|left|hung|cried|shouted|rief|schrieb|sagte|möchte|wollte";

/** The words with a small or a capital first letter: the name behind them must keep its own capital. */
function anyCase(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Signs that what follows, or stands before, is a name; the name is the group `who`. */
export const signs: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})(?<who>(?:${titles})\.? ${full})`, "gu"),
  new RegExp(
    String.raw`(?:[Nn]ame(?: is|'s|’s|:|;)|[Nn]amed|(?:I|who) (?:am|is) called|[Mm]y name(?:'s|’s)?|[Ii]ch heiße|[Nn]ame ist)\s+(?<who>${full})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:I am|I'm|I’m|[Tt]his is|[Ii]t's|[Ii]t’s|[Ss]peaking (?:to|with)|[Ss]poke (?:to|with)|[Tt]alked (?:to|with)|[Cc]all me|[Hh]ier ist) (?<who>${full})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:^|\n|[.!?:"“] ?)\s{0,3}(?:Dear|Hi|Hello|Hey|Hallo|Liebe|Lieber|Bonjour|Hola|Good (?:morning|afternoon|evening)),? (?<who>${full})(?=\s{0,3}[,.!?:;\n–—-]|$)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:[Tt]hanks|[Tt]hank you|[Ss]orry|[Pp]lease|[Oo]k(?:ay)?|[Yy]es|[Nn]o|[Aa]lright),? (?:(?:so|very) much,? )?(?<who>${full})(?=\s{0,3}[,.!?;\n]|$)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:[Rr]egards|[Ww]ishes|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Cc]heers|[Gg]rüße[n]?|[Cc]ordialement|[Ss]aludos|[Yy]ours|Best|Love|LG|VG|MfG)[,.!]?[ \t]{0,3}\n\s{0,3}(?:[-–—] ?)?(?<who>${full})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:^|\n)[ \t]{0,9}(?:\[?\d{1,2}:\d\d\]?[ \t]*)?(?<who>${full})(?: \([^)\n]{1,30}\))?:(?=\s)`,
    "gu",
  ),
  new RegExp(String.raw`(?<!\p{L})(?:${anyCase(relations)}),? (?:\(|called |named |is )?(?<who>${full})`, "gu"),
  new RegExp(
    String.raw`(?<!\p{L})(?:${anyCase(relations)}|[Ww]ho): ?(?<who>${full})(?=[.;]?[ \t]{0,3}(?:\n|$|\())`,
    "gu",
  ),
  new RegExp(String.raw`(?<!\p{L})(?:[Ff]rom|[Ww]ith|[Bb]y) (?<who>${name}${joint} ${name})(?!\p{L})`, "gu"),
  new RegExp(
    String.raw`(?<!\p{L})(?:[Cc]all|[Mm]essage|[Mm]ail|[Ll]etter|[Cc]hat|[Vv]isit|[Cc]omplaint|[Qq]uestion) (?:from|with|by) (?<who>${full})`,
    "gu",
  ),
  new RegExp(String.raw`(?<who>${full})(?= (?:${does})(?!\p{L}))`, "gu"),
  new RegExp(String.raw`(?<!\p{L})(?<who>${full})(?=,? \(?(?:aged )?\d{1,2}(?: years old|\)|, ))`, "gu"),
];

/** What somebody wrote in small letters, right behind a sign that leaves no doubt. */
export const small =
  /(?:\bmy (?:first |last |full )?name(?: is|'s|’s|:)?|(?:^|\n|: )name(?: is|:)?)\s+(?<who>\p{Ll}{2,20}(?: \p{Ll}{2,20})?)(?!\p{L})/giu;
