import { playableRoles } from "./realise.ts";
import { variationsOf } from "./variation.ts";

/** What an index of packs asks of the session machine. */
export const playing = { roles: playableRoles, variations: variationsOf };
