/** What would grade, blame or praise somebody; or make a debt of practising. */
export const banned = {
  en: {
    grading:
      /\b(scor(e|es|ed|ing)|grad(e|es|ed|ing)|marks? out of|points|percent(age)?|rank(s|ed|ing)?|streaks?|level(s|led)? up|badges?|stars?|correct(ly)?|incorrect(ly)?|(right|wrong|best|better|ideal|model) (answer|response|reply)s?|solution|pass(ed)? the|test(ed)? you|exam|performance|result: )\b|\d ?%/i,
    blame:
      /\b(you (never|forgot|failed|missed|ignored|neglected|should have|could have|ought to have|did not|didn't|were wrong)|your (mistake|error|fault|failure)s?|careless(ly)?|unfortunately|poor(ly)?|invalid|illegal|bad)\b/i,
    praise:
      /\b(well done|good (job|work|answer)|great|excellent|perfect(ly)?|congratulations|bravo|awesome|nice(ly)?(?! to have)|keep it up|proud|impressive|fantastic|amazing)\b|[a-z]!$/i,
    debt: /\b(overdue|late again|behind schedule|you have not practised|days ago you|catch up|missed days?)\b/i,
  },
  de: {
    grading:
      /(?<![\p{L}{-])(punkte|noten?|benotet|prozent|rang(liste)?|abzeichen|sterne?|bewertet|bewertung|(richtige|falsche|beste|bessere|ideale)[nrs]? (antwort|reaktion)(en)?|musterl(ö|oe)sung|lösung(en)?|bestanden|durchgefallen|prüfungen?|leistung(en)?|ergebnis: )(?!\p{L})|\d ?%/iu,
    blame:
      /(?<!\p{L})(leider|Sie haben (vergessen|versäumt|verpasst|übersehen|nie)|(hätten|sollten) Sie|Ihr(e|em|en)? (Fehler|Versäumnis|Schuld)|nachlässig|schlecht(e[nrs]?)?|ungültig(e[nrs]?)?|unzulässig(e[nrs]?)?|mangelhaft)(?!\p{L})/iu,
    praise:
      /(?<!\p{L})(gut gemacht|gute (Arbeit|Antwort)|super|toll|prima|klasse|hervorragend|ausgezeichnet|perfekt|großartig|glückwunsch|bravo|weiter so|stolz)(?!\p{L})|\p{L}!$/iu,
    debt: /(?<!\p{L})(überfällig|im Rückstand|verspätet|versäumt|verpasst|nachholen|aufholen|schulden)(?!\p{L})/iu,
  },
} as const;
