import type { Diagnostic, Fix, Related } from "../pack/diagnostic.ts";
import type { Range } from "../pack/source.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import type { Report, ReportWords } from "./report.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** A report as SARIF 2.1.0, the form that code scanning of GitHub, Azure DevOps and many editors take. */
export function sarif(report: Report): string {
  const { findings, words, version } = report;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const prints = fingerprints(report);
  const results = findings.map((finding, at) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[finding.severity],
    message: message(`${finding.message}\n${words.remedy(finding)}`),
    locations: [{ physicalLocation: place(finding.file, finding.range) }],
    ...(finding.related && { relatedLocations: [related(finding.related)] }),
    // The one name under which GitHub looks for a fingerprint.
    partialFingerprints: { primaryLocationLineHash: prints[at] },
    // A viewer may offer a fix at one click, or apply them all: only what cannot lose or change a meaning.
    ...(finding.fix?.safety === "safe" && { fixes: [fix(finding, finding.fix)] }),
  }));
  const driver = { name: "Offscript", version, rules: codes.map((code) => rule(code, words)) };
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  });
}

function rule(code: string, words: ReportWords) {
  const { name, title, why } = words.rule(code);
  return { id: code, name, shortDescription: message(title), fullDescription: message(why), help: message(why) };
}

/** Text with nothing in it that SARIF would read as a placeholder (3.11.5) or a link (3.11.6). */
function message(text: string) {
  return { text: text.replace(/[{}]/g, "$&$&").replace(/(\\*)\](?=\()/g, "$1$1\\]") };
}

function place(file: string, range: Range) {
  return { artifactLocation: artifact(file), region: region(range) };
}

function artifact(file: string) {
  const parts = file.split("/").map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")));
  return { uri: parts.join("/"), uriBaseId: "%SRCROOT%" };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function related({ file, range, message: text }: Related) {
  return { physicalLocation: place(file, range), message: message(text) };
}

function fix({ file, remedy }: Diagnostic, { edits }: Fix) {
  const replacements = edits.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } }));
  return { description: message(remedy), artifactChanges: [{ artifactLocation: artifact(file), replacements }] };
}
