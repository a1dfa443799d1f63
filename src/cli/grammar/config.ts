import type { Command } from "commander";
import { plain as text } from "../../messages/plain.ts";
import { type SettingName, settingNames } from "../settings/settings.ts";
import { valuesOf } from "../settings/values-of.ts";
import type { Grammar } from "./grammar.ts";
import { unknownBelow } from "./unknown-below.ts";

/** `offscript config` and what stands below it. */
export function addConfig({ program, context, run }: Grammar): void {
  const config = program
    .command("config")
    .summary(text("cli.config"))
    .description(text("cli.config"))
    .addHelpText("before", `${text("cli.config.examples")}\n`);
  config
    .command("list", { isDefault: true })
    .description(text("cli.config.list"))
    .option("--json", text("cli.config.json"))
    // Whatever stands behind `config` comes here where no command has that name.
    .allowExcessArguments()
    .action(({ json }: { json?: true }, { args: [unknown] }: Command) =>
      run(async () => {
        if (unknown !== undefined) throw await unknownBelow(config, unknown);
        const { listSettings } = await import("../commands/config-list.ts");
        return listSettings({ format: json ? "json" : "text" }, context);
      }),
    );
  config
    .command("get")
    .description(text("cli.config.get"))
    .argument("<name>", text("cli.config.name"))
    .action((name: string) =>
      run(async () => {
        const { showSetting } = await import("../commands/config-get.ts");
        return showSetting(name, context);
      }),
    );
  config
    .command("set")
    .description(text("cli.config.set"))
    .argument("<name>", text("cli.config.name"))
    .argument("<value>", text("cli.config.value"))
    .addHelpText("before", () => `${text("cli.config.set.examples")}\n${settingNames.map(withValues).join("")}`)
    .action((name: string, value: string) =>
      run(async () => {
        const { changeSetting } = await import("../commands/config-set.ts");
        return changeSetting({ name, value }, context);
      }),
    );
  config
    .command("unset")
    .description(text("cli.config.unset"))
    .argument("<name>", text("cli.config.name"))
    .action((name: string) =>
      run(async () => {
        const { changeSetting } = await import("../commands/config-set.ts");
        return changeSetting({ name }, context);
      }),
    );
  config
    .command("path")
    .description(text("cli.config.path"))
    .action(() =>
      run(async () => {
        const { showSettingsPath } = await import("../commands/config-path.ts");
        return showSettingsPath(context);
      }),
    );
}

function withValues(name: SettingName): string {
  return `  ${name.padEnd("language".length)}  ${valuesOf(name)}\n`;
}
