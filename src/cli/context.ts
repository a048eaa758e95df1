import type { Config } from '#config.ts'
import type { Io } from './io.ts'

/** What every command is given: where it writes and what the environment decided. */
export interface Surroundings {
  io: Io
  config: Config
}
