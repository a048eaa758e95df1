import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { MessagesProvider } from './messages/messages-provider.tsx'

/** Only the page's language is loaded. */
async function hydrate(): Promise<void> {
  const language = document.documentElement.lang === 'es' ? 'es' : 'en'
  const messages = language === 'es' ? (await import('./messages/es.ts')).ES : (await import('./messages/en.ts')).EN
  startTransition(() => {
    hydrateRoot(
      document,
      <MessagesProvider language={language} messages={messages}>
        <HydratedRouter />
      </MessagesProvider>,
    )
  })
}

void hydrate()
