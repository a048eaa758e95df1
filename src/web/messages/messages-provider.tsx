import { IntlMessageFormat } from 'intl-messageformat'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '#domain/words.ts'
import { pathIn } from '#web/language.ts'
import type { MessageKey, Messages } from './message-key.ts'

export type MessageValues = Record<string, string | number>

export interface Words {
  language: Language
  /** The text of a key in the page's language. */
  say: (key: MessageKey, values?: MessageValues) => string
  /** An address of this site in the page's language. */
  to: (path: string) => string
}

const WordsContext = createContext<Words | null>(null)

interface MessagesProviderProps {
  language: Language
  messages: Messages
  children: ReactNode
}

export function MessagesProvider({ language, messages, children }: MessagesProviderProps) {
  const words = useMemo(() => openWords(language, messages), [language, messages])
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('Spinewise is wrong: words are asked for outside of a page')
  return words
}

function openWords(language: Language, messages: Messages): Words {
  const locale = language === 'es' ? 'es-US' : 'en-US'
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const formatOf = (key: MessageKey) => {
    const format = formats.get(key) ?? new IntlMessageFormat(messages[key], locale)
    formats.set(key, format)
    return format
  }
  return {
    language,
    say: (key, values) => {
      const message = messages[key]
      return typeof message === 'string' && !/[{'<]/.test(message) ? message : String(formatOf(key).format(values))
    },
    to: (path) => pathIn(language, path),
  }
}
