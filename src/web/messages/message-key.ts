import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { EN } from './en.ts'

export type MessageKey = keyof typeof EN

/** Text in the sources and the tests; parsed in the bundles (vite.config.ts). */
export type Messages = Record<MessageKey, string | MessageFormatElement[]>
