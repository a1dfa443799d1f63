/** The shells that can complete what is typed for the program. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof shells)[number];

/** The shell with this name. */
export function shellCalled(name: string | undefined): Shell | undefined {
  return shells.find((shell) => shell === name);
}
