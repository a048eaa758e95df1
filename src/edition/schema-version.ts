/** Raised whenever schema.sql changes in a way that an older reader cannot follow; stored as SQLite's `user_version`. */
export const SCHEMA_VERSION = 4

/** "SpWs" in ASCII: SQLite's `application_id`, by which `file` and this program know an edition. */
export const APPLICATION_ID = 0x53705773
