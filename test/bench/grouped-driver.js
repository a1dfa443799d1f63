import { openDatabase as openAsItIs } from "../../src/journal/driver.ts";

/** So many pieces of work are committed at once. */
const together = 500;

/** Stands in for the driver while a large journal is made: what the journal commits one by one is committed in groups. */
export function openDatabase(path, purpose) {
  const database = openAsItIs(path, purpose);
  let waiting = 0;

  function commit() {
    if (waiting === 0) return;
    waiting = 0;
    database.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  }

  return {
    ...database,
    exec(sql) {
      // What belongs to a single commit waits for that of the group.
      if (waiting === 0 || !/^PRAGMA (synchronous|wal_checkpoint)/.test(sql)) database.exec(sql);
    },
    transaction(work) {
      if (waiting === 0) database.exec("BEGIN IMMEDIATE");
      waiting += 1;
      // The index of the words comes to disk at each, as it would.
      database.exec("SAVEPOINT one");
      const result = work();
      database.exec("RELEASE one");
      if (waiting >= together) commit();
      return result;
    },
    close() {
      commit();
      database.close();
    },
  };
}
