import type { Command } from 'commander'
import type { Surroundings } from './context.ts'
export function addExportCommand(_program: Command, _s: Surroundings): void {}
